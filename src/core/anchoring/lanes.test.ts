import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntervalIndex } from './interval-index.ts';
import { Lanes } from './lanes.ts';
import type { Placed } from './segments.ts';

const placed = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 25 })), { maxLength: 50 })
  .map((ranges): Placed[] => ranges.map(([start, length], i) => ({ id: `h${i}`, start, end: start + length })));

describe('lanes', () => {
  it('keeps overlapping ranges apart with as few lanes as possible', () => {
    fc.assert(fc.property(placed, (all) => {
      const index = new IntervalIndex(all);
      const lanes = Lanes.of(index);
      for (const one of all) {
        const others = index.overlapping(one).filter(({ id }) => id !== one.id);
        for (const other of others) expect(lanes.get(one.id)).not.toBe(lanes.get(other.id));
      }
      const deepest = Math.max(0, ...all.map(({ start }) => index.at(start).length));
      expect(Math.max(-1, ...all.map(({ id }) => lanes.get(id)!)) + 1).toBe(deepest);
    }));
  });

  it('puts a nested range below the one around it', () => {
    const lanes = Lanes.of(new IntervalIndex([{ id: 'inner', start: 0, end: 5 }, { id: 'outer', start: 0, end: 50 }]));
    expect([lanes.get('outer'), lanes.get('inner')]).toEqual([0, 1]);
  });
});
