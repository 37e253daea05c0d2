import type { WrittenFilter } from './query.ts';

/** How a filter joins what a query asks for already. */
export type Joining = 'and' | 'or' | 'not';

/** Returns a filter as it is written in a query. */
export const writeFilter = (name: string, value: string): string =>
  `${name}:${/[\s()"“”]|^$/u.test(value) ? `${value.startsWith('=') ? '=' : ''}"${value.replace(/^=/, '').replaceAll('"', '')}"` : value}`;

/**
 * Returns the query with one more filter. `or` joins it to the last filter of that name, in parentheses, so that the rest
 * of the query stays as it was; where there is none it is added as with `and`.
 */
export function withFilter(
  written: string, { filters }: { readonly filters: readonly WrittenFilter[] }, filter: { readonly name: string; readonly value: string }, joining: Joining,
): string {
  const added = writeFilter(filter.name, filter.value);
  const partner = joining === 'or' ? filters.findLast(({ name, negated }) => name === filter.name && !negated) : undefined;
  if (!partner) return [written.trim(), `${joining === 'not' ? '-' : ''}${added}`].filter((part) => part !== '').join(' ');
  const before = written.slice(0, partner.start);
  const present = written.slice(partner.start, partner.end);
  const after = written.slice(partner.end);
  // Within parentheses made by an earlier “or”, another is added.
  const inside = /\(\s*(?:\S+:\S*\s+or\s+)+$/i.test(before) && /^\s*\)/.test(after);
  return inside ? `${before}${present} or ${added}${after}` : `${before}(${present} or ${added})${after}`;
}

/** Returns the query without one of its filters, and without the operators and parentheses that stood for it alone. */
export function withoutFilter(written: string, { start, end }: WrittenFilter): string {
  const before = written.slice(0, start).replace(/(?:-|\bnot\s+)$/i, '');
  return `${before} ${written.slice(end)}`
    .replace(/\(\s*(?:or|and)\s+/gi, '(')
    .replace(/\s+(?:or|and)\s*\)/gi, ')')
    .replace(/\b(or|and)\s+(?:or|and)\b/gi, '$1')
    .replace(/\(\s*\)/g, ' ')
    .replace(/\(\s*(-?[a-z]+:(?:=?"[^"]*"|[^\s()"]+))\s*\)/gi, '$1')
    .replace(/\(\s+/g, '(')
    .replace(/\s+\)/g, ')')
    .replace(/^\s*(?:or|and)\s+|\s+(?:or|and)\s*$/gi, '')
    .replace(/\s{2,}/g, ' ')
    .trim();
}
