import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetMapOf } from './offsets.ts';

describe('offsets in code points', () => {
  it('are the same as in UTF-16 where every character has one unit', () => {
    const map = offsetMapOf('café سلام');
    expect([0, 3, 9].map(map.toCodePoints)).toEqual([0, 3, 9]);
    expect([0, 3, 9].map(map.toUtf16)).toEqual([0, 3, 9]);
  });

  it('count an emoji once', () => {
    const text = 'a😀b👩‍🚀c';
    const map = offsetMapOf(text);
    expect(map.toCodePoints(text.indexOf('b'))).toBe(2);
    expect(map.toCodePoints(text.indexOf('c'))).toBe(6);
    expect(map.toUtf16(6)).toBe(text.indexOf('c'));
  });

  it('count a position inside a pair as before it', () => {
    expect(offsetMapOf('a😀b').toCodePoints(2)).toBe(1);
  });

  it('agree with counting characters one by one, in any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, seed) => {
      const map = offsetMapOf(text);
      const characters = Array.from(text);
      const codePoints = seed % (characters.length + 1);
      const utf16 = characters.slice(0, codePoints).join('').length;
      expect(map.toUtf16(codePoints)).toBe(utf16);
      expect(map.toCodePoints(utf16)).toBe(codePoints);
    }));
  });
});
