import { text } from '../messages/messages.ts';

/** A stretch of time that is looked at, in milliseconds from 1970 in UTC, start < end. */
export interface TimeView {
  readonly start: number;
  readonly end: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365.2425 * day;

/** The narrowest view and the widest one. */
export const viewBounds = { least: hour, most: 12_000 * year } as const;
/** Dates beyond these cannot be told (ECMAScript's limits are ±8.64e15 milliseconds; some room is left for a view around them). */
const earliest = -6_000_000 * day;
const latest = 6_000_000 * day;

/** A step between ticks: so many of a unit of the calendar. */
interface Step {
  readonly unit: 'minute' | 'day' | 'month' | 'year';
  readonly count: number;
  /** About how long it is, in milliseconds. */
  readonly length: number;
}

const steps: readonly Step[] = [
  ...[1, 5, 15, 30, 60, 180, 360, 720].map((count): Step => ({ unit: 'minute', count, length: count * minute })),
  { unit: 'day', count: 1, length: day },
  { unit: 'day', count: 7, length: 7 * day },
  ...[1, 3, 6].map((count): Step => ({ unit: 'month', count, length: count * 30.44 * day })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((count): Step => ({ unit: 'year', count, length: count * year })),
];

/** A line across the timeline. */
export interface Tick {
  readonly at: number;
  readonly label: string;
  /** True where something larger begins: a day among hours, a month among days, a year among months. */
  readonly major: boolean;
}

/** Returns the ticks inside a view, in order, `most` at most: hours, days, months, years or centuries, as fits. */
export function ticksIn(view: TimeView, most: number): readonly Tick[] {
  const step = steps.find(({ length }) => (view.end - view.start) / length <= most) ?? steps.at(-1)!;
  const ticks: Tick[] = [];
  for (let at = firstTick(view.start, step), i = 0; at < view.end && i <= most + 1; at = after(at, step), i++) {
    if (at >= view.start) ticks.push({ at, ...say(at, step) });
  }
  return ticks;
}

function firstTick(start: number, { unit, count }: Step): number {
  const at = new Date(start);
  switch (unit) {
    case 'minute': return Math.floor(start / (count * minute)) * count * minute;
    // Weeks begin on Mondays; the first of January 1970 was a Thursday.
    case 'day': return count === 7 ? Math.floor((start / day + 3) / 7) * 7 * day - 3 * day : Math.floor(start / day) * day;
    case 'month': return utc(at.getUTCFullYear(), Math.floor(at.getUTCMonth() / count) * count);
    case 'year': return utc(Math.floor(at.getUTCFullYear() / count) * count, 0);
  }
}

function after(tick: number, { unit, count, length }: Step): number {
  const at = new Date(tick);
  switch (unit) {
    case 'minute':
    case 'day': return tick + length;
    case 'month': return utc(at.getUTCFullYear(), at.getUTCMonth() + count);
    case 'year': return utc(at.getUTCFullYear() + count, 0);
  }
}

/** Returns the first millisecond of a month; years below 100 are their own. */
function utc(fullYear: number, month: number): number {
  const at = new Date(0);
  at.setUTCFullYear(fullYear, month, 1);
  return at.getTime();
}

function say(tick: number, { unit }: Step): Omit<Tick, 'at'> {
  const at = new Date(tick);
  const [fullYear, month, date] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  const monthName = at.toLocaleString('en', { month: 'short', timeZone: 'UTC' });
  const yearName = fullYear > 0 ? String(fullYear) : text('time.beforeChrist', { year: 1 - fullYear });
  switch (unit) {
    case 'minute': {
      const midnight = tick % day === 0;
      return { label: midnight ? `${date} ${monthName}` : at.toISOString().slice(11, 16), major: midnight };
    }
    case 'day': return { label: date === 1 && month === 0 ? `1 Jan ${yearName}` : `${date} ${monthName}`, major: date === 1 };
    case 'month': return { label: month === 0 ? yearName : monthName, major: month === 0 };
    case 'year': return { label: yearName, major: false };
  }
}

/** Returns the view `factor` times as wide, with `at` where it was in it, within what can be shown. */
export function zoomed(view: TimeView, factor: number, at: number): TimeView {
  const width = view.end - view.start;
  const wanted = Math.min(Math.max(width * factor, viewBounds.least), viewBounds.most);
  const start = at - (at - view.start) * (wanted / width);
  return inside({ start, end: start + wanted });
}

/** Returns the view moved by a share of its width; positive is later. */
export const moved = (view: TimeView, share: number): TimeView => {
  const by = (view.end - view.start) * share;
  return inside({ start: view.start + by, end: view.end + by });
};

/** Returns the view of everything in `stretches`, with room beside it; of the last thirty days before `now` where there is none. */
export function viewOfAll(stretches: Iterable<TimeView>, now: number): TimeView {
  let [start, end] = [Infinity, -Infinity];
  for (const stretch of stretches) {
    if (Number.isFinite(stretch.start)) [start, end] = [Math.min(start, stretch.start), Math.max(end, stretch.start)];
    if (Number.isFinite(stretch.end)) [start, end] = [Math.min(start, stretch.end), Math.max(end, stretch.end)];
  }
  if (start > end) return { start: now - 30 * day, end: now };
  const width = Math.min(Math.max(end - start, day), viewBounds.most);
  return inside({ start: start - width * 0.06, end: start + width * 1.06 });
}

function inside({ start, end }: TimeView): TimeView {
  if (start < earliest) return { start: earliest, end: Math.min(latest, earliest + end - start) };
  if (end > latest) return { start: Math.max(earliest, latest - (end - start)), end: latest };
  return { start, end };
}
