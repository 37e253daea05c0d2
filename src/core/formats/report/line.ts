import type { SetBlock, SetText } from '../../reports/set-block.ts';
import { setWords } from '../../reports/set-block.ts';

/** Returns the words of a quote with who is quoted behind them: a note or what stands in brackets at once, else behind a dash. */
export function quoteLine({ content, cite }: Extract<SetBlock, { readonly kind: 'quote' }>): SetText {
  const [first] = cite;
  if (!first) return content;
  if (first.kind === 'note') return [...content, ...cite];
  const inBrackets = first.kind === 'text' && first.text.startsWith('(');
  return [...content, ...(inBrackets ? setWords(' ') : [{ kind: 'break' } as const, ...setWords('— ')]), ...cite];
}
