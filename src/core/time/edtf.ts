/*
 * Times as the Extended Date/Time Format has them (ISO 8601-2:2019, as specified at https://www.loc.gov/standards/datetime/):
 * level 0 whole, and of level 1 what people write of: qualification of the whole date (`?`, `~`, `%`), unspecified digits from
 * the right (`199X`, `19XX`), seasons, open and unknown ends of intervals, negative years. A time without a shift is read as
 * UTC: claims are compared by the day, and the place where a clock stood is not known.
 */

/** How exactly a time is known, the coarsest first. */
export const precisions = ['century', 'decade', 'year', 'season', 'month', 'day', 'minute', 'second'] as const;
export type Precision = (typeof precisions)[number];

/** One date or time. `start` is its first millisecond and `end` the first one after it, both counted from 1970 in UTC. */
export interface TimePoint {
  readonly start: number;
  readonly end: number;
  readonly precision: Precision;
  /** `~` or `%`: about then. */
  readonly approximate: boolean;
  /** `?` or `%`: then, if it is right. */
  readonly uncertain: boolean;
}

/** One end of an interval: a time, `open` where it goes on without an end, or `unknown`. */
export type SpanEnd = TimePoint | 'open' | 'unknown';

/** What an EDTF string says. An interval has a time at one end at least. */
export type EdtfTime =
  | { readonly kind: 'point'; readonly point: TimePoint }
  | { readonly kind: 'span'; readonly from: SpanEnd; readonly to: SpanEnd };

const longest = 80;

/** Returns what an EDTF string says, or null when it is not one, or is of a kind that is not supported here. */
export function parseEdtf(edtf: string): EdtfTime | null {
  if (edtf.length > longest) return null;
  const ends = edtf.split('/');
  if (ends.length === 1) {
    const point = parsePoint(edtf);
    return point && { kind: 'point', point };
  }
  const [from, to] = ends.map(parseEnd);
  if (ends.length !== 2 || !from || !to) return null;
  if (typeof from === 'string' && typeof to === 'string') return null;
  if (typeof from === 'object' && typeof to === 'object' && to.start < from.start) return null;
  return { kind: 'span', from, to };
}

function parseEnd(text: string): SpanEnd | null {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : parsePoint(text);
}

const qualifier = /[?~%]$/;
const masked = /^(-?\d{2})(\d?)X{1,2}$/;
const date = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;
const dateTime = /^(-?\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d(?::?\d\d)?)?$/;
/** Codes of the seasons in ISO 8601-2, and the month in which each begins in the north: winter in the December before. */
const firstMonthOfSeason: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

function parsePoint(text: string): TimePoint | null {
  const mark = qualifier.exec(text)?.[0];
  const bare = mark ? text.slice(0, -1) : text;
  const range = readMasked(bare) ?? readDate(bare) ?? (mark ? null : readDateTime(bare));
  return range && { ...range, approximate: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' };
}

type Range = Pick<TimePoint, 'start' | 'end' | 'precision'>;

function readMasked(text: string): Range | null {
  const found = masked.exec(text);
  if (!found || text.replace('-', '').length !== 4) return null;
  const negative = text.startsWith('-');
  const digits = `${found[1]!.replace('-', '')}${found[2]!}`;
  const size = 10 ** (4 - digits.length);
  const least = Number(digits) * size;
  const [first, last] = negative ? [-(least + size - 1), -least] : [least, least + size - 1];
  return { start: instant(first, 1, 1), end: instant(last + 1, 1, 1), precision: size === 10 ? 'decade' : 'century' };
}

function readDate(text: string): Range | null {
  const found = date.exec(text);
  if (!found) return null;
  const [year, month, day] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (month === undefined) return { start: instant(year!, 1, 1), end: instant(year! + 1, 1, 1), precision: 'year' };
  const season = firstMonthOfSeason[month];
  if (season !== undefined && day === undefined) {
    // The winter of a year is taken to begin in it.
    return { start: instant(year!, season, 1), end: instant(year!, season + 3, 1), precision: 'season' };
  }
  if (month < 1 || month > 12) return null;
  if (day === undefined) return { start: instant(year!, month, 1), end: instant(year!, month + 1, 1), precision: 'month' };
  return day >= 1 && day <= daysIn(year!, month) ? { start: instant(year!, month, day), end: instant(year!, month, day + 1), precision: 'day' } : null;
}

function readDateTime(text: string): Range | null {
  const found = dateTime.exec(text);
  if (!found) return null;
  const [year, month, day, hour, minute] = found.slice(1, 6).map(Number) as [number, number, number, number, number];
  const second = found[6] === undefined ? null : Number(found[6]);
  const shift = shiftOf(found[7] ?? 'Z');
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || hour > 23 || minute > 59 || (second ?? 0) > 59 || shift === null) return null;
  const start = instant(year, month, day) + ((hour * 60 + minute) * 60 + (second ?? 0)) * 1000 - shift;
  return { start, end: start + (second === null ? 60_000 : 1000), precision: second === null ? 'minute' : 'second' };
}

/** Returns the milliseconds by which a clock's shift is ahead of UTC; null when there is no such shift. */
function shiftOf(shift: string): number | null {
  if (shift === 'Z') return 0;
  const hours = Number(shift.slice(1, 3));
  const minutes = Number(shift.slice(3).replace(':', '') || 0);
  if (hours > 14 || minutes > 59) return null;
  return (shift.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** Returns the first millisecond of a day; months and days beyond the last count on. `Date.UTC` takes years below 100 for those of the last century. */
function instant(year: number, month: number, day: number): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return at.getTime();
}

const daysIn = (year: number, month: number): number => (instant(year, month + 1, 1) - instant(year, month, 1)) / 86_400_000;

/** The stretch of time that an EDTF string covers, in milliseconds from 1970 in UTC; an end that is open or unknown is infinite. */
export interface TimeBounds {
  readonly start: number;
  /** The first millisecond after it. */
  readonly end: number;
  /** True where it says that it is not exact: about, perhaps, or with an end that is not known. */
  readonly vague: boolean;
}

/** Returns the stretch of time that an EDTF string covers; null when it is not one. */
export function boundsOf(edtf: string): TimeBounds | null {
  const time = parseEdtf(edtf);
  if (!time) return null;
  const { from, to } = time.kind === 'point' ? { from: time.point, to: time.point } : time;
  return {
    start: typeof from === 'object' ? from.start : -Infinity,
    end: typeof to === 'object' ? to.end : Infinity,
    vague: [from, to].some((end) => end === 'unknown' || (typeof end === 'object' && (end.approximate || end.uncertain))),
  };
}
