import fc from 'fast-check';
import { expect, it } from 'vitest';
import { along, pairParagraphs, reversed, shares, type Pair } from './scroll-map.ts';

it('keeps two texts where they stood side by side, and lets them reach both ends together', () => {
  const pairs = shares(0.2, 0.6);
  expect([0, 0.1, 0.2, 0.6, 1].map((share) => along(pairs, share))).toEqual([0, expect.closeTo(0.3), 0.6, expect.closeTo(0.8), 1]);
  expect(along(shares(0, 0.5), 0.5)).toBe(0.5);
});

it('puts a paragraph of one version beside the same paragraph of the other', () => {
  const old = ['Title', 'a', 'b', 'c', 'd'];
  const now = ['Title', 'new', 'a', 'c', 'changed', 'd'];
  const pairs = pairParagraphs(old, now);
  expect([0, 1, 3, 4].map((paragraph) => along(pairs, paragraph))).toEqual([0, 2, 3, 5]);
  expect(along(pairs, 3.5)).toBeCloseTo(3.5);
  // What went from one version lies between its neighbours.
  expect(along(pairs, 2.5)).toBe(3);
  expect(along(reversed(pairs), 1)).toBeCloseTo(1);
});

it('follows no paragraph that was moved, and copes with texts that share nothing', () => {
  expect(along(pairParagraphs(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c']), 1)).toBe(2);
  expect(along(pairParagraphs(['x', 'x'], ['y', 'y', 'y', 'y']), 1)).toBe(2);
  expect(along(pairParagraphs([], []), 0)).toBe(0);
});

it('rises from end to end, both ways', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1, maxLength: 12 });
  fc.assert(fc.property(text, text, (first, second) => {
    const rises = (pairs: readonly Pair[], end: number, target: number): void => {
      let last = 0;
      for (let position = 0; position <= end; position += 0.25) {
        const there = along(pairs, position);
        expect(there).toBeGreaterThanOrEqual(last - 1e-9);
        last = there;
      }
      expect(last).toBeCloseTo(target);
    };
    const pairs = pairParagraphs(first, second);
    rises(pairs, first.length, second.length);
    rises(reversed(pairs), second.length, first.length);
  }));
});
