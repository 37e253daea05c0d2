import { analyse } from 'chardet';

/** Bytes that a guess looks at: those that are no ASCII, and so many on each side of them, which help to tell the language. */
const sample = { size: 64 * 1024, around: 40 } as const;
/** Confidence, of a hundred, below which a guess is none, and what it must be ahead by for the text itself not to be asked. */
const confidence = { least: 20, ahead: 15 } as const;

/** What the detector names, as the WHATWG Encoding Standard names it; a part of an encoding is read as the whole. */
const labels: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252', 'ISO-8859-2': 'iso-8859-2', 'ISO-8859-5': 'iso-8859-5', 'ISO-8859-6': 'iso-8859-6', 'ISO-8859-7': 'iso-8859-7',
  'ISO-8859-8': 'windows-1255', 'ISO-8859-9': 'windows-1254', 'windows-1250': 'windows-1250', 'windows-1251': 'windows-1251',
  'windows-1252': 'windows-1252', 'windows-1253': 'windows-1253', 'windows-1254': 'windows-1254', 'windows-1255': 'windows-1255',
  'windows-1256': 'windows-1256', 'windows-1257': 'windows-1257', 'KOI8-R': 'koi8-r', Shift_JIS: 'shift_jis', 'EUC-JP': 'euc-jp', 'EUC-KR': 'euc-kr',
  Big5: 'big5', GB18030: 'gb18030',
};

/**
 * Returns the encoding that bytes which are no Unicode are most likely in, by its WHATWG name; Windows-1252, in which any bytes
 * can be read, where nothing speaks for another. It is told by how often pairs and triples of letters stand in which language.
 */
export function guessEncoding(bytes: Uint8Array, decode: (bytes: Uint8Array, encoding: string) => string): string {
  const part = sampleOf(bytes);
  const guesses = new Map<string, number>();
  for (const { name, confidence: sure } of analyse(part)) {
    const label = labels[name];
    if (label !== undefined && sure >= confidence.least && !guesses.has(label)) guesses.set(label, sure);
  }
  const best = Math.max(0, ...guesses.values());
  const likely = [...guesses.keys()].filter((label) => guesses.get(label)! > best - confidence.ahead);
  const [found = usual] = likely
    .map((label) => ({ label, misfits: misfitsIn(decode(part, label)) }))
    .sort((a, b) => a.misfits - b.misfits)
    .map(({ label }) => label);
  return found === 'koi8-r' && part.some((byte) => ukrainian.has(byte)) ? 'koi8-u' : found;
}

const usual = 'windows-1252';

/** Returns what surrounds the bytes that are no ASCII, the first of them: a long text in plain letters would say that it is English. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const part = new Uint8Array(sample.size);
  let length = 0;
  let taken = 0;
  for (let at = 0; at < bytes.length && length < sample.size; at++) {
    if (bytes[at]! < 0x80) continue;
    let end = at + sample.around;
    // Until so many bytes are ASCII: cut anywhere else, a character of two bytes might be parted.
    for (let next = at; next < bytes.length && next < end; next++) if (bytes[next]! >= 0x80) end = next + sample.around;
    const around = bytes.subarray(Math.max(taken, at - sample.around), end).subarray(0, sample.size - length);
    part.set(around, length);
    length += around.length;
    taken = end;
    at = end - 1;
  }
  return part.subarray(0, length);
}

/** Signs amid letters, and what could not be read: in the right encoding there are next to none. */
function misfitsIn(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/\ufffd|(?<=\p{L})[\x80-\x9f¡-¿×÷‚„†‡‰‹›•˜™](?=\p{L})/gu)) count++;
  return count;
}

/** Where KOI8-U has letters and KOI8-R has lines. */
const ukrainian: ReadonlySet<number> = new Set([0xa4, 0xa6, 0xa7, 0xad, 0xb4, 0xb6, 0xb7, 0xbd]);
