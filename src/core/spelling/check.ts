import type { SpellingLanguage } from './languages.ts';

/** Longer ones are no words that a dictionary would have, in UTF-16 units; Hunspell itself looks at no more. */
const longestWord = 99;
const latin = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u;
const cyrillic = /^[\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]+$/u;

/** Returns whether a language is written in the letters of a word: of the names of another script a dictionary knows nothing. */
const canWrite = (language: SpellingLanguage, word: string): boolean => (language === 'ru' ? cyrillic : latin).test(word);

/**
 * Returns those of the words that no language has, though one of them is written so. `has` answers for one language and word.
 * Numbers and words with digits are left alone.
 */
export function misspeltWords(
  words: readonly string[], languages: readonly SpellingLanguage[], has: (language: SpellingLanguage, word: string) => boolean,
): readonly string[] {
  return words.filter((word) => {
    if (word.length > longestWord || /\p{N}/u.test(word)) return false;
    const fitting = languages.filter((language) => canWrite(language, word));
    return fitting.length > 0 && !fitting.some((language) => has(language, word));
  });
}

/**
 * Returns at most `most` suggestions for a word from those of several languages, each list the likeliest first: the first of
 * every language, then the second of each, none twice. `suggest` answers for one language and word.
 */
export function suggestionsFor(
  word: string, languages: readonly SpellingLanguage[], most: number, suggest: (language: SpellingLanguage, word: string) => readonly string[],
): readonly string[] {
  const lists = languages.filter((language) => canWrite(language, word)).map((language) => suggest(language, word));
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
  return [...new Set(inTurn)].slice(0, most);
}
