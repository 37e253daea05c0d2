/** A date of which the day, or month and day, may be unknown: a source’s date. Months count from 1. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** A day as the days since 1970, so that days can be counted without clocks and time zones. */
export const dayNumber = (year: number, month: number, day: number): number => Math.floor(utc(year, month, day) / 86_400_000);

/** `Date.UTC` takes years below 100 for those of the last century. */
function utc(year: number, month: number, day: number): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return at.getTime();
}

/** Returns the parts of a day given as days since 1970. */
export function dateOf(days: number): Required<PartialDate> {
  const at = new Date(days * 86_400_000);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}

/** Returns the day of the week of a day given as days since 1970: 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (days: number): number => (((days + 4) % 7) + 7) % 7;

/** Returns the days since 1970 of a date that has month and day and exists; null otherwise. */
export function wholeDay({ year, month, day }: PartialDate): number | null {
  if (month === undefined || day === undefined || month < 1 || month > 12 || day < 1) return null;
  const days = dayNumber(year, month, day);
  return dateOf(days).month === month ? days : null;
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0');
const padYear = (year: number): string => (year < 0 ? `-${pad(-year, 4)}` : pad(year, 4));

/** Returns a year, a month or a day as EDTF. */
export function edtfOf({ year, month, day }: PartialDate): string {
  const parts = [padYear(year)];
  if (month !== undefined) parts.push(pad(month, 2));
  if (month !== undefined && day !== undefined) parts.push(pad(day, 2));
  return parts.join('-');
}

export const edtfOfDay = (days: number): string => edtfOf(dateOf(days));

/** Returns the month `by` months after a month; earlier where it is negative. */
export function monthAfter(year: number, month: number, by: number): { readonly year: number; readonly month: number } {
  const all = year * 12 + month - 1 + by;
  return { year: Math.floor(all / 12), month: (all % 12 + 12) % 12 + 1 };
}

/** Returns noon of a date in UTC, the first of what is not known of it: no clock’s shift makes another day of it. */
export const instantOf = ({ year, month = 1, day = 1 }: PartialDate): Date => new Date(dayNumber(year, month, day) * 86_400_000 + 43_200_000);
