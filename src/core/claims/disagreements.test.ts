import { describe, expect, it } from 'vitest';
import { textOf } from '../messages/messages.ts';
import type { Claim } from '../model/claim.ts';
import type { Evidence, Stance } from '../model/evidence.ts';
import type { Source } from '../model/source.ts';
import { disagreementsOn } from './disagreements.ts';
import type { Hint } from './hints.ts';

const citation = (title: string): Source['citation'] => ({ type: 'article', title, issued: { 'date-parts': [[2025, 10, 7]] }, language: 'en' });
const source = (id: string): Source => ({ id, citation: citation(`Source ${id}`) } as Partial<Source> as Source);
const sources = new Map(['A', 'B'].map((id) => [id, source(id)]));
const piece = (sourceId: string, quote: string, stance: Stance = 'supports'): Evidence =>
  ({ id: quote, claimId: 'c', quote, stance, at: { kind: 'highlight', sourceId, id: quote } }) as Evidence;
const claim = (statement: string, more: Partial<Claim> = {}): Claim => ({ id: statement, statement, about: null, ...more }) as Claim;
const neutral = claim('It is so.');
const between = (a: string, b: string): readonly Hint[] => disagreementsOn(neutral, [piece('A', a, 'states'), piece('B', b)], sources, []);
const said = (hints: readonly Hint[]): readonly string[] => hints.map(({ reason }) => textOf(reason));
const about = (edtf: string) => ({ about: { words: edtf, edtf } });

describe('figures of two sources', () => {
  it.each([
    ['More than 67,100 people have died.', 'About 65,000 people were killed.', 'Figures that do not fit together: “More than 67,100 people” (Source A), “About 65,000 people” (Source B).'],
    ['The bridge cost 40 million crowns.', 'Building the bridge cost 60 million crowns.', 'Figures that do not fit together: “40 million crowns” (Source A), “60 million crowns” (Source B).'],
    ['Unemployment was 5 per cent.', 'In truth unemployment was 6%.', 'Figures that do not fit together: “5 per cent” (Source A), “6%” (Source B).'],
    ['40 people were killed and 120 people were injured.', '40 people were killed; 150 people were wounded.', 'Figures that do not fit together: “120 people” (Source A), “150 people” (Source B).'],
    ['At least 67,100 Palestinians have been killed', 'More than 67,000 Palestinians have died in air strikes', 'Different figures, which can both be true: “At least 67,100 Palestinians” (Source A), “More than 67,000 Palestinians” (Source B). Look at who counted, and how they rounded.'],
  ])('are hinted at: %s %s', (a, b, words) => {
    expect(said(between(a, b))).toEqual([words]);
    expect(between(b, a).map(({ key }) => key)).toEqual(between(a, b).map(({ key }) => key));
  });

  it.each([
    ['percent and a count', 'Turnout was 60 per cent.', 'Turnout was 60,000 people.'],
    ['percent and points', 'Turnout fell by 5 per cent.', 'Turnout fell by 6 percentage points.'],
    ['years and a count', 'The war began in 2023.', 'The war has killed 2,100 people.'],
    ['an age and a count', 'The 54-year-old mayor counted 12 houses.', 'The mayor counted 12 houses.'],
    ['two years', 'The deal of 2015 ended.', 'The deal ended in 2018.'],
    ['people and things', '30 people live there.', '50 houses stand there.'],
    ['hours and days', 'within 72 hours of approval', 'within three days of approval'],
    ['the dead and the hurt', '40 people were killed.', '120 people were injured.'],
    ['the dead and the living', '67,100 people have been killed.', 'More than two million people live in the territory.'],
    ['a part and the whole', '40 people were killed, among them 3 people from abroad.', '40 people were killed.'],
    ['rounding', '67,139 people were killed.', 'More than 67,000 people were killed.'],
    ['about', 'About 40 people were killed.', '43 people were killed.'],
    ['numbers without a unit', 'It rose to 40.', 'It rose to 50.'],
    ['different matters', 'The mayor paid 40 crowns for bread.', 'A ticket for the ferry is 60 crowns now.'],
    ['dates in both', 'It began on 6 October 2025 at 14:30.', 'It began on 6 October 2025 at noon.'],
  ])('are not where they are %s', (_, a, b) => {
    expect(said(between(a, b))).toEqual([]);
  });

  it('are not held against the same source, nor against what only gives context', () => {
    expect(disagreementsOn(neutral, [piece('A', '40 people died.'), piece('A', '50 people died.')], sources, [])).toEqual([]);
    expect(disagreementsOn(neutral, [piece('A', '40 people died.'), piece('B', '50 people died.', 'context')], sources, [])).toEqual([]);
  });

  it('are held against the claim’s own where the sources do not differ among themselves', () => {
    expect(said(disagreementsOn(claim('50 people died.'), [piece('A', '40 people died.')], sources, []))).toEqual(['Figures that do not fit together: “50 people” (this claim), “40 people” (Source A).']);
  });

  it('come back when they change, and not when other words do', () => {
    const key = (a: string): string | undefined => between(a, '40 people died.')[0]?.key;
    expect(key('In all, 50 people died.')).toBe(key('50 people died.'));
    expect(key('55 people died.')).not.toBe(key('50 people died.'));
  });
});

describe('days of two sources', () => {
  it('are hinted at where both name one for the same, also counted from their own date', () => {
    expect(said(between('Talks began in Sharm on 6 October 2025.', 'In Sharm the talks began on 7 October.'))).toEqual(['Different days: “6 October 2025” (Source A), “7 October 2025” (Source B).']);
    expect(between('Talks began in Sharm on Monday.', 'In Sharm the talks began on 6 October 2025.')).toEqual([]);
  });

  it('are not where they are about different things, name several days, or no day', () => {
    expect(between('Talks began on 6 October 2025.', 'The ferry sank on 7 October 2025.')).toEqual([]);
    expect(between('Talks began on 6 October 2025.', 'Talks began on 6 October 2025 and ended on 9 October 2025.')).toEqual([]);
    expect(between('Talks began on 6 October 2025.', 'Talks began in October 2025.')).toEqual([]);
  });
});

describe('claims that say nearly the same', () => {
  const toll = claim('More than 67,100 people have died in the war.');

  it('are hinted at where their figures or days do not fit', () => {
    expect(said(disagreementsOn(toll, [], sources, [claim('About 65,000 people have died in the war.')]))).toEqual(['Another claim gives a figure that does not fit: “About 65,000 people” (About 65,000 people have died in the war.).']);
    expect(said(disagreementsOn(claim('Talks began in Sharm.', about('2025-10-06')), [], sources, [claim('The talks began in Sharm.', about('2025-10-07'))]))).toEqual(['Another claim gives a different day: “7 October 2025” (The talks began in Sharm.).']);
  });

  it('may differ where they are about different times, or both can be true', () => {
    expect(disagreementsOn(claim(toll.statement, about('2025')), [], sources, [claim('About 65,000 people have died in the war.', about('2024'))])).toEqual([]);
    expect(disagreementsOn(toll, [], sources, [claim('More than 67,000 people have died in the war.')])).toEqual([]);
    expect(disagreementsOn(claim('The mayor resigned.', about('2020-01-01')), [], sources, [claim('The mayor resigned.', about('2024-05-05'))])).toEqual([]);
  });
});
