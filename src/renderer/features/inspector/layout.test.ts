import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt, placeCards, topInView, type Placeable } from './layout.ts';

const gap = 8;
const cards = fc
  .array(fc.record({ top: fc.integer({ min: -500, max: 1500 }), height: fc.integer({ min: 40, max: 300 }) }), { minLength: 1, maxLength: 30 })
  .map((all): readonly Placeable[] => all.sort((a, b) => a.top - b.top));

describe('placing cards', () => {
  it('puts cards that have room exactly beside their passages', () => {
    const roomy = [{ top: 0, height: 50 }, { top: 100, height: 50 }, { top: 400, height: 50 }];
    for (const focus of [-50, 0, 50, 150, 900]) {
      expect(placeCards(roomy, anchorAt(roomy, focus, gap), gap)).toEqual([0, 100, 400]);
    }
  });

  it('never lets cards overlap and keeps their order', () => {
    fc.assert(fc.property(cards, fc.integer({ min: -600, max: 1600 }), (all, focus) => {
      const tops = placeCards(all, anchorAt(all, focus, gap), gap);
      for (let i = 1; i < all.length; i++) expect(tops[i]!).toBeGreaterThanOrEqual(tops[i - 1]! + all[i - 1]!.height + gap - 1e-6);
    }));
  });

  it('gives the selected card its exact place and moves the others out of its way', () => {
    fc.assert(fc.property(cards, fc.nat(), (all, seed) => {
      const card = seed % all.length;
      expect(placeCards(all, { card, top: all[card]!.top }, gap)[card]).toBe(all[card]!.top);
    }));
  });

  it('keeps the selected card whole in the view, and its upper edge where it is taller than that', () => {
    expect(topInView({ top: 100, height: 200 }, 600, gap)).toBe(100);
    expect(topInView({ top: 590, height: 200 }, 600, gap)).toBe(600 - 200 - gap);
    expect(topInView({ top: 300, height: 900 }, 600, gap)).toBe(gap);
    expect(topInView({ top: -4, height: 900 }, 600, gap)).toBe(-4);
  });

  it('moves crowded cards steadily while the text is scrolled', () => {
    const crowded = Array.from({ length: 12 }, (_, i) => ({ top: i * 20, height: 100 }));
    let before = placeCards(crowded, anchorAt(crowded, 0, gap), gap);
    for (let focus = 1; focus < 220; focus++) {
      const after = placeCards(crowded, anchorAt(crowded, focus, gap), gap);
      // A pixel of scrolling moves a card by its share of the crowd: (100 + 8) / 20 pixels, never by a jump.
      after.forEach((top, i) => expect(Math.abs(top - before[i]!)).toBeLessThanOrEqual(108 / 20 + 1e-6));
      before = after;
    }
  });
});
