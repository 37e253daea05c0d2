import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsRight, linesOfText, widthOfText } from './text-fit.ts';

const anything = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.array(fc.constantFrom('word', 'كلمة', 'מילה', '漢字', '👩‍👩‍👧', 'W'.repeat(60), 'e\u0301te\u0301'), { maxLength: 60 }).map((words) => words.join(' ')));

describe('lines', () => {
  it('are never wider than asked nor more than asked, whatever the script', () => {
    fc.assert(fc.property(anything, fc.integer({ min: 150, max: 400 }), fc.integer({ min: 1, max: 5 }), (words, width, most) => {
      const lines = linesOfText(words, width, 12, most);
      expect(lines.length).toBeLessThanOrEqual(most);
      for (const line of lines) expect(widthOfText(line, 12)).toBeLessThanOrEqual(width);
    }));
  });

  it('hold all words where there is room, and say where there is not', () => {
    expect(linesOfText('one  two\nthree', 60, 12, 5)).toEqual(['one two', 'three']);
    expect(linesOfText('one two three four five', 60, 12, 2)).toEqual(['one two', 'three…']);
    expect(linesOfText('abcdefghijkl', 40, 12, 5).join('')).toBe('abcdefghijkl');
    expect(linesOfText('', 40, 12, 5)).toEqual([]);
  });
});

it.each([['«السلام»', true], ['123 שלום', true], ['Hello שלום', false], ['2025', false], ['', false]])('knows where “%s” begins', (words, right) => {
  expect(beginsRight(words)).toBe(right);
});
