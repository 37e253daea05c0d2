import { dayNumber, type PartialDate } from './calendar.ts';

/** What a time is read against. */
export interface TimeContext {
  /** The day that “yesterday” is counted from: a source’s date. Null when it is not known. */
  readonly reference: PartialDate | null;
  /** Where a time lies that does not say it, like “on Monday”: before or after the reference; null where the nearer one is meant. */
  readonly lean: 'past' | 'future' | null;
  /** The language and region of the text (BCP 47), which decide what 06/10/2025 means. */
  readonly locale: string | null;
}

/** A time that was read: its first and its last date as EDTF, the same for a single one. Open ends are “..”. */
export interface ReadTime {
  readonly first: string;
  readonly last: string;
  /** Whether it was counted from the reference. */
  readonly counted: boolean;
}

export const single = (edtf: string, counted: boolean): ReadTime => ({ first: edtf, last: edtf, counted });

const farDays = 270;

/** Returns the year of a day or month that is written without; null when the reference does not tell. */
export function yearOf({ month, day }: { readonly month: number; readonly day?: number }, { reference, lean }: TimeContext): number | null {
  if (reference?.month === undefined) return null;
  const years = [reference.year - 1, reference.year, reference.year + 1];
  if (day === undefined || reference.day === undefined) {
    const distance = (year: number): number => (year - reference.year) * 12 + month - reference.month!;
    const fitting = years.filter((year) => (lean === 'past' ? distance(year) <= 0 : lean === 'future' ? distance(year) >= 0 : true));
    return nearest(fitting, distance);
  }
  const today = dayNumber(reference.year, reference.month, reference.day);
  const distance = (year: number): number => dayNumber(year, month, day) - today;
  const fitting = years.filter((year) => (lean === 'past' ? distance(year) <= 0 : lean === 'future' ? distance(year) >= 0 : true));
  const chosen = nearest(fitting, distance);
  // A day that lies nearly a year away would be written with its year.
  return chosen !== null && Math.abs(distance(chosen)) > farDays ? nearest(years, distance) : chosen;
}

function nearest(years: readonly number[], distance: (year: number) => number): number | null {
  return years.reduce<number | null>((best, year) => (best === null || Math.abs(distance(year)) < Math.abs(distance(best)) ? year : best), null);
}
