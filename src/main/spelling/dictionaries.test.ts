import { expect, it } from 'vitest';
import { spellingLanguages, type SpellingLanguage } from '../../core/spelling/languages.ts';
import { installedDictionaries } from './test-spelling.ts';

/** A word that each language has, and one that it is often made of. */
const words: Readonly<Record<SpellingLanguage, readonly [right: string, wrong: string]>> = {
  'en-US': ['color', 'goverment'], 'en-GB': ['colour', 'goverment'], da: ['regering', 'regerring'], nl: ['regering', 'regeringg'],
  fr: ['gouvernement', 'gouvernment'], pl: ['rząd', 'rzont'], 'pt-BR': ['governo', 'govenro'], ru: ['правительство', 'правитильство'],
  es: ['gobierno', 'govierno'], sv: ['regering', 'regerinng'],
};

it.each(spellingLanguages)('knows right from wrong in %s, and what was meant', async (language) => {
  const dictionaries = installedDictionaries();
  const [right, wrong] = words[language];
  expect(await dictionaries.answer({ kind: 'check', languages: [language], words: [right, wrong] })).toEqual([wrong]);
  const suggestions = await dictionaries.answer({ kind: 'suggest', languages: [language], word: wrong });
  expect(suggestions.length).toBeGreaterThan(0);
  expect(await dictionaries.answer({ kind: 'check', languages: [language], words: suggestions.filter((word) => !/[\s-]/.test(word)) })).toEqual([]);
});

it('reads no dictionary that is not asked for, and each once', async () => {
  const read: string[] = [];
  const dictionaries = installedDictionaries((name) => void read.push(name));
  expect(read).toEqual([]);
  await dictionaries.answer({ kind: 'check', languages: ['en-GB'], words: ['colour'] });
  await Promise.all([1, 2].map(() => dictionaries.answer({ kind: 'check', languages: ['en-GB', 'en-US'], words: ['color'] })));
  expect(read.toSorted()).toEqual(['en-GB.aff', 'en-GB.dic', 'en-US.aff', 'en-US.dic', 'hunspell.wasm']);
});

it('takes both apostrophes for the same', async () => {
  expect(await installedDictionaries().answer({ kind: 'check', languages: ['en-US'], words: ['don’t', "don't", 'dont’t'] })).toEqual(['dont’t']);
});
