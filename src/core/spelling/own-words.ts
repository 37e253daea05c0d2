/** Words that a user may add, and the length of one in UTF-16 units. */
export const mostOwnWords = 10_000;
export const longestOwnWord = 100;

/** Apostrophes are written in two ways. */
const plain = (word: string): string => word.normalize('NFC').replaceAll('’', "'");
const possessive = /'s$/i;

/**
 * Returns a function that tells whether a word is one of the user's own: also at the beginning of a sentence, in capitals
 * throughout, and with the 's of the English genitive. A capital that the user's word has is asked for.
 */
export function ownWordTest(own: readonly string[]): (word: string) => boolean {
  const known = new Set<string>();
  for (const word of own.map(plain)) {
    known.add(word);
    known.add(word.slice(0, 1).toUpperCase() + word.slice(1));
    known.add(word.toUpperCase());
  }
  return (word) => known.has(plain(word)) || known.has(plain(word).replace(possessive, ''));
}

/** Returns the user's words with one more, in their order of the alphabet; as they are when it is there or cannot be one. */
export function withOwnWord(own: readonly string[], word: string): readonly string[] {
  const added = plain(word.trim());
  if (added === '' || /\s/.test(added) || added.length > longestOwnWord || own.length >= mostOwnWords || own.includes(added)) return own;
  return [...own, added].sort(alphabetically);
}

const collator = new Intl.Collator('en', { sensitivity: 'variant' });
const alphabetically = (a: string, b: string): number => collator.compare(a, b);
