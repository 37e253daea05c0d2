import type { CitationDate } from '../../model/citation.ts';
import { parseDate } from './citation-fields.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Returns the number of a month from 1, by its English name or the first three letters of it; null for other words. */
export function monthNumber(name: string): number | null {
  const number = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return number > 0 && /^[a-z]+\.?$/i.test(name) ? number : null;
}

/**
 * Returns the day, month or year that metadata gives in one of the usual ways: ISO 8601, with slashes or as digits alone, with a
 * time or without; or in English, as in mail. The day is that of the place where it was written. Null for all else.
 */
export function looseDate(written: string): CitationDate | null {
  const line = written.trim().slice(0, 100);
  const digits = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?!\d))?)?(?![\d:])/.exec(line) ?? /^(\d{4})(\d\d)(\d\d)(?:$|T|\d{6})/.exec(line);
  if (digits) return parseDate(digits.slice(1).filter((part) => part !== undefined).join('-'));
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})\b/.exec(line);
  if (day) return dateOf(day[3]!, day[2]!, day[1]);
  const american = /\b([A-Za-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,?(?: \d\d:\d\d:\d\d)?(?: [A-Z(][A-Z+\d:)]*)* +(\d{4})\b/.exec(line);
  if (american) return dateOf(american[3]!, american[1]!, american[2]);
  const month = /^([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(line);
  return month ? dateOf(month[2]!, month[1]!, undefined) : null;
}

function dateOf(year: string, name: string, day: string | undefined): CitationDate | null {
  const month = monthNumber(name);
  return month === null ? null : parseDate([year, month, ...(day === undefined ? [] : [day])].join('-'));
}
