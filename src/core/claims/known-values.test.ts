import { expect, it } from 'vitest';
import type { Claim } from '../model/claim.ts';
import { offeredValues, valuesOf } from './known-values.ts';

const saidBy = (...speakers: readonly string[]): readonly Claim[] => speakers.map((speaker) => ({ speaker }) as Claim);

it('tells what claims say in a field, what most say first', () => {
  expect(valuesOf(saidBy('Élysée', 'Aid groups', '', 'Kremlin', 'Kremlin'), 'speaker')).toEqual(['Kremlin', 'Aid groups', 'Élysée']);
});

it('offers what holds the letters typed, whatever their case and accents, but not what is written', () => {
  const known = ['Kremlin', 'Élysée', 'The Kremlin’s spokesman', 'Aid groups'];
  expect(offeredValues(known, 'KREM', 'KREM', 6)).toEqual(['Kremlin', 'The Kremlin’s spokesman']);
  expect(offeredValues(known, 'elysee', 'elysee', 6)).toEqual(['Élysée']);
  expect(offeredValues(known, 'Kremlin', 'Kremlin', 6)).toEqual(['The Kremlin’s spokesman']);
  expect(offeredValues(known, '', '', 2)).toEqual(['Kremlin', 'Élysée']);
});

it('offers first what has a word that begins with the letters', () => {
  expect(offeredValues(['Claimwright', 'Aid groups', 'Unnamed reports', 'Reuters'], 'r', 'r', 6)).toEqual(['Unnamed reports', 'Reuters', 'Claimwright', 'Aid groups']);
});
