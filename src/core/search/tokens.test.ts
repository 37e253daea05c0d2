import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forEachToken, tokenEnd } from './tokens.ts';

const tokensOf = (text: string): readonly string[] => {
  const tokens: string[] = [];
  forEachToken(text, (start, end) => tokens.push(text.slice(start, end)));
  return tokens;
};

const mixed = fc.array(fc.oneof(
  fc.constantFrom('ministry', ' ', '，', '中国', '人', 'カ\u3099', '\u05E9\u05C1', '\u{20000}', '\u{1F600}', 'e\u0301', '-', '\n', '\u200f', '\ud800', '9', 'ไทย'),
  fc.string({ unit: 'binary', maxLength: 3 }),
), { maxLength: 30 }).map((parts) => parts.join(''));

describe('forEachToken', () => {
  it.each([
    ['words, numbers and what separates them', 'L’Élysée said: 67,100—cease-fire', ['L', 'Élysée', 'said', '67', '100', 'cease', 'fire']],
    ['letters with the marks on them', 'e\u0301te שָׁלוֹם', ['e\u0301te', 'שָׁלוֹם']],
    ['pairs of characters where there are no spaces', '中国人 AI時代', ['中国', '国人', '人', 'AI', '時代', '代']],
    ['characters outside the basic plane', '\u{20000}\u{20001} \u{1F600}', ['\u{20000}\u{20001}', '\u{20001}', '\u{1F600}']],
  ])('finds %s', (_, text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  it('gives ranges in order that never split a surrogate pair, and whose ends can be found again', () => {
    fc.assert(fc.property(mixed, (text) => {
      let last = -1;
      forEachToken(text, (start, end) => {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        expect(tokenEnd(text, start, false)).toBe(end);
        expect(/^[\udc00-\udfff]/.test(text.slice(start)) && /[\ud800-\udbff]$/.test(text.slice(0, start))).toBe(false);
        last = start;
      });
    }), { numRuns: 300 });
  });
});
