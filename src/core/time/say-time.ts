import { text } from '../messages/messages.ts';
import { parseEdtf, type EdtfTime, type SpanEnd, type TimePoint } from './edtf.ts';

/** Returns an EDTF string in words: “6 October 2025”, “about 1990”, “October 2025 – January 2026”. What is not EDTF comes back as it is. */
export function sayTime(edtf: string): string {
  const time = parseEdtf(edtf);
  return time ? sayParsedTime(time) : edtf;
}

/** As {@link sayTime}, of a time that was read already. */
export function sayParsedTime(time: EdtfTime): string {
  if (time.kind === 'point') return sayPoint(time.point);
  const { from, to } = time;
  if (to === 'open') return text('time.since', { from: sayEnd(from) });
  if (from === 'open') return text('time.until', { to: sayEnd(to) });
  return text('time.span', { from: sayEnd(from), to: sayEnd(to) });
}

const sayEnd = (end: SpanEnd): string => (end === 'unknown' || end === 'open' ? text('time.unknown') : sayPoint(end));

function sayPoint(point: TimePoint): string {
  const said = sayBare(point);
  if (point.approximate) return text('time.about', { time: said });
  return point.uncertain ? text('time.perhaps', { time: said }) : said;
}

let months: Intl.DateTimeFormat | undefined;
// Made once, and only when first needed: making it takes longer than all else that is said here.
const monthName = (ms: number): string => (months ??= new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' })).format(ms);

function sayBare({ start, end, precision }: TimePoint): string {
  const at = new Date(start);
  const year = sayYear(at.getUTCFullYear());
  const clock = at.toISOString().slice(11, precision === 'second' ? 19 : 16);
  switch (precision) {
    case 'century': return text('time.century', { from: year, to: sayYear(new Date(end - 1).getUTCFullYear()) });
    case 'decade': return text('time.decade', { year });
    case 'year': return year;
    case 'season': return text('time.season', { season: text(`time.season.${seasons[at.getUTCMonth()]!}`), year });
    case 'month': return `${monthName(start)} ${year}`;
    case 'day': return `${at.getUTCDate()} ${monthName(start)} ${year}`;
    case 'minute':
    case 'second': return `${at.getUTCDate()} ${monthName(start)} ${year}, ${clock}`;
  }
}

const seasons: Readonly<Record<number, 'spring' | 'summer' | 'autumn' | 'winter'>> = { 2: 'spring', 5: 'summer', 8: 'autumn', 11: 'winter' };

/** Astronomical years count a year 0, which is 1 BC. */
const sayYear = (year: number): string => (year > 0 ? String(year) : text('time.beforeChrist', { year: 1 - year }));
