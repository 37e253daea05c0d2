import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withinDistance } from './distance.ts';

const word = fc.stringMatching(/^[ab]{0,7}$/);

describe('withinDistance', () => {
  it('counts letters left out, added, changed and swapped', () => {
    expect(withinDistance('ministry', 'minstry', 1)).toBe(1);
    expect(withinDistance('ministry', 'minisrty', 1)).toBe(1);
    expect(withinDistance('ministry', 'ministery', 2)).toBe(1);
    expect(withinDistance('ministry', 'monastery', 2)).toBeNull();
  });

  it('is nothing for the same word, the same both ways, and never more than allowed', () => {
    fc.assert(fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
      const distance = withinDistance(a, b, most);
      expect(withinDistance(b, a, most)).toBe(distance);
      expect(distance === 0).toBe(a === b);
      if (distance !== null) expect(distance).toBeLessThanOrEqual(most);
      else expect(withinDistance(a, b, 10)).toBeGreaterThan(most);
    }), { numRuns: 500 });
  });
});
