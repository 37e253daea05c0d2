import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostShown } from './limits.ts';
import { rowsOf } from './rows.ts';

const groupsOf = (counts: readonly number[]) => counts.map((count, i) => ({ kind: 'source', sourceId: `s${i}`, count, taggable: count }) as const);

describe('rowsOf', () => {
  it('lists every group and every hit of those that are not folded, once and in order', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 8 }), fc.uniqueArray(fc.integer({ min: 0, max: 7 })), (counts, folds) => {
      const folded = new Set(folds);
      const rows = rowsOf(groupsOf(counts), folded);
      const expected: unknown[] = [];
      let hit = 0;
      for (const [group, count] of counts.entries()) {
        expect(rows.rowOfGroup(group)).toBe(expected.length);
        expected.push({ kind: 'group', group });
        for (let i = 0; i < count; i++, hit++) {
          expect(rows.rowOfHit(hit)).toBe(folded.has(group) ? rows.rowOfGroup(group) : expected.length);
          if (!folded.has(group)) expected.push({ kind: 'hit', group, hit });
        }
      }
      expect(rows.hits).toBe(hit);
      expect(Array.from({ length: rows.count }, (_, i) => rows.rowAt(i))).toEqual(expected);
    }));
  });

  it('shows no more hits than can be looked at', () => {
    const rows = rowsOf(groupsOf([mostShown - 1, 10, 5]), new Set());
    expect(rows.hits).toBe(mostShown);
    expect(rows.count).toBe(mostShown + 3);
  });
});
