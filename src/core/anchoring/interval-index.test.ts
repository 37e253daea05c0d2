import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inDocumentOrder, IntervalIndex } from './interval-index.ts';
import type { Placed } from './segments.ts';

const placed = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 25 })), { maxLength: 60 })
  .map((ranges): Placed[] => ranges.map(([start, length], i) => ({ id: `h${i}`, start, end: start + length })));

const ids = (found: readonly Placed[]): readonly string[] => found.map(({ id }) => id);

describe('interval index', () => {
  it('finds what a search through all ranges finds, in document order', () => {
    fc.assert(fc.property(placed, fc.nat(90), fc.integer({ min: 1, max: 30 }), (all, start, length) => {
      const end = start + length;
      const expected = all.filter((one) => one.start < end && one.end > start).sort(inDocumentOrder);
      expect(ids(new IntervalIndex(all).overlapping({ start, end }))).toEqual(ids(expected));
    }));
  });

  it('names the ranges at a character, the innermost first', () => {
    const index = new IntervalIndex([
      { id: 'sentence', start: 0, end: 80 },
      { id: 'name', start: 10, end: 22 },
      { id: 'clause', start: 5, end: 40 },
      { id: 'elsewhere', start: 22, end: 30 },
    ]);
    expect(ids(index.at(10))).toEqual(['name', 'clause', 'sentence']);
    expect(ids(index.at(22))).toEqual(['elsewhere', 'clause', 'sentence']);
    expect(ids(index.at(80))).toEqual([]);
  });

  it('tells where in document order an offset lies', () => {
    fc.assert(fc.property(placed, fc.nat(90), (all, offset) => {
      const index = new IntervalIndex(all);
      expect(index.firstFrom(offset)).toBe(all.filter(({ start }) => start < offset).length);
    }));
  });
});
