import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageLayout, TextRun } from '../model/page-layout.ts';
import { offsetAt } from './offset-at.ts';
import { pageAt, pagesOf } from './page-at.ts';
import { quadsOf } from './quads.ts';

const run = (start: number, widths: readonly number[], given: Partial<TextRun> = {}): TextRun => {
  const edges = [0];
  for (const width of widths) edges.push(edges.at(-1)! + width);
  return { start, end: start + widths.length, origin: [100, 700], direction: [1, 0], reading: 'right', ascent: 8, descent: 2, edges, ...given };
};
const page = (runs: readonly TextRun[]): PageLayout => ({
  start: 0, end: Math.max(...runs.map(({ end }) => end)), box: [0, 0, 612, 792], rotation: 0, label: null, scanned: false, runs,
});

describe('quadsOf', () => {
  it('covers letters from edge to edge, top left first', () => {
    expect(quadsOf(page([run(0, [5, 6, 7])]), { start: 1, end: 2 })).toEqual([[105, 708, 111, 708, 105, 698, 111, 698]]);
  });

  it('has one quad for each line, and none for what has no width', () => {
    const lines = page([run(0, [5, 5, 0]), run(3, [5, 5], { origin: [100, 688] })]);
    expect(quadsOf(lines, { start: 1, end: 4 })).toEqual([[105, 708, 110, 708, 105, 698, 110, 698], [100, 696, 105, 696, 100, 686, 105, 686]]);
    expect(quadsOf(lines, { start: 2, end: 3 })).toEqual([]);
  });

  it('unites the runs of a line that touch, also where they are read against each other', () => {
    const mixed = page([run(0, [5, 5]), run(2, [4, 4], { origin: [118, 700], direction: [-1, 0], reading: 'left', ascent: 9 })]);
    expect(quadsOf(mixed, { start: 0, end: 4 })).toEqual([[100, 709, 118, 709, 100, 698, 118, 698]]);
    expect(quadsOf(mixed, { start: 1, end: 3 })).toEqual([[105, 708, 110, 708, 105, 698, 110, 698], [114, 709, 118, 709, 114, 698, 118, 698]]);
  });

  it('keeps columns apart', () => {
    expect(quadsOf(page([run(0, [5]), run(1, [5], { origin: [300, 700] })]), { start: 0, end: 2 })).toHaveLength(2);
  });

  it('turns with the text', () => {
    const upwards = run(0, [5, 5], { direction: [0, 1] });
    expect(quadsOf(page([upwards]), { start: 0, end: 1 })).toEqual([[92, 700, 92, 705, 102, 700, 102, 705]]);
    const down = run(0, [10, 10], { direction: [0, -1], reading: 'down', ascent: 5, descent: 5 });
    expect(quadsOf(page([down]), { start: 0, end: 1 })).toEqual([[95, 700, 105, 700, 95, 690, 105, 690]]);
  });
});

const anyRun = fc.record({
  widths: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 12 }),
  angle: fc.integer({ min: 0, max: 359 }),
  reading: fc.constantFrom('right' as const, 'left' as const, 'down' as const),
}).map(({ widths, angle, reading }) => run(0, widths, { direction: [Math.cos(angle / 57.29578), Math.sin(angle / 57.29578)], reading }));

it('finds by the point what lies at an offset, whichever way it is turned and read', () => {
  fc.assert(fc.property(anyRun, fc.nat(11), (given, index) => {
    const at = index % (given.edges.length - 1);
    const [quad] = quadsOf(page([given]), { start: at, end: at + 1 });
    const middle = (axis: 0 | 1): number => (quad![axis]! + quad![axis + 2]! + quad![axis + 4]! + quad![axis + 6]!) / 4;
    const found = offsetAt(page([given]), middle(0), middle(1))!;
    expect([at, at + 1]).toContain(found);
  }));
});

it('has no offset on a page without letters', () => {
  expect(offsetAt({ ...page([run(0, [1])]), runs: [] }, 1, 1)).toBeNull();
});

it('takes what lies between two pages for the first of them', () => {
  const pages = [{ start: 0, end: 10 }, { start: 12, end: 12 }, { start: 12, end: 20 }];
  expect([0, 9, 11, 12, 19, 99].map((offset) => pageAt(pages, offset))).toEqual([0, 0, 0, 2, 2, 2]);
  expect(pagesOf(pages, { start: 3, end: 13 })).toEqual({ first: 0, last: 2 });
  expect(pagesOf(pages, { start: 3, end: 12 })).toEqual({ first: 0, last: 0 });
  expect(pageAt([], 5)).toBe(0);
});
