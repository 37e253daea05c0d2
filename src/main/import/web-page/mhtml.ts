import { message, type Message } from '../../../core/messages/messages.ts';
import { err, ok, type Result } from '../../../core/result.ts';

/** A part of an archive of a page (RFC 2557): a file with where it came from. */
export interface ArchivePart {
  readonly type: string;
  readonly charset: string | null;
  readonly location: string;
  /** Without angle brackets. */
  readonly contentId: string;
  readonly bytes: Uint8Array;
}

/** A page with the files that belong to it. */
export interface PageArchive {
  readonly page: ArchivePart;
  readonly parts: readonly ArchivePart[];
  readonly savedFrom: string;
  readonly savedAt: string;
  readonly subject: string;
}

const mostParts = 5_000;
const deepestParts = 8;
const longestHead = 64 * 1024;

/** Returns the page in the bytes of an MHTML file with its parts. Fails in words for bytes that are no such archive. */
export function readArchive(bytes: Uint8Array): Result<PageArchive, Message> {
  const parts: ArchivePart[] = [];
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headers = headersOf(whole);
  collect(whole, parts, 0);
  const page = parts.find(({ type }) => /^(?:text\/html|application\/xhtml\+xml)$/.test(type));
  if (!page) return err(message('import.noArchive'));
  return ok({
    page, parts,
    savedFrom: headers.get('snapshot-content-location') ?? page.location,
    savedAt: headers.get('date') ?? '',
    subject: encodedWords(headers.get('subject') ?? ''),
  });
}

function collect(entity: Buffer, parts: ArchivePart[], depth: number): void {
  if (parts.length >= mostParts || depth > deepestParts) return;
  const headers = headersOf(entity);
  const body = entity.subarray(bodyStart(entity));
  const contentType = headers.get('content-type') ?? 'text/plain';
  const type = contentType.split(';')[0]!.trim().toLowerCase();
  const boundary = parameter(contentType, 'boundary');
  if (type.startsWith('multipart/') && boundary !== null) {
    for (const part of cut(body, boundary)) collect(part, parts, depth + 1);
    return;
  }
  parts.push({
    type,
    charset: parameter(contentType, 'charset'),
    location: headers.get('content-location') ?? '',
    contentId: (headers.get('content-id') ?? '').replace(/^<|>$/g, ''),
    bytes: decoded(body, (headers.get('content-transfer-encoding') ?? '').toLowerCase()),
  });
}

const parameter = (header: string, name: string): string | null =>
  new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header)?.slice(1).find((value) => value !== undefined) ?? null;

/** Where the blank line ends that parts headers from body. */
function bodyStart(entity: Buffer): number {
  if (entity[0] === 0x0a) return 1;
  if (entity[0] === 0x0d && entity[1] === 0x0a) return 2;
  const head = entity.subarray(0, longestHead);
  const crlf = head.indexOf('\r\n\r\n');
  const lf = head.indexOf('\n\n');
  if (crlf === -1 && lf === -1) return 0;
  return crlf !== -1 && (lf === -1 || crlf < lf) ? crlf + 4 : lf + 2;
}

function headersOf(entity: Buffer): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  const lines = entity.subarray(0, bodyStart(entity)).toString('latin1').replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  for (const line of lines) {
    const [, name, value] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && !headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value!.trim());
  }
  return headers;
}

/** Yields what stands between the lines of a boundary. */
function* cut(body: Buffer, boundary: string): Generator<Buffer, void> {
  const mark = `--${boundary}`;
  let start = body.indexOf(mark);
  while (start !== -1) {
    const lineEnd = body.indexOf('\n', start + mark.length);
    if (lineEnd === -1 || body.subarray(start + mark.length, start + mark.length + 2).toString('latin1') === '--') return;
    const next = body.indexOf(`\n${mark}`, lineEnd);
    const end = next === -1 ? body.length : body[next - 1] === 0x0d ? next - 1 : next;
    yield body.subarray(lineEnd + 1, Math.max(lineEnd + 1, end));
    start = next === -1 ? -1 : next + 1;
  }
}

function decoded(body: Buffer, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  return encoding === 'quoted-printable' ? fromQuotedPrintable(body) : body;
}

/** RFC 2045 §6.7. What is no code stays as it is. */
function fromQuotedPrintable(body: Buffer): Uint8Array {
  const out = Buffer.allocUnsafe(body.length);
  let length = 0;
  for (let i = 0; i < body.length; i++) {
    const byte = body[i]!;
    if (byte !== 0x3d) {
      out[length++] = byte;
      continue;
    }
    const rest = body.subarray(i + 1, i + 3).toString('latin1');
    const code = /^[0-9A-Fa-f]{2}$/.test(rest) ? Number.parseInt(rest, 16) : null;
    if (code !== null) {
      out[length++] = code;
      i += 2;
    } else if (rest === '\r\n') {
      i += 2;
    } else if (rest.startsWith('\n')) {
      i += 1;
    } else {
      out[length++] = byte;
    }
  }
  return out.subarray(0, length);
}

/** Returns a header with its encoded words (RFC 2047) as text. */
const encodedWords = (header: string): string =>
  header.replace(/\?=\s+=\?/g, '?==?').replace(/=\?([\w-]+)\?([BbQq])\?([^?]*)\?=/g, (whole, charset: string, kind: string, words: string) => {
    try {
      const bytes = /b/i.test(kind) ? Buffer.from(words, 'base64') : fromQuotedPrintable(Buffer.from(words.replaceAll('_', ' '), 'latin1'));
      return new TextDecoder(charset).decode(bytes);
    } catch {
      return whole;
    }
  });
