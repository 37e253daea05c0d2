import type { CitationDate } from '../model/citation.ts';
import type { TimeBounds } from '../time/edtf.ts';

/** Days from the first to the last, both included, as yyyymmdd; open ends are infinite. `none` stands for sources without a date. */
export type DateSpan = { readonly first: number; readonly last: number } | 'none';

const earliest = -Infinity;
const latest = Infinity;

const written = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/** Returns the days that a date without a day or month may be, or null when it is none: 2025, 2025-10, 2025-10-06. */
function spanOfWritten(text: string): { readonly first: number; readonly last: number } | null {
  const parts = written.exec(text);
  if (!parts) return null;
  const [, year, month, day] = parts.map(Number);
  if (parts[2] !== undefined && (month! < 1 || month! > 12)) return null;
  if (parts[3] !== undefined && (day! < 1 || day! > 31)) return null;
  return spanOfParts([year!, ...(parts[2] === undefined ? [] : [month!]), ...(parts[3] === undefined ? [] : [day!])]);
}

function spanOfParts([year = 0, month, day]: readonly number[]): { readonly first: number; readonly last: number } {
  const at = (givenMonth: number, givenDay: number): number => year * 10_000 + givenMonth * 100 + givenDay;
  return { first: at(month ?? 1, day ?? 1), last: at(month ?? 12, day ?? 31) };
}

/**
 * Returns what a date filter asks for, or null when it is not understood: a date, `from..to` with either end left out,
 * `<date`, `<=date`, `>date`, `>=date`, or `none`.
 */
export function readDateSpan(text: string): DateSpan | null {
  if (text.toLowerCase() === 'none') return 'none';
  const between = /^(.*?)\s*\.\.\s*(.*)$/.exec(text);
  if (between) {
    const [from, to] = [between[1]!.trim(), between[2]!.trim()];
    const first = from === '' ? { first: earliest } : spanOfWritten(from);
    const last = to === '' ? { last: latest } : spanOfWritten(to);
    return first && last && !(from === '' && to === '') ? { first: first.first, last: last.last } : null;
  }
  const [, sign, date] = /^(<=|>=|<|>)?\s*(.*)$/.exec(text) ?? [];
  const span = spanOfWritten((date ?? '').trim());
  if (!span) return null;
  switch (sign) {
    case '<': return { first: earliest, last: span.first - 1 };
    case '<=': return { first: earliest, last: span.last };
    case '>': return { first: span.last + 1, last: latest };
    case '>=': return { first: span.first, last: latest };
    default: return span;
  }
}

/** Returns the days that a stretch of time touches. */
export const daysOf = ({ start, end }: TimeBounds): { readonly first: number; readonly last: number } =>
  ({ first: dayOf(start), last: dayOf(end - 1) });

function dayOf(ms: number): number {
  if (!Number.isFinite(ms)) return ms;
  const at = new Date(ms);
  return at.getUTCFullYear() * 10_000 + (at.getUTCMonth() + 1) * 100 + at.getUTCDate();
}

/** Returns whether a citation's date may lie in `span`: one without a day or month does if one of its days does. */
export function isWithin(date: CitationDate | undefined, span: DateSpan): boolean {
  const parts = date?.['date-parts']?.[0];
  const days = parts ? spanOfParts(parts) : spanOfWritten(date?.raw ?? '');
  if (span === 'none') return days === null;
  return days !== null && days.first <= span.last && days.last >= span.first;
}
