import type { Time } from '../model/time.ts';
import { readTime } from '../suggestions/index.ts';
import type { CountedFrom } from './day-counted-from.ts';

/** Why words have no meaning as a time: they would have to be counted from a day that is not known, or are not understood. */
export type TimeProblem = 'noDay' | 'unknown';

/** A time as it was given; null for none. */
export interface GivenTime {
  readonly time: Time | null;
  /** Null where the words were understood, and where there are none. */
  readonly problem: TimeProblem | null;
}

/** Some day: words that are understood with it, and not without one, are counted from a day. */
const someDay = { year: 2001, month: 2, day: 3 };

/** Returns what words in a date field of a claim mean: “last Monday”, “two years ago”, “spring 2024”, EDTF. They are kept as written in any case. */
export function readGivenTime(written: string, { day, locale }: CountedFrom): GivenTime {
  const words = written.trim();
  if (words === '') return { time: null, problem: null };
  const edtf = readTime(words, day, locale);
  if (edtf !== null) return { time: { words, edtf }, problem: null };
  return { time: { words, edtf: null }, problem: readTime(words, someDay, locale) === null ? 'unknown' : 'noDay' };
}
