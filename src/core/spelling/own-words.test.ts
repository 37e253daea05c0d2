import { expect, it } from 'vitest';
import { longestOwnWord, mostOwnWords, ownWordTest, withOwnWord } from './own-words.ts';

it('knows a word at the beginning of a sentence, in capitals and in the genitive', () => {
  const own = ownWordTest(['factoid', 'Ursk']);
  for (const word of ['factoid', 'Factoid', 'FACTOID', 'factoid’s', "Ursk's", 'URSK']) expect(own(word), word).toBe(true);
  for (const word of ['ursk', 'factoids', 'factOid']) expect(own(word), word).toBe(false);
});

it('adds a word once, in the order of the alphabet', () => {
  const own = ['Abel', 'écluse', 'zeta'].reduce(withOwnWord, withOwnWord([], ' mid '));
  expect(own).toEqual(['Abel', 'écluse', 'mid', 'zeta']);
  expect(withOwnWord(own, 'mid')).toBe(own);
  expect(withOwnWord(["d'accord"], 'd’accord')).toEqual(["d'accord"]);
});

it('takes in nothing that is no word, and no more than can be kept', () => {
  expect(withOwnWord([], '  ')).toEqual([]);
  expect(withOwnWord([], 'two words')).toEqual([]);
  expect(withOwnWord([], 'x'.repeat(longestOwnWord + 1))).toEqual([]);
  const full = Array.from({ length: mostOwnWords }, (_, i) => `w${i}`);
  expect(withOwnWord(full, 'new')).toBe(full);
});
