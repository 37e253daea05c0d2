import { forEachToken } from './tokens.ts';

/** A word of a query, as it is looked for in texts. */
export interface QueryToken {
  readonly word: string;
  /** True for a character of a script without spaces that has no neighbour. */
  readonly alone: boolean;
}

/**
 * Returns the words of a query. The last character of a run of pairs goes on in texts, so that it is asked for only when
 * something follows it.
 */
export function queryTokens(text: string): readonly QueryToken[] {
  const tokens: { readonly word: string; readonly pair: boolean; readonly end: number }[] = [];
  forEachToken(text, (start, end, pair) => tokens.push({ word: text.slice(start, end), pair, end }));
  const last = tokens.at(-1);
  const ends = last?.pair === true && tokens.at(-2)?.pair === true && tokens.at(-2)?.end === last.end;
  return (ends ? tokens.slice(0, -1) : tokens).map(({ word, pair }) => ({ word, alone: pair && tokens.length === 1 }));
}

/** Words in scripts with spaces are taken for beginnings from this length on: a letter alone begins a tenth of all words. */
const shortestPrefix = 2;

/** Returns whether a folded word may be the beginning of what is looked for; `only` when there are no other words around it. */
export const mayGoOn = (term: string, only: boolean): boolean =>
  !only || term.length >= shortestPrefix || /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u.test(term);

/** Returns the letters that may differ in a word that was typed wrong. */
export const mostDistance = (term: string): number => (term.length < 4 ? 0 : term.length < 8 ? 1 : 2);

const arabicProclitics = ['ال', 'و', 'ف', 'ب', 'ل', 'ك', 'وال', 'فال', 'بال', 'كال', 'لل', 'ولل', 'وب', 'ول'];
const hebrewProclitics = ['ה', 'ו', 'ב', 'ל', 'מ', 'ש', 'כ', 'וה', 'שה', 'מה', 'בה', 'לה', 'וב', 'ול', 'ומ', 'וש', 'של'];

/** Returns a folded word with all that may be written together with it before it: nothing, articles, “and”, prepositions. */
export function beginningsOf(term: string): readonly string[] {
  if (term.length < 3) return [term];
  if (/^\p{Script=Arabic}/u.test(term)) return [term, ...arabicProclitics.map((before) => before + term)];
  return /^\p{Script=Hebrew}/u.test(term) ? [term, ...hebrewProclitics.map((before) => before + term)] : [term];
}
