import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Lanes } from '../anchoring/lanes.ts';
import { inDocumentOrder, IntervalIndex } from '../anchoring/interval-index.ts';
import type { Highlight } from '../model/highlight.ts';
import { sampleHighlight } from '../testing/codebook.ts';
import { HighlightSet } from './highlight-set.ts';
import { byPosition, isPlaced, isWaiting } from './highlights.ts';

const review = { outcome: 'gone', version: 1, candidates: [] } as const;

/** A highlight of few ids and places, so that they overlap, begin together, are the same, come back and move. */
const highlight = fc.record({ id: fc.nat(50), start: fc.nat(60), length: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(60)), state: fc.nat(7), tagged: fc.boolean() })
  .map(({ id, start, length, state, tagged }): Highlight => sampleHighlight(`h${id}`, tagged ? ['t'] : [], {
    selector: { start, end: start + length, exact: 'x'.repeat(length), prefix: '', suffix: '' },
    review: state > 1 ? null : { ...review, orphan: state === 1 },
  }));
const change = fc.tuple(highlight, fc.nat(3)).map(([after, kind]) => ({ id: after.id, after, kind }));
const changes = fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { maxLength: 40 });

/** What a change leaves of a highlight: nothing, another, or one that differs only at its end. */
function outcome(before: Highlight | undefined, { after, kind }: { readonly after: Highlight; readonly kind: number }): Highlight | null {
  if (kind === 0) return null;
  if (kind === 1 || !before) return after;
  const { start } = before.selector;
  const end = Math.max(start + 1, after.selector.end);
  return { ...before, selector: { ...before.selector, start: kind === 2 ? start : Math.min(after.selector.start, before.selector.end - 1), end: kind === 2 ? end : before.selector.end } };
}

function expectSame(set: HighlightSet, model: ReadonlyMap<string, Highlight>): void {
  const all = [...model.values()];
  const placed = all.filter(isPlaced).sort(byPosition);
  const unplaced = all.filter((one) => !isPlaced(one)).sort(byPosition);
  expect([...set.values()]).toEqual([...placed, ...unplaced]);
  expect(set.size).toBe(model.size);
  expect([...set.placed].map((mark) => mark.highlight)).toEqual(placed);
  expect([...set.placed]).toEqual([...set.placed].toSorted(inDocumentOrder));
  expect(set.waiting).toEqual(unplaced.filter(isWaiting));
  const lanes = Lanes.of(set.placed);
  for (const [id, one] of model) {
    expect(set.get(id)).toBe(one);
    expect(set.mark(id)?.highlight).toBe(isPlaced(one) ? one : undefined);
  }
  for (let id = 0; id <= 50; id++) expect(set.lanes.get(`h${id}`)).toBe(lanes.get(`h${id}`));
}

describe('highlight set', () => {
  it('is after any sequence of changes as one made from scratch, and the sets before stay as they were', () => {
    fc.assert(fc.property(fc.array(highlight, { minLength: 10, maxLength: 60 }), changes, (first, steps) => {
      const model = new Map(first.map((one) => [one.id, one]));
      let set = HighlightSet.of(model.values());
      const kept: (readonly [HighlightSet, ReadonlyMap<string, Highlight>])[] = [];
      for (const step of steps) {
        kept.push([set, new Map(model)]);
        const wanted = new Map(step.map((one) => [one.id, outcome(model.get(one.id), one)]));
        for (const [id, after] of wanted) {
          if (after) model.set(id, after);
          else model.delete(id);
        }
        set = set.changed(wanted);
        expectSame(set, model);
      }
      for (const [before, records] of kept) expectSame(before, records);
    }), { numRuns: 60 });
  });

  it('answers by position what an index made from scratch does', () => {
    fc.assert(fc.property(fc.array(highlight, { minLength: 10, maxLength: 60 }), changes, fc.nat(70), fc.nat(20), (first, steps, start, length) => {
      const model = new Map(first.map((one) => [one.id, one]));
      let set = HighlightSet.of(model.values());
      for (const step of steps) {
        const wanted = new Map(step.map((one) => [one.id, outcome(set.get(one.id), one)]));
        set = set.changed(wanted);
      }
      const { placed } = HighlightSet.of(set.values());
      const range = { start, end: start + length + 1 };
      expect(set.placed.overlapping(range)).toEqual(placed.overlapping(range));
      expect(set.placed.firstFrom(start)).toBe(placed.firstFrom(start));
      const place = set.placed.firstFrom(start);
      expect(set.placed.nth(place)).toEqual(placed.nth(place));
      expect(set.placed.slice(place, place + 5)).toEqual([...placed].slice(place, place + 5));
      for (const mark of placed) {
        expect(set.placed.nth(set.placed.placeOf(mark))).toEqual(mark);
        expect(set.placed.exactly(mark)).toMatchObject({ start: mark.start, end: mark.end });
      }
      expect(set.placed.exactly({ start, end: 500 })).toBeUndefined();
    }));
  });

  it('stays the same when nothing changes', () => {
    const one = sampleHighlight('a', []);
    const set = HighlightSet.of([one]);
    expect(set.changed(new Map([['a', one], ['b', null]]))).toBe(set);
  });

  it('looks at few lanes for a change among many, however far one range reaches', () => {
    const at = (id: string, start: number, end: number): Highlight =>
      sampleHighlight(id, [], { selector: { start, end, exact: 'x'.repeat(end - start), prefix: '', suffix: '' } });
    const many = Array.from({ length: 2_000 }, (_, i) => at(`h${i}`, i * 10, i * 10 + 15));
    const set = HighlightSet.of([at('whole', 0, 20_050), ...many]);
    const looks = vi.spyOn(IntervalIndex.prototype, 'overlapping');
    const grown = set.changed(new Map([['whole', at('whole', 0, 20_045)], ['h1000', at('h1000', 10_000, 10_012)]]));
    expect(looks.mock.calls.length).toBeLessThan(20);
    looks.mockRestore();
    expect(grown.lanes.get('h1001')).toBe(Lanes.of(grown.placed).get('h1001'));
  });
});
