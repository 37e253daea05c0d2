import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PageLayout, TextRun } from '../model/page-layout.ts';
import { rangeInArea } from './area-range.ts';
import { boundsOfBox, mapped, shownFrame, turnedFrame, unmapped } from './frame.ts';
import { pageRangeOf } from './page-range.ts';
import { lineAt, linesOf, nearestIn, pointAt, runAt } from './step.ts';
import { wordsOf } from './word-places.ts';

const text = 'ab cd ef gh';
const run = (start: number, end: number, given: Partial<TextRun> = {}): TextRun => ({
  start, end, origin: [100, 700], direction: [1, 0], reading: 'right', ascent: 8, descent: 2,
  edges: Array.from({ length: end - start + 1 }, (_, unit) => unit * 5), ...given,
});
const page = (runs: readonly TextRun[], rotation: PageLayout['rotation'] = 0): PageLayout =>
  ({ start: 0, end: text.length, box: [10, 20, 610, 820], rotation, label: null, scanned: false, runs });

it('brings the corners of a page to those of what is shown, and back, however it is turned', () => {
  const turns = fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const);
  fc.assert(fc.property(turns, turns, fc.double({ min: 0.1, max: 8, noNaN: true }), fc.double({ min: 10, max: 610, noNaN: true }), fc.double({ min: 20, max: 820, noNaN: true }), (rotation, turn, scale, x, y) => {
    const frame = shownFrame(page([], rotation), turn, scale);
    const [width, height] = pageRangeOf(page([], rotation)).size;
    const shown = turn % 180 === 0 ? [width, height] : [height, width];
    const bounds = boundsOfBox(frame, page([]).box);
    for (const [i, side] of [0, 0, shown[0]! * scale, shown[1]! * scale].entries()) expect(bounds[i]).toBeCloseTo(side, 6);
    const [back, up] = unmapped(frame, ...mapped(frame, x, y));
    expect(back).toBeCloseTo(x, 6);
    expect(up).toBeCloseTo(y, 6);
  }));
});

it('lays each word where its letters stand', () => {
  const words = wordsOf(run(0, 5), text, page([]));
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['ab ', 'cd']);
  expect(mapped(words[1]!.frame, 0, 0)).toEqual([105, 112]);
  expect(mapped(words[1]!.frame, 10, 10)).toEqual([115, 122]);
});

it('lays words that are read to the left from their left ends', () => {
  const [first, second] = wordsOf(run(0, 5, { origin: [300, 700], direction: [-1, 0], reading: 'left' }), text, page([]));
  expect(first!.rightToLeft).toBe(true);
  expect(mapped(first!.frame, 0, 0)).toEqual([275, 112]);
  expect(mapped(second!.frame, 0, 0)).toEqual([265, 112]);
});

it('has the top of a word to its ascent on a page that is turned', () => {
  const [word] = wordsOf(run(0, 2, { direction: [0, 1] }), text, page([]));
  const [x, y] = mapped(turnedFrame(page([], 90), 0, 1), ...mapped(word!.frame, 0, 0));
  const [right, down] = mapped(turnedFrame(page([], 90), 0, 1), ...mapped(word!.frame, 10, 10));
  expect(right).toBeGreaterThan(x);
  expect(down).toBeGreaterThan(y);
});

it('goes from line to line at the same place', () => {
  const lines = linesOf(page([run(0, 2), run(3, 5, { origin: [115, 700] }), run(6, 11, { origin: [100, 685] })]));
  expect(lines.map((line) => [line[0]!.start, line.at(-1)!.end])).toEqual([[0, 5], [6, 11]]);
  expect([lineAt(lines, 4), lineAt(lines, 6), lineAt(lines, 99)]).toEqual([0, 1, 1]);
  expect(nearestIn(lines[1]!, ...pointAt(lines[0]!, 4))).toBe(10);
  expect(runAt(page(lines.flat()), 5)?.start).toBe(3);
});

it('keeps lines of columns apart', () => {
  expect(linesOf(page([run(0, 2), run(3, 5, { origin: [400, 700] })]))).toHaveLength(2);
});

it('takes the words in an area, else what stands above it', () => {
  const lines = page([run(0, 5), run(6, 11, { origin: [100, 600] })]);
  expect(rangeInArea(lines, [90, 690, 112, 720])).toEqual({ start: 0, end: 2 });
  expect(rangeInArea(lines, [300, 500, 400, 550])).toEqual({ start: 10, end: 11 });
  expect(rangeInArea(lines, [300, 750, 400, 800])).toEqual({ start: 0, end: 1 });
  expect(rangeInArea(page([]), [0, 0, 1, 1])).toBeNull();
});
