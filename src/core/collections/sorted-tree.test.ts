import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SortedTree, type TreeRules } from './sorted-tree.ts';

interface Item {
  readonly key: number;
  readonly end: number;
}

const rules: TreeRules<Item> = { compare: (a, b) => a.key - b.key, reach: ({ end }) => end };

const item = fc.tuple(fc.nat(120), fc.nat(40)).map(([key, length]): Item => ({ key, end: key + length }));
/** Many small steps, so that the tree is turned at every side, and some that change nearly everything at once. */
const steps = fc.array(fc.record({ gone: fc.array(item, { maxLength: 3 }), come: fc.array(item, { maxLength: 3 }) }), { maxLength: 120 });

const sorted = (model: ReadonlyMap<number, Item>): readonly Item[] => [...model.values()].sort(rules.compare);

describe('sorted tree', () => {
  it('holds after any changes what a map would, in order, and leaves the trees before as they were', () => {
    fc.assert(fc.property(fc.array(item, { maxLength: 60 }), steps, (first, changes) => {
      const model = new Map(first.map((one) => [one.key, one]));
      let tree = SortedTree.of(first, rules);
      const kept: (readonly [SortedTree<Item>, readonly Item[]])[] = [];
      for (const { gone, come } of changes) {
        kept.push([tree, sorted(model)]);
        for (const one of gone) model.delete(one.key);
        for (const one of come) model.set(one.key, one);
        tree = tree.changed(gone, come);
        expect([...tree]).toEqual(sorted(model));
      }
      for (const [before, items] of kept) expect([...before]).toEqual(items);
    }), { numRuns: 60 });
  });

  it('answers every question as a sorted list would', () => {
    fc.assert(fc.property(fc.array(item, { maxLength: 60 }), steps, fc.nat(130), fc.nat(160), (first, changes, key, limit) => {
      const tree = changes.reduce((before, { gone, come }) => before.changed(gone, come), SortedTree.of(first, rules));
      const list = [...tree];
      const place = list.filter((one) => one.key < key).length;
      expect(tree.size).toBe(list.length);
      expect(tree.count((one) => one.key < key)).toBe(place);
      expect(tree.find((one) => key - one.key)).toBe(list.find((one) => one.key === key));
      expect(tree.at(place)).toBe(list[place]);
      expect([tree.at(-1), tree.at(list.length)]).toEqual([undefined, undefined]);
      expect([...tree.from(place)]).toEqual(list.slice(place));
      expect(tree.reaching(limit, place)).toEqual(list.slice(0, place).filter(({ end }) => end > limit));
    }));
  });

  it('stays balanced when items come or go at one end', () => {
    let asked = 0;
    const counted: TreeRules<Item> = { compare: (a, b) => { asked++; return a.key - b.key; } };
    let tree = SortedTree.of<Item>([], counted);
    const items = Array.from({ length: 4_096 }, (_, key): Item => ({ key, end: key }));
    for (const one of items) tree = tree.changed([], [one]);
    for (const one of items.slice(0, 2_048)) tree = tree.changed([one], []);
    asked = 0;
    tree.changed([], [{ key: 3_000, end: 0 }]);
    // The height of such a tree is at most log(n + 1) to the base 4/3.
    expect(asked).toBeLessThanOrEqual(Math.ceil(Math.log(2_049) / Math.log(4 / 3)));
    expect(tree.changed([{ key: 9_999, end: 0 }], [])).toBe(tree);
  });
});
