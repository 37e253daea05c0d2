import { foldText } from './fold.ts';

/** Returns the places of a text at which the words of a query stand, as indices of UTF-16 code units, in order. */
export function wordMatches(words: readonly string[], text: string): readonly number[] {
  const { folded, places } = foldText(text);
  const found = new Set<number>();
  for (const word of words) {
    const at = folded.indexOf(word);
    if (at < 0) continue;
    for (let i = at; i < at + word.length; i++) found.add(places ? places[i]! : i);
  }
  return [...found].sort((a, b) => a - b);
}
