import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedBy, hyphenatedDurationsIn, numbersDiffer, numbersDisagree, numbersIn, type NumberFact } from '../index.ts';

const facts = (text: string, english = true): readonly NumberFact[] => numbersIn(text, { start: 0, end: text.length }, english).map(({ value }) => value);
const said = (text: string, english = true): readonly string[] => facts(text, english).map(({ value, to, unit, qualifier }) => [qualifier, to === null ? value : `${value}–${to}`, unit].filter((part) => part !== null).join(' '));

describe('numbers of a passage', () => {
  it.each([
    ['More than 67,100 Palestinians have died.', ['more than 67100 Palestinians']],
    ['home to over two million people', ['more than 2000000 people']],
    ['held within 72 hours', ['72 hours']],
    ['It cost $1.5 million, or about €1.3bn.', ['1500000 US dollars', 'about 1300000000 euros']],
    ['up 5%, 6 per cent or three percentage points', ['5 %', '6 %', '3 percentage points']],
    ['between 20 and 30 homes; 5–10 people; 51 to 53 cents', ['20–30 homes', '5–10 people', '51–53 cents']],
    ['nearly 3,000 civilian deaths, at least 40 of the hostages, as many as 12 soldiers', ['nearly 3000 civilian deaths', 'at least 40 hostages', 'up to 12 soldiers']],
    ['fewer than a hundred wells and 300 square kilometres', ['fewer than 100 wells', '300 square kilometres']],
    ['twenty-three people and two hundred and six sheep', ['23 people', '206 sheep']],
    ['50 people or more; 20 houses', ['50 people', '20 houses']],
    ['half a million refugees', ['500000 refugees']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it.each(['On 6 October 2025 at 14:30 he left.', 'the 2015 nuclear deal', 'It ended 2-1.', 'the second of 19th-century houses', 'Article 5, Resolution 242 and Flight 1907', 'a 54-year-old', 'Boeing 737, F-16 and Covid-19', 'one-third of it', 'one of them', 'call 24/7'])(
    'are none in “%s”', (text) => {
      expect(said(text)).toEqual([]);
    },
  );

  it('are read as other languages write them', () => {
    expect(said('Mehr als 67.100 Menschen flohen, 3,5 Prozent mehr als 2024.', false)).toEqual(['more than 67100 Menschen', '3.5 Prozent', '2024'].slice(0, 2));
    expect(said('Plus de 67 100 personnes ont fui.', false)).toEqual(['more than 67100 personnes']);
  });

  it('are where the text says them', () => {
    const text = 'In all, more than 67,100 Palestinians died.';
    const [found] = numbersIn(text, { start: 8, end: text.length }, true);
    expect(text.slice(found!.start, found!.end)).toBe('more than 67,100 Palestinians');
  });
});

describe('two numbers', () => {
  it.each([
    ['more than 67,100 people', '67,139 people', false],
    ['more than 67,100 people', 'about 65,000 people', true],
    ['more than 67,100 people', '67,100 people', false],
    ['67,100 people', '67,139 people', false],
    ['67,100 people', '67,201 people', true],
    ['40 deaths', '43 deaths', true],
    ['about 40 deaths', '43 deaths', false],
    ['nearly 70,000 people', '67,139 people', false],
    ['fewer than 20 houses', '25 houses', true],
    ['up to 30 houses', '25 houses', false],
    ['between 20 and 30 houses', '25 homes', false],
    ['between 20 and 30 houses', '35 houses', true],
    ['2.3 million people', '2,345,000 people', false],
    ['2.3 million people', '2.5 million people', true],
    ['5%', '6 per cent', true],
    ['3 km', '5 kilometres', true],
    ['30 people', '50 houses', false],
    ['12 new houses', '15 houses', true],
  ])('%s and %s: contradiction %s', (first, second, disagree) => {
    const [a, b] = [facts(first)[0]!, facts(second)[0]!];
    expect(numbersDisagree(a, b)).toBe(disagree);
    expect(numbersDisagree(b, a)).toBe(disagree);
  });
});

describe('two durations', () => {
  it.each([
    ['48 hours', '2 days', false],
    ['36 hours', '2 days', true],
    ['72 hours', 'three days', false],
    ['about two days', '40 hours', false],
    ['a month or so and 1 month', '30 days', false],
    ['3 months', '90 days', false],
    ['3 months', '105 days', true],
    ['18 months', '1.5 years', false],
    ['12 months', '366 days', false],
    ['2 years', '725 days', true],
    ['10 years', 'one decade or 1 decade', false],
    ['more than 30 hours', '2 days', false],
    ['more than 30 hours', '24 hours', true],
    ['2 weeks', '14 people', false],
  ])('%s and %s: contradiction %s', (first, second, disagree) => {
    const [a, b] = [facts(first).at(-1)!, facts(second).at(-1)!];
    expect(numbersDisagree(a, b)).toBe(disagree);
    expect(numbersDisagree(b, a)).toBe(disagree);
  });

  it('are the same in any unit, and differ when one is half as long again', () => {
    const sizes = { minutes: 1, hours: 60, days: 1440, weeks: 10_080 };
    const unit = fc.constantFrom(...Object.keys(sizes) as (keyof typeof sizes)[]);
    const fact = (value: number, of: string): NumberFact => ({ value, to: null, step: 1, words: '', unit: of, qualifier: null });
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), unit, unit, (value, one, other) => {
      const inOther = value * sizes[one] / sizes[other];
      fc.pre(Number.isInteger(inOther) && inOther < 1e6);
      expect(numbersDiffer(fact(value, one), fact(inOther, other))).toBe(false);
      if (Number.isInteger(inOther * 1.5)) expect(numbersDiffer(fact(value, one), fact(inOther * 1.5, other))).toBe(true);
    }));
  });

  it('are found before a noun, where they are no age', () => {
    expect(hyphenatedDurationsIn('a 72-hour deadline after two-week talks with a 54-year-old, a 30-day-old baby, the 24-hour clock and F-16-hour').map(({ value: { value, unit } }) => `${value} ${unit}`))
      .toEqual(['72 hours', '2 weeks', '24 hours']);
  });
});

describe('a number without a unit', () => {
  const counted = (text: string): readonly (string | null)[] => numbersIn(text, { start: 0, end: text.length }, true).filter(({ value }) => value.unit === null)
    .flatMap((one) => countedBy(text, one) ?? []).map(({ noun }) => noun);

  it.each([
    ['67,100 were counted.', [null]],
    ['The toll rose to 52,000.', [null]],
    ['The number of civilian deaths reached more than 300.', ['death']],
    ['The blast killed 40 in the market.', [null]],
    ['The population of the territory is 2.1 million.', [null]],
  ] as const)('counts something in “%s”', (text, nouns) => {
    expect(counted(text)).toEqual(nouns);
  });

  it.each([
    'It is on page 40.', 'See pp. 40 of it.', 'Section 40 was cited.', 'Number 40 was called.', '[40] was cited.', '(40) Talks began.', '40. Talks began.', 'Call 0301234567.', 'The toll rose by 40.',
    'He lives at 40 Mill.', 'Rank 40 was his.', 'The war of 1998 was short.', 'It left 40.', 'A score of 40 was given.', 'Case 40/19 was closed.', 'It was 40°.', 'The 40th was sold.',
  ])('counts nothing in “%s”', (text) => {
    expect(counted(text)).toEqual([]);
  });
});
