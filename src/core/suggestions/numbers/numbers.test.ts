import { describe, expect, it } from 'vitest';
import { numbersDisagree, numbersIn, type NumberFact } from '../index.ts';

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
