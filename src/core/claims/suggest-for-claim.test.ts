import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { message, textOf } from '../messages/messages.ts';
import type { Citation } from '../model/citation.ts';
import type { Claim } from '../model/claim.ts';
import { suggestForClaim, type StatingPassage } from './suggest-for-claim.ts';
import { acceptedChanges, isOpenFor, suggestionKey, type ClaimSuggestion } from './suggestion.ts';

const citation: Citation = { type: 'article', title: 'A brief', issued: { 'date-parts': [[2025, 10, 7]] }, language: 'en' };
const text = 'The health ministry spoke on Monday. More than 67,100 people have died since 2023, it said. Aid groups put the number higher.';
const of = (quote: string, from: string = text): readonly ClaimSuggestion[] => {
  const start = from.indexOf(quote);
  return suggestForClaim([{ sourceId: 's', text: from, start, end: start + quote.length, citation }]);
};
const claim = (more: Partial<Claim> = {}): Claim => ({ statement: 'People died.', speaker: '', saidOn: null, about: null, dismissedHints: [], ...more }) as Claim;
const words = ({ fact, value, reason, place }: ClaimSuggestion): string => `${fact}: ${value}, ${textOf(reason)} ${place}`;

describe('suggestions for a claim', () => {
  it('are speaker, times and numbers, each with the words that it comes from and where they stand', () => {
    expect(of('more than 67,100 people', 'Nine died. The Kremlin noted on Monday that more than 67,100 people had died since 2023.').map(words)).toEqual([
      'speaker: Kremlin, from “The Kremlin noted” sentence',
      'saidOn: 2025-10-06, “Monday” counted from the source’s date, 7 October 2025 sentence',
      'figure: more than 67,100 people, in the passage, and not in the statement passage',
    ]);
    expect(of('More than 67,100 people have died since 2023').filter(({ fact }) => fact === 'about').map(words)).toEqual(['about: 2023/.., from “since 2023” passage']);
  });

  it('say when their words stand outside the passage’s own sentence', () => {
    const story = '“The border stays open,” said Ilse Brandvold. “It will not close.” Nobody asked.';
    expect(of('It will not close.', story).map(({ fact, value, place }) => [fact, value, place])).toContainEqual(['speaker', 'Ilse Brandvold', 'before']);
  });

  it('leave out small numbers in words', () => {
    const facts = (from: string): readonly string[] => of(from, from).filter(({ fact }) => fact === 'figure').map(({ value }) => value);
    expect(facts('The two leaders saw twenty-three ships and 3 boats.')).toEqual(['twenty-three ships', '3 boats']);
  });

  it('are nine at most, in any text', () => {
    const piece = fc.constantFrom('Ann Lee said', 'on Monday', 'in 2025', '6 May 2024', 'more than 1,200 people', '40 cows', '5 %', '$1.5 million', '.', ',', '“', '”', 'and', 'according to Bo Kim');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' ')), (any) => {
      const found = suggestForClaim([{ sourceId: 's', text: any, start: 0, end: any.length, citation }]);
      expect(found.length).toBeLessThanOrEqual(9);
      expect(new Set(found.map(suggestionKey)).size).toBe(found.length);
    }), { numRuns: 200 });
  });
});

describe('suggestions of several passages', () => {
  const passage = (sourceId: string, whole: string, title = sourceId): StatingPassage => ({ sourceId, text: whole, start: 0, end: whole.length, citation: { ...citation, title } });
  const told = (...passages: readonly StatingPassage[]): readonly string[] => suggestForClaim(passages).map(({ fact, value, sourceId, passages: count }) => `${fact}: ${value} (${sourceId}, ${count})`);

  it('come once, those that most make first, each with the source of the first', () => {
    expect(told(
      passage('a', 'The bridge had cost 40 million crowns, Brandvold said on Monday.'),
      passage('b', 'Ilse Brandvold said on Monday that the bridge had cost 40 million crowns and taken 300 tonnes of steel.'),
      passage('c', 'The mayor said the bridge had used 300 tonnes of steel.'),
    )).toEqual([
      'speaker: Ilse Brandvold (a, 2)', 'speaker: mayor (c, 1)', 'saidOn: 2025-10-06 (a, 2)', 'figure: 40 million crowns (a, 2)', 'figure: 300 tonnes (b, 2)',
    ]);
  });

  it('are those of each alone, where there is one, and never more than for the likeliest of each fact', () => {
    const story = passage('a', text);
    expect(suggestForClaim([story, story]).map(({ value }) => value)).toEqual(suggestForClaim([story]).map(({ value }) => value));
    const sentence = fc.constantFrom('Ann Lee said 40 cows died on Monday.', 'Lee said in May 2024 that 1,200 people came.', 'According to Bo Kim, $5 million was paid.', 'The mayor spoke of 40 cows.', 'Nothing.');
    fc.assert(fc.property(fc.array(sentence, { maxLength: 6 }), fc.nat(5), (sentences, again) => {
      const passages = sentences.map((one, i) => passage(`s${i}`, one));
      const found = suggestForClaim(passages);
      expect(found.length).toBeLessThanOrEqual(9);
      expect(new Set(found.map(suggestionKey)).size).toBe(found.length);
      for (const { passages: count, sourceId } of found) {
        expect(count).toBeLessThanOrEqual(passages.length);
        expect(passages.some((each) => each.sourceId === sourceId)).toBe(true);
      }
      // A passage twice changes no value.
      const doubled = again < passages.length ? [...passages, passages[again]!] : passages;
      if (passages.length === 1) expect(suggestForClaim(doubled).map(({ value }) => value)).toEqual(found.map(({ value }) => value));
    }));
  });
});

describe('a suggestion', () => {
  const speaker: ClaimSuggestion = { fact: 'speaker', value: 'Kremlin', reason: message('suggestion.from', { quote: '' }), place: 'before', sourceId: 's', passages: 1 };
  const figure: ClaimSuggestion = { ...speaker, fact: 'figure', value: '$1,500 of fees' };

  it('is of use while its fact is open and it was not turned down', () => {
    expect(isOpenFor(claim(), speaker)).toBe(true);
    expect(isOpenFor(claim({ speaker: 'Ann' }), speaker)).toBe(false);
    expect(isOpenFor(claim({ dismissedHints: [{ hint: suggestionKey(speaker), reason: '', author: '', at: '' }] }), speaker)).toBe(false);
    expect(isOpenFor(claim({ saidOn: { words: 'once', edtf: null } }), { ...speaker, fact: 'saidOn' })).toBe(false);
    expect(isOpenFor(claim({ about: null }), { ...speaker, fact: 'about' })).toBe(true);
  });

  it('of a number is of use where the statement leaves it out', () => {
    expect(isOpenFor(claim(), figure)).toBe(true);
    expect(isOpenFor(claim({ statement: 'It took $1,500.' }), figure)).toBe(false);
    expect(isOpenFor(claim({ statement: 'Twenty men came.' }), { ...figure, value: 'twenty men' })).toBe(false);
  });

  it('becomes a change of its fact alone', () => {
    expect(acceptedChanges(claim(), speaker)).toEqual({ speaker: 'Kremlin' });
    expect(acceptedChanges(claim(), { ...speaker, fact: 'saidOn', value: '2025-10-06' })).toEqual({ saidOn: { words: '6 October 2025', edtf: '2025-10-06' } });
    expect(acceptedChanges(claim(), figure)).toEqual({ statement: 'People died ($1,500 of fees).' });
    expect(acceptedChanges(claim({ statement: 'People died' }), figure)).toEqual({ statement: 'People died ($1,500 of fees)' });
  });
});
