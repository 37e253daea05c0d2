import { parseEdtf } from '../../time/edtf.ts';
import type { PartialDate } from './calendar.ts';
import { edtfOfRead, readWords } from './read.ts';

/**
 * Returns what a user means who writes a date or time by hand: “6 October 2025”, “last Monday”, “about 1990”, “since 2023”,
 * “Oct 2025 – Jan 2026”, or EDTF itself; null when it is not understood, or could mean two days (06/10/2025, unless
 * `locale` tells). Words like “yesterday” are counted from `reference`, and lie before it where they do not say.
 */
export function readTime(words: string, reference: PartialDate | null, locale: string | null = null): string | null {
  const written = words.trim().replace(/[\s\u00a0]+/gu, ' ');
  if (parseEdtf(written)) return written;
  const lean = /^(?:last|next|this)\b/i.test(written) ? null : 'past';
  const perhaps = /^(?:perhaps|maybe|possibly|probably) (.+)$|^(.+?) ?\?$/i.exec(written);
  if (perhaps) {
    const read = readTime((perhaps[1] ?? perhaps[2])!, reference, locale);
    return read !== null && !/[/~?%TX]/.test(read) ? `${read}?` : read;
  }
  const read = readWords(written, { reference, lean, locale });
  return read && edtfOfRead(read);
}
