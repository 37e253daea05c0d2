import type { SetBlock, SetText } from '../../reports/set-block.ts';
import { setWords, wordsOfSet } from '../../reports/set-block.ts';
import { directionOf, hasLetters, type Direction } from '../print-html/direction.ts';

/** Returns the words of a quote with who is quoted behind them: a note or what stands in brackets at once, else behind a dash. */
export function quoteLine({ content, cite }: Extract<SetBlock, { readonly kind: 'quote' }>): SetText {
  const [first] = cite;
  if (!first) return content;
  if (first.kind === 'note') return [...content, ...cite];
  const inBrackets = first.kind === 'text' && first.text.startsWith('(');
  return [...content, ...(inBrackets ? setWords(' ') : [{ kind: 'break' } as const, ...setWords('— ')]), ...cite];
}

/** Returns the direction in which the columns of a table follow each other: that of its first words. */
export const directionOfTable = (rows: readonly (readonly SetText[])[]): Direction => directionOf(rows.flat().map(wordsOfSet).find(hasLetters) ?? '');
