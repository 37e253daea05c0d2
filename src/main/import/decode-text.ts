import { message, text, type Message, type MessageId } from '../../core/messages/messages.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { guessEncoding } from './guess-encoding.ts';

export interface DecodedText {
  /** Without byte order mark, every line ended by a single line feed. */
  readonly text: string;
  /** By its WHATWG name in lower case. */
  readonly encoding: string;
}

/**
 * Returns the text of a file's bytes: UTF-16 where a byte order mark or its pattern of zero bytes says so, UTF-8 where
 * they are that, else the legacy encoding that they are most likely in; with `encoding`, in that one whatever they are. Fails with words for bytes that are not text, and
 * for text without a visible character.
 */
export function decodeText(bytes: Uint8Array, encoding: string | null = null): Result<DecodedText, Message> {
  const kind = signatures.find(({ pattern }) => pattern.test(latin1(bytes.subarray(0, 16))))?.kind;
  if (kind) return err(message('import.binary', { kind: text(kind) }));
  const decoded = encoding === null ? decode(bytes) : { text: decodeLegacy(bytes, encoding), encoding };
  if (looksBinary(decoded.text)) return err(message('import.binaryUnknown'));
  const lines = decoded.text.replace(/\r\n?/g, '\n');
  return /[^\s\u200b\ufeff]/.test(lines) ? ok({ ...decoded, text: lines }) : err(message('import.empty'));
}

/** Characters by which a kind of text is told. */
const startLength = 1_000;

/** Returns the first characters of the text in a file's bytes, whatever these are. */
export const startOfText = (bytes: Uint8Array): string => decode(bytes.subarray(0, 4 * startLength)).text.slice(0, startLength).replace(/\r\n?/g, '\n');

/** How files begin that people take for documents, or rename into them. */
const signatures: readonly { readonly pattern: RegExp; readonly kind: MessageId }[] = [
  { pattern: /^%PDF-/, kind: 'import.kind.pdf' },
  { pattern: /^PK\x03\x04/, kind: 'import.kind.zip' },
  { pattern: /^(?:\x89PNG|\xff\xd8\xff|GIF8[79]a|RIFF....WEBP|II\*\0|MM\0\*)/s, kind: 'import.kind.image' },
  { pattern: /^(?:\x1f\x8b|7z\xbc\xaf|Rar!\x1a|BZh\d1AY|\xfd7zXZ)/, kind: 'import.kind.archive' },
  { pattern: /^\xd0\xcf\x11\xe0/, kind: 'import.kind.office' },
  { pattern: /^\{\\rtf/, kind: 'import.kind.rtf' },
  { pattern: /^(?:\x7fELF|MZ[^ -~]|\xcf\xfa\xed\xfe)/, kind: 'import.kind.program' },
  { pattern: /^(?:ID3[\x02-\x04]|RIFF....(?:WAVE|AVI )|....ftyp|OggS)/s, kind: 'import.kind.media' },
];

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

function decode(bytes: Uint8Array): DecodedText {
  const mark = Buffer.from(bytes.subarray(0, 3)).toString('hex');
  if (mark.startsWith('fffe')) return decodeUtf16(bytes.subarray(2), 'utf-16le');
  if (mark.startsWith('feff')) return decodeUtf16(bytes.subarray(2), 'utf-16be');
  const unmarked = mark === 'efbbbf' ? bytes.subarray(3) : bytes;
  const utf16 = utf16ByPattern(unmarked);
  if (utf16) return decodeUtf16(unmarked, utf16);
  const utf8 = decodeUtf8(unmarked);
  if (utf8) return utf8;
  const encoding = guessEncoding(unmarked, decodeLegacy);
  return { text: decodeLegacy(unmarked, encoding), encoding };
}

const patternSample = 64 * 1024;

/**
 * Text in UTF-16 has a zero byte in every space, line break and Latin letter, which in scripts with words is at least
 * one unit in ten, and nearly always on the same side. Other text has none.
 */
function utf16ByPattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, patternSample) & ~1;
  const zeros = [0, 0] as [number, number];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[(i & 1) as 0 | 1]++;
  const enough = Math.max(1, length / 2 / 10);
  if (zeros[1] > enough && zeros[0] * 4 < zeros[1]) return 'utf-16le';
  if (zeros[0] > enough && zeros[1] * 4 < zeros[0]) return 'utf-16be';
  return null;
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  const even = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  return { text: new TextDecoder('utf-16le').decode(encoding === 'utf-16be' ? even.swap16() : even), encoding };
}

/** Returns null for bytes that are not UTF-8. A few damaged characters among many sound ones become U+FFFD. */
function decodeUtf8(bytes: Uint8Array): DecodedText | null {
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const damaged = count(decoded, /\ufffd/g);
  if (damaged > 0 && damaged * 50 > count(decoded, /[^\0-\x7f]/gu)) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  }
  return { text: decoded, encoding: 'utf-8' };
}

/** What Windows-1252 has at 0x80 to 0x9F, where it differs from ISO 8859-1 (WHATWG Encoding Standard, index windows-1252). */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const decodeLegacy = (bytes: Uint8Array, encoding: string): string =>
  encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);

/** Of our own because some releases of Node read 0x80 to 0x9F as ISO 8859-1. */
const decodeWindows1252 = (bytes: Uint8Array): string =>
  latin1(bytes).replace(/[\x80-\x9f]/g, (character) => windows1252[character.charCodeAt(0) - 0x80]!);

/** A stray control character is tolerated: old editors ended files with one. */
const looksBinary = (decoded: string): boolean =>
  decoded.includes('\0') || count(decoded, /[\x01-\x08\x0e-\x1f\x7f-\x9f]/g) * 50 > decoded.length;

function count(haystack: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of haystack.matchAll(pattern)) found++;
  return found;
}
