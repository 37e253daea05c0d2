import type { NumberFact } from './numbers.ts';
import { unitHead } from './unit.ts';

/** Hours in units that always take the same time. */
const hours: Readonly<Record<string, number>> = { second: 1 / 3600, minute: 1 / 60, hour: 1, day: 24, week: 168, fortnight: 336 };
/** Months in units of the calendar. */
const months: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };
/** Days that a month may have, a row of them on average. */
const daysOfMonth = { least: 28, most: 31 };

/** Returns whether a number counts units of time: 72 hours, two weeks. */
export const isDuration = ({ unit }: Pick<NumberFact, 'unit'>): boolean => unit !== null && (Object.hasOwn(hours, unitHead(unit)) || (Object.hasOwn(months, unitHead(unit)) && unitHead(unit) !== 'quarter'));

/** What one unit of a duration is at least and at most, in what both of two durations are counted in. */
interface UnitSpan {
  readonly least: number;
  readonly most: number;
}

/** Returns what the units of two durations come to, so that their numbers can be held against each other: in months where both are counted in months or more, else in hours. */
export function commonUnits(a: NumberFact, b: NumberFact): readonly [UnitSpan, UnitSpan] {
  const heads = [unitHead(a.unit!), unitHead(b.unit!)] as const;
  const calendar = heads.every((head) => Object.hasOwn(months, head));
  const spanOf = (head: string): UnitSpan => {
    if (calendar) return { least: months[head]!, most: months[head]! };
    const fixed = hours[head];
    if (fixed !== undefined) return { least: fixed, most: fixed };
    const count = months[head]!;
    // Twelve months are a year, of 365 days or 366.
    if (count % 12 === 0) return { least: (count / 12) * 365 * 24, most: (count / 12) * 366 * 24 };
    return { least: count * daysOfMonth.least * 24, most: count * daysOfMonth.most * 24 };
  };
  return [spanOf(heads[0]), spanOf(heads[1])];
}

/** Returns the sizes of two durations in one unit. */
export function inOneUnit(a: NumberFact, b: NumberFact): readonly [number, number] {
  const [first, second] = commonUnits(a, b);
  return [a.value * ((first.least + first.most) / 2), b.value * ((second.least + second.most) / 2)];
}
