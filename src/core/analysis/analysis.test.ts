import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlainText } from '../formats/plain-text/plain-text.ts';
import { clusterOrder } from './cluster-order.ts';
import { coOccurrence, type Stretch } from './co-occurrence.ts';
import { crossTable, jaccardOf } from './cross-table.ts';
import { paragraphsOf, sentencesOf, unitsTouched } from './units.ts';

const stretch = (id: string, first: number, last: number, ...tagIds: readonly string[]): Stretch => ({ ref: { sourceId: 's', id }, tagIds, first, last });

describe('tags meet', () => {
  const passages = [stretch('1', 0, 4, 'a', 'b'), stretch('2', 3, 3, 'b'), stretch('3', 6, 9, 'c')];

  it('in one passage that carries both', () => {
    const { meeting, totals } = coOccurrence([passages], 0, true);
    expect(Object.fromEntries(totals)).toEqual({ a: 1, b: 2, c: 1 });
    expect(meeting('b', 'a')).toEqual({ count: 1, passages: [{ sourceId: 's', id: '1' }], jaccard: 1 / 2 });
    expect(meeting('a', 'c')).toBeNull();
  });

  it('where passages share a unit, and where they are near', () => {
    expect(coOccurrence([passages], 0).meeting('a', 'b')).toMatchObject({ count: 2, jaccard: 1 });
    expect(coOccurrence([passages], 0).meeting('b', 'b')).toMatchObject({ count: 1 });
    expect(coOccurrence([passages], 1).meeting('a', 'c')).toBeNull();
    expect(coOccurrence([passages], 2).meeting('a', 'c')).toMatchObject({ count: 1, jaccard: 1 });
  });

  it('never across sources', () => {
    expect(coOccurrence([[stretch('1', 0, 0, 'a')], [stretch('2', 0, 0, 'b')]], 5).meeting('a', 'b')).toBeNull();
  });

  it('as often as looking at every pair says, whichever tag is named first', () => {
    const passage = fc.record({ first: fc.nat(20), length: fc.nat(4), tagIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }) });
    fc.assert(fc.property(fc.array(passage, { maxLength: 12 }), fc.nat(3), (given, reach) => {
      const all = given.map(({ first, length, tagIds }, i) => stretch(String(i), first, first + length, ...tagIds)).sort((x, y) => x.first - y.first);
      const { meeting } = coOccurrence([all], reach);
      const has = (one: Stretch, tag: string): boolean => one.tagIds.includes(tag);
      for (const [a, b] of [['a', 'b'], ['b', 'c'], ['a', 'c']] as const) {
        let count = 0;
        const taking = new Set<Stretch>();
        for (const [i, one] of all.entries()) {
          for (const two of all.slice(i)) {
            const near = two.first - one.last <= reach;
            if (!near || !((has(one, a) && has(two, b)) || (has(one, b) && has(two, a)))) continue;
            count++;
            taking.add(one).add(two);
          }
        }
        const either = all.filter((each) => has(each, a) || has(each, b)).length;
        expect(meeting(a, b)).toEqual(meeting(b, a));
        expect(meeting(a, b) === null ? [0, 0, 0] : [meeting(a, b)!.count, meeting(a, b)!.passages.length, meeting(a, b)!.jaccard])
          .toEqual(count === 0 ? [0, 0, 0] : [count, taking.size, taking.size / either]);
      }
    }));
  });
});

describe('units', () => {
  const document = parsePlainText('Dr. Jones spoke. Then she left!\n\nA new day began.');

  it('are paragraphs and sentences, and a passage touches some of them', () => {
    expect(paragraphsOf(document.blocks)).toHaveLength(2);
    expect(sentencesOf(document).map(({ start, end }) => document.text.slice(start, end))).toEqual(['Dr. Jones spoke.', 'Then she left!', 'A new day began.']);
    const at = (words: string): { readonly start: number; readonly end: number } => {
      const start = document.text.indexOf(words);
      return { start, end: start + words.length };
    };
    expect(unitsTouched(sentencesOf(document), at('spoke. Then'))).toEqual({ first: 0, last: 1 });
    expect(unitsTouched(sentencesOf(document), at('new'))).toEqual({ first: 2, last: 2 });
    expect(unitsTouched([], at('new'))).toEqual({ first: 0, last: 0 });
  });
});

it('a table of two kinds counts what comes together, and how exclusively', () => {
  const claims = [{ speaker: 'A', verdict: 'x' }, { speaker: 'A', verdict: 'y' }, { speaker: 'B', verdict: 'y' }];
  const table = crossTable(claims, ({ speaker }) => [speaker], ({ verdict }) => [verdict]);
  expect(table.rows).toEqual(['A', 'B']);
  expect(table.columns).toEqual(['x', 'y']);
  expect(table.items('A', 'y')).toEqual([claims[1]]);
  expect(jaccardOf(table, 'A', 'x')).toBe(1 / 2);
  expect(jaccardOf(table, 'B', 'x')).toBe(0);
});

describe('clustering', () => {
  it('puts what is alike side by side', () => {
    const groups = [0, 1, 0, 1, 0, 2];
    const order = clusterOrder(groups.length, (a, b) => (groups[a] === groups[b] ? 1 : 0));
    const seen = order.map((i) => groups[i]!);
    expect(seen.filter((group, i) => group !== seen[i - 1])).toHaveLength(3);
  });

  it('names everything once', () => {
    fc.assert(fc.property(fc.nat(12), fc.integer(), (n, seed) => {
      const order = clusterOrder(n, (a, b) => Math.sin((a + 1) * (b + 1) + seed));
      expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
    }));
  });
});
