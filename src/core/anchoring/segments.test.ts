import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf, type Placed } from './segments.ts';

const highlights = fc
  .array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 25 })
  .map((ranges): Placed[] => ranges.map(([start, length], index) => ({ id: `h${index}`, start, end: start + length })));

describe('segmentsOf', () => {
  it('cuts two overlapping highlights into three segments', () => {
    expect(segmentsOf([{ id: 'b', start: 5, end: 12 }, { id: 'a', start: 2, end: 8 }])).toEqual([
      { start: 2, end: 5, ids: ['a'] },
      { start: 5, end: 8, ids: ['a', 'b'] },
      { start: 8, end: 12, ids: ['b'] },
    ]);
  });

  it('names the surrounding highlight before the one inside it', () => {
    expect(segmentsOf([{ id: 'inner', start: 2, end: 4 }, { id: 'outer', start: 2, end: 9 }])[0]?.ids).toEqual(['outer', 'inner']);
  });

  it('keeps touching highlights apart and leaves gaps out', () => {
    expect(segmentsOf([{ id: 'a', start: 0, end: 3 }, { id: 'b', start: 3, end: 5 }, { id: 'c', start: 9, end: 10 }])).toEqual([
      { start: 0, end: 3, ids: ['a'] },
      { start: 3, end: 5, ids: ['b'] },
      { start: 9, end: 10, ids: ['c'] },
    ]);
  });

  it('covers every character with exactly the highlights over it, in text order', () => {
    fc.assert(fc.property(highlights, (placed) => {
      const segments = segmentsOf(placed);
      for (const [index, segment] of segments.entries()) {
        expect(segment.end).toBeGreaterThan(segment.start);
        const next = segments[index + 1];
        if (next) expect(next.start).toBeGreaterThanOrEqual(segment.end);
      }
      for (let offset = 0; offset < 85; offset++) {
        const over = placed.filter(({ start, end }) => start <= offset && offset < end).map(({ id }) => id);
        const segment = segments.find(({ start, end }) => start <= offset && offset < end);
        expect([...(segment?.ids ?? [])].sort()).toEqual(over.sort());
      }
    }));
  });
});
