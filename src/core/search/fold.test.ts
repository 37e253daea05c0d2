import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';

describe('fold', () => {
  it.each([
    ['letter case and accents', 'ÉLYSÉE Œuvre Straße', 'elysee oeuvre strasse'],
    ['Unicode width and ligatures', 'Ｆｉｇｕｒｅ ﬁgure ｶﾞ', 'figure figure ガ'],
    ['Arabic vowel signs, tatweel and forms of alef', 'الرَّئِيسُ أحمـد إلى ٱلآن', 'الرييس احمد الي الان'],
    ['Arabic and Persian digits', '٦٧٬١٠٠ ۶۷', '67٬100 67'],
    ['Hebrew points and final letters', 'שָׁלוֹם מלך', 'שלומ מלכ'],
    ['Greek final sigma and Turkish i', 'ΛΌΓΟΣ ıİ', 'λογοσ ii'],
    ['composed and decomposed letters', 'e\u0301 한글 か\u3099', 'e 한글 が'],
  ])('does not count %s', (_, given, folded) => {
    expect(fold(given)).toBe(fold(folded));
    expect(fold(given)).toBe(folded);
  });

  it('keeps marks that mean something', () => {
    expect(fold('が')).not.toBe(fold('か'));
    expect(fold('กี่')).not.toBe(fold('กา'));
  });

  it('changes nothing more the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }), { numRuns: 300 });
  });
});
