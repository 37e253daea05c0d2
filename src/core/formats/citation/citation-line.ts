import type { Citation, CitationDate, CitationName } from '../../model/citation.ts';

/** Returns a name in reading order, or an empty string when nothing is known. */
export const nameText = ({ literal, given, family }: CitationName): string => {
  if (literal !== undefined) return literal;
  // Chinese, Japanese and Korean names are read the family's first.
  if (given && family && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u.test(family)) return `${family}${given}`;
  return [given, family].filter((part) => part !== undefined && part !== '').join(' ');
};

/** Returns the names of a citation's authors in reading order. */
export const authorNames = (citation: Citation): readonly string[] =>
  (citation.author ?? []).map(nameText).filter((name) => name !== '');

/** Returns a date in words ("6 October 2025", "October 2025", "2025"), as given when it is not known in parts, else null. */
export function dateText(date: CitationDate | undefined): string | null {
  const [year, month, day] = date?.['date-parts']?.[0] ?? [];
  if (year === undefined) return date?.raw ?? null;
  if (month === undefined || month < 1 || month > 12) return String(year);
  const when = new Date(0);
  // Not Date.UTC: it takes the years 0 to 99 for 1900 to 1999.
  when.setUTCFullYear(year, month - 1, day ?? 1);
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', year: 'numeric', month: 'long', ...(day !== undefined && { day: 'numeric' }) }).format(when);
}

/** Returns a date as ISO 8601 as far as it is known ("2025-10-06", "2025-10", "2025"), as given when not in parts, else null. */
export function isoDate(date: CitationDate | undefined): string | null {
  const parts = date?.['date-parts']?.[0];
  if (!parts) return date?.raw ?? null;
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** Returns a citation in one line: authors, title, publisher with date, address; what is not known is left out. */
export function formatCitation(citation: Citation): string {
  const published = [citation.publisher, dateText(citation.issued)].filter((part) => part !== undefined && part !== null && part !== '').join(', ');
  return [authorNames(citation).join(', '), citation.title, published]
    .filter((part) => part !== '')
    .map((part) => (/[.!?…]$/u.test(part) ? part : `${part}.`))
    .concat(citation.URL === undefined || citation.URL === '' ? [] : [citation.URL])
    .join(' ');
}
