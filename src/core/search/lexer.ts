import type { TextRange } from '../model/document.ts';

/** A piece of a query as written: UTF-16 offsets in it. */
export type Lexeme<Name extends string = string> = TextRange & (
  | { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' }
  | { readonly kind: 'word'; readonly text: string; readonly fuzzy: number }
  | { readonly kind: 'phrase'; readonly text: string; readonly fuzzy: number }
  | { readonly kind: 'pattern'; readonly source: string; readonly flags: string; readonly closed: boolean }
  | { readonly kind: 'filter'; readonly name: Name; readonly value: string }
);

const operators: Readonly<Record<string, 'and' | 'or' | 'not'>> = { and: 'and', or: 'or', not: 'not', '&': 'and', '|': 'or' };
/** Quotation marks that open a phrase, each with those that close it. */
const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”"', '„': '“”"', '«': '»', '「': '」' };
/** Words that end with a tilde may differ by so many letters, by default. */
const usualFuzziness = 2;
const mostFuzziness = 3;

/** Longer names than this are none. */
const longestName = 20;

/** Returns the pieces of a query, in order; `names` are those of its filters. Nothing is wrong here: an open quotation goes to the end. */
export function lexemesOf<Name extends string>(query: string, names: readonly Name[]): readonly Lexeme<Name>[] {
  const found: Lexeme<Name>[] = [];
  let at = 0;
  while (at < query.length) {
    if (/\s/.test(query[at]!)) {
      at++;
      continue;
    }
    const next = lexemeAt(query, at, names);
    found.push(next);
    at = next.end;
  }
  return found;
}

function lexemeAt<Name extends string>(query: string, start: number, names: readonly Name[]): Lexeme<Name> {
  const character = query[start]!;
  if (character === '(') return { kind: 'open', start, end: start + 1 };
  if (character === ')') return { kind: 'close', start, end: start + 1 };
  if (character === '-' && /[^\s-]/.test(query[start + 1] ?? ' ')) return { kind: 'not', start, end: start + 1 };
  if (character in quotes) return phraseAt(query, start);
  if (character === '/') return patternAt(query, start);
  return filterAt(query, start, names) ?? wordAt(query, start);
}

/** Returns where a quotation that opens at `start` ends: after its closing mark, or at the end of the query. */
function quotation(query: string, start: number): { readonly text: string; readonly end: number } {
  const closing = quotes[query[start]!]!;
  let end = start + 1;
  while (end < query.length && !closing.includes(query[end]!)) end++;
  return { text: query.slice(start + 1, end), end: Math.min(query.length, end + 1) };
}

function phraseAt(query: string, start: number): Lexeme<never> {
  const { text, end } = quotation(query, start);
  return { kind: 'phrase', text, fuzzy: 0, start, end };
}

function patternAt(query: string, start: number): Lexeme<never> {
  let inClass = false;
  let end = start + 1;
  for (; end < query.length; end++) {
    const character = query[end]!;
    if (character === '\\') end++;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (character === '/' && !inClass) break;
  }
  const closed = end < query.length;
  const source = query.slice(start + 1, Math.min(end, query.length));
  const flags = closed ? /^[a-z]*/i.exec(query.slice(end + 1))![0] : '';
  return { kind: 'pattern', source, flags, closed, start, end: closed ? end + 1 + flags.length : query.length };
}

function filterAt<Name extends string>(query: string, start: number, names: readonly Name[]): Lexeme<Name> | null {
  const match = /^([a-z]+):/i.exec(query.slice(start, start + longestName));
  const name = names.find((known) => known === match?.[1]!.toLowerCase());
  if (!match || !name) return null;
  const from = start + match[0].length;
  // `tag:="Figure"` names the tag alone.
  const exact = query[from] === '=' ? 1 : 0;
  if ((query[from + exact] ?? ' ') in quotes) {
    const { text, end } = quotation(query, from + exact);
    return { kind: 'filter', name, value: (exact ? '=' : '') + text, start, end };
  }
  const value = /^[^\s()]*/.exec(query.slice(from))![0];
  return { kind: 'filter', name, value, start, end: from + value.length };
}

function wordAt(query: string, start: number): Lexeme<never> {
  const [written] = /^[^\s()"“„«「]+/.exec(query.slice(start)) ?? [query[start]!];
  const end = start + written.length;
  const operator = Object.hasOwn(operators, written.toLowerCase()) ? operators[written.toLowerCase()] : undefined;
  if (operator) return { kind: operator, start, end };
  const [, text, tilde, digits] = /^(.*?)(?:(~)(\d*))?$/s.exec(written)!;
  const fuzzy = tilde === undefined ? 0 : Math.min(mostFuzziness, digits === '' ? usualFuzziness : Number(digits));
  return { kind: 'word', text: text!.replace(/\*+$/, ''), fuzzy, start, end };
}
