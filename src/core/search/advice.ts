import { termsOf, type Query, type QueryTerm } from './query.ts';

/** What may help when nothing fits: fewer letters, an “or”, no quotation marks, no letter case, fewer filters. */
export type Advice = 'spelling' | 'or' | 'phrase' | 'pattern' | 'filters';

/** Returns what may help a query that nothing fits, for what is in it. */
export function adviceFor({ root, filters }: Query): readonly Advice[] {
  const terms = root === null ? [] : termsOf<QueryTerm>(root).filter(({ negated }) => !negated).map(({ term }) => term);
  const words = terms.filter((term) => term.kind === 'words');
  const advice: readonly (readonly [Advice, boolean])[] = [
    ['spelling', words.some(({ prefix, fuzzy }) => prefix && fuzzy === 0)],
    ['phrase', words.some(({ prefix, fuzzy }) => !prefix && fuzzy === 0)],
    ['pattern', terms.some((term) => term.kind === 'pattern' && !term.pattern.ignoreCase)],
    ['or', root?.kind === 'and' && terms.filter(({ kind }) => kind === 'words' || kind === 'pattern').length > 1],
    ['filters', filters.length > 0],
  ];
  return advice.flatMap(([one, helps]) => (helps ? [one] : []));
}
