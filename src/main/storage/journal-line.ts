import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { journalEntrySchema, segmentHeaderSchema, type JournalEntry, type SegmentHeader } from './format.ts';

/*
 * A journal line is a JSON array of two: a checksum, and the object it covers. The checksum is the first 16 hexadecimal
 * digits of the SHA-256 of the object's bytes exactly as they stand in the line, so that nothing needs to be written
 * again in the same way to be checked.
 */

const checksumDigits = 16;
const bodyStart = `["${'0'.repeat(checksumDigits)}",`.length;
const newline = 0x0a;

const checksum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, checksumDigits);

/** Returns the bytes of a line that holds `body`, its line feed included. */
export function encodeLine(body: object): Buffer {
  const bytes = Buffer.from(JSON.stringify(body));
  return Buffer.concat([Buffer.from(`["${checksum(bytes)}",`), bytes, Buffer.from(']\n')]);
}

/** Returns what a line (without its line feed) holds, or undefined when it is damaged. */
export function decodeLine(line: Buffer): unknown {
  const body = line.subarray(bodyStart, -1);
  if (body.length === 0 || line.toString('latin1', 0, bodyStart) !== `["${checksum(body)}",` || line.at(-1) !== 0x5d) return undefined;
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** One line of a segment: where it lies, and its change, or null when it is damaged. */
export interface ScannedLine {
  readonly offset: number;
  /** Bytes without the line feed. */
  readonly length: number;
  readonly entry: JournalEntry | null;
}

export interface ScannedSegment {
  /** Null when the header is missing or damaged. */
  readonly header: SegmentHeader | null;
  readonly lines: readonly ScannedLine[];
  /** Bytes up to and with the last line feed. What follows is a line that was never finished. */
  readonly wholeLength: number;
  readonly torn: boolean;
}

const lineSchema = z.union([journalEntrySchema, segmentHeaderSchema]);

/** Returns what the bytes of a segment of the present format hold. */
export function scanSegment(bytes: Buffer): ScannedSegment {
  let header: SegmentHeader | null = null;
  const lines: ScannedLine[] = [];
  let wholeLength = 0;
  for (const { offset, content } of linesIn(bytes)) {
    wholeLength = offset + content.length + 1;
    const line = lineSchema.safeParse(decodeLine(content));
    if (line.success && line.data.kind === 'segment') {
      if (offset === 0) header = line.data;
    } else if (offset > 0 || line.success) {
      lines.push({ offset, length: content.length, entry: line.success && line.data.kind === 'change' ? line.data : null });
    }
  }
  return { header, lines, wholeLength, torn: wholeLength < bytes.length };
}

/** Yields the finished lines of a segment, without their line feeds. */
export function* linesIn(bytes: Buffer): Generator<{ readonly offset: number; readonly content: Buffer }> {
  let offset = 0;
  for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, offset)) {
    yield { offset, content: bytes.subarray(offset, end) };
    offset = end + 1;
  }
}
