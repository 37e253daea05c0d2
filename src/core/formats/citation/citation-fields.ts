import type { Citation, CitationDate, CitationName } from '../../model/citation.ts';
import { nameText } from './citation-line.ts';

/*
 * A citation's parts as a person writes them in one line, and back. Names are separated by semicolons; a person is
 * “Family, Given”, a body stands as it is. A body whose name has a comma or a semicolon stands in braces, as in BibTeX.
 */

const needsBraces = /[,;{}]/;

function nameLine(name: CitationName): string {
  if (name.literal === undefined && name.family && name.given) return `${name.family}, ${name.given}`;
  const whole = nameText(name);
  return needsBraces.test(whole) ? `{${whole}}` : whole;
}

/** Returns a citation's authors in one line; empty when it has none. */
export const authorsLine = (citation: Citation): string => (citation.author ?? []).map(nameLine).join('; ');

/** Returns the authors that a line names. What is empty is left out. */
export function parseAuthors(line: string): readonly CitationName[] {
  const names = line.match(/\{[^}]*\}|[^;{]+(?:\{[^}]*\})?/g) ?? [];
  return names.flatMap((written): CitationName[] => {
    const name = written.trim();
    const braced = /^\{(.*)\}$/s.exec(name);
    if (braced) return braced[1]!.trim() === '' ? [] : [{ literal: braced[1]!.trim() }];
    const [family = '', ...rest] = name.split(',').map((part) => part.trim());
    const given = rest.join(', ');
    if (family === '' && given === '') return [];
    return [given === '' ? { literal: family } : { family, given }];
  });
}

/** Returns the date that is written as 2025-10-06, 2025-10 or 2025 (ISO 8601 calendar dates); null when it is none of these or no such day exists. */
export function parseDate(line: string): CitationDate | null {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(line.trim());
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (month !== undefined && (month < 1 || month > 12)) return null;
  if (day !== undefined && (day < 1 || day > daysIn(year!, month!))) return null;
  return { 'date-parts': [[year!, month, day].filter((part) => part !== undefined)] };
}

function daysIn(year: number, month: number): number {
  const lastDay = new Date(0);
  // Day 0 of the next month; not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  lastDay.setUTCFullYear(year, month, 0);
  return lastDay.getUTCDate();
}

/** Returns whether `line` is a full web address (http or https with a host). */
export const isWebAddress = (line: string): boolean => /^https?:\/\/[^\s/?#]+\S*$/i.test(line);
