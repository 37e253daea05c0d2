import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangePages, naturalScale, pageGap, pagesBetween } from './arrange.ts';
import { pageNamed } from './page-named.ts';
import { leastZoom, mostZoom, nextZoom, usualView } from './pages-view.ts';

const letter = { size: [612, 792] as const };
const room = { width: 1000, height: 700 };

describe('arrangePages', () => {
  it('lays pages one below the other, in the middle', () => {
    const { tops, lefts, widths, heights, height, scale } = arrangePages([letter, letter], { ...usualView, zoom: 1 }, room);
    expect(scale).toBe(naturalScale);
    expect([widths[0], heights[0]]).toEqual([816, 1056]);
    expect([tops[0], tops[1]]).toEqual([pageGap, pageGap + 1056 + pageGap]);
    expect(lefts[0]).toBe((1000 - 816) / 2);
    expect(height).toBe(2 * (1056 + pageGap) + pageGap);
  });

  it('fits the width or the whole of the usual page, whatever fold-out there is', () => {
    const pages = [letter, letter, { size: [1800, 792] as const }];
    expect(arrangePages(pages, usualView, room).widths[0]).toBe(room.width - 2 * pageGap);
    expect(arrangePages(pages, { ...usualView, zoom: 'page' }, room).heights[0]).toBe(room.height - 2 * pageGap);
    expect(arrangePages(pages, usualView, room).width).toBeGreaterThan(room.width);
  });

  it('lays two side by side, and turned ones on their sides', () => {
    const { tops, lefts, widths } = arrangePages([letter, letter, letter], { ...usualView, zoom: 0.5, twoUp: true }, room);
    expect(tops[0]).toBe(tops[1]);
    expect(lefts[1]).toBe(lefts[0]! + widths[0]! + pageGap);
    expect(tops[2]).toBeGreaterThan(tops[0]!);
    expect(arrangePages([letter], { ...usualView, zoom: 1, turn: 90 }, room).widths[0]).toBe(1056);
  });

  it('has pages apart, in order, and finds those in view as one by one would', () => {
    const sizes = fc.array(fc.record({ size: fc.tuple(fc.integer({ min: 20, max: 2000 }), fc.integer({ min: 20, max: 2000 })) }), { minLength: 1, maxLength: 30 });
    fc.assert(fc.property(sizes, fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 900 }), fc.boolean(), (pages, top, high, twoUp) => {
      const laid = arrangePages(pages, { ...usualView, zoom: 0.5, twoUp }, room);
      const touching = pages.map((_, page) => page).filter((page) => laid.tops[page]! < top + high && laid.tops[page]! + laid.heights[page]! > top);
      const { first, last } = pagesBetween(laid, top, top + high);
      for (const page of touching) expect(page >= first && page <= last).toBe(true);
      for (let page = 1; page < pages.length; page++) expect(laid.tops[page]).toBeGreaterThanOrEqual(laid.tops[page - 1]!);
    }));
  });
});

it('zooms in steps, and no further than there are any', () => {
  expect([nextZoom(1, 1), nextZoom(1, -1), nextZoom(1.03, 1)]).toEqual([1.1, 0.9, 1.1]);
  expect([nextZoom(mostZoom, 1), nextZoom(leastZoom, -1)]).toEqual([mostZoom, leastZoom]);
});

it('finds pages by label before number', () => {
  const pages = [{ label: 'i' }, { label: 'ii' }, { label: '1' }, { label: null }];
  expect(['ii', 'II ', '1', '4', '5', 'x', ''].map((written) => pageNamed(pages, written))).toEqual([1, 1, 2, 3, null, null, null]);
});
