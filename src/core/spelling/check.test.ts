import { expect, it } from 'vitest';
import { misspeltWords, suggestionsFor } from './check.ts';
import type { SpellingLanguage } from './languages.ts';

const dictionaries: Partial<Record<SpellingLanguage, readonly string[]>> = { 'en-US': ['color', 'talks'], fr: ['couleur', 'pourparlers'], ru: ['цвет'] };
const has = (language: SpellingLanguage, word: string): boolean => dictionaries[language]!.includes(word);

it('takes a word for right that one of the languages has', () => {
  expect(misspeltWords(['color', 'couleur', 'kulör'], ['en-US', 'fr'], has)).toEqual(['kulör']);
  expect(misspeltWords(['color', 'couleur'], ['en-US'], has)).toEqual(['couleur']);
  expect(misspeltWords(['anything'], [], has)).toEqual([]);
});

it('leaves alone what none of the languages is written in, numbers, and what is too long for a word', () => {
  expect(misspeltWords(['цвет', 'цвт', '和平', 'G7', '1990s', 'x'.repeat(200)], ['en-US'], has)).toEqual([]);
  expect(misspeltWords(['цвет', 'цвт', 'colr'], ['en-US', 'ru'], has)).toEqual(['цвт', 'colr']);
  expect(misspeltWords(['don’t', 'vis-à-vis'], ['en-US'], has)).toEqual(['don’t', 'vis-à-vis']);
});

it('suggests from all languages in turn, nothing twice', () => {
  const lists: Partial<Record<SpellingLanguage, readonly string[]>> = { 'en-US': ['table', 'tablet', 'stable'], fr: ['table', 'étable'], ru: ['стол'] };
  const suggest = (language: SpellingLanguage): readonly string[] => lists[language]!;
  expect(suggestionsFor('tabel', ['en-US', 'fr', 'ru'], 4, suggest)).toEqual(['table', 'tablet', 'étable', 'stable']);
  expect(suggestionsFor('tabel', ['en-US', 'fr'], 2, suggest)).toEqual(['table', 'tablet']);
  expect(suggestionsFor('tabel', [], 4, suggest)).toEqual([]);
});
