import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordAt } from './word-at.ts';

const found = (text: string, offset: number): string | null => {
  const range = wordAt(text, offset);
  return range && text.slice(range.start, range.end);
};

it('finds the word that holds an offset or ends there', () => {
  const text = 'They don’t agree (at all).';
  expect([0, 4, 5, 7, 10, 18, 20].map((at) => found(text, at))).toEqual(['They', 'They', 'don’t', 'don’t', 'don’t', 'at', 'at']);
  expect(found('тест, слово', 2)).toBe('тест');
});

it('finds none between words, in numbers and in nothing', () => {
  expect(found('a  b', 2)).toBeNull();
  expect(found('67,100', 3)).toBeNull();
  expect(wordAt('', 0)).toBeNull();
});

it('answers, for any text, a range around the offset or none, however long the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, at) => {
    const offset = at % (text.length + 1);
    const range = wordAt(text, offset);
    expect(range === null || (range.start <= offset && offset <= range.end && range.start < range.end)).toBe(true);
    const pad = 'lorem ipsum '.repeat(60);
    const far = wordAt(`${pad}\n\n${text}\n\n${pad}`, pad.length + 2 + offset);
    if (range) expect(far).toEqual({ start: range.start + pad.length + 2, end: range.end + pad.length + 2 });
  }));
});
