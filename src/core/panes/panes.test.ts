import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeKey, sourcePlace, type Place } from '../model/place.ts';
import {
  closeOtherTabs, closePlace, closeTab, emptyPanes, focusHalf, focusedHalf, halfOf, joinHalves, keepPlaces, moveTab, moveToOtherHalf, otherHalf, panesSchema,
  placeIn, reopenTab, restorePanes, shiftTab, showBeside, showPlace, stepTab, type HalfId, type Panes,
} from './panes.ts';

const [one, two, three] = ['one', 'two', 'three'].map(sourcePlace) as [Place, Place, Place];
const key = placeKey;
const opened = (...places: readonly Place[]): Panes => places.reduce((panes, place) => showPlace(panes, place), emptyPanes);
const tabs = (panes: Panes): readonly (readonly string[])[] => panes.halves.map((half) => half.tabs.map(key));
const front = (panes: Panes): readonly (string | null)[] => panes.halves.map(({ active }) => active);

describe('opening', () => {
  it('puts a new tab after the one in front, and brings a tab that is there forward', () => {
    const panes = showPlace(showPlace(opened(one, two), one), three);
    expect(tabs(panes)).toEqual([[key(one), key(three), key(two)]]);
    expect(front(showPlace(panes, two))).toEqual([key(two)]);
  });

  it('beside opens the other half once, and then uses it; of an empty window there is no beside', () => {
    const panes = showPlace(showPlace(opened(one), two, { beside: true }), three, { beside: true });
    expect([tabs(panes), panes.focused]).toEqual([[[key(one), key(three)], [key(two)]], 'a']);
    expect(tabs(showPlace(emptyPanes, one, { beside: true }))).toEqual([[key(one)]]);
  });

  it('shows two places of one text side by side', () => {
    const panes = showBeside(opened(one));
    expect([tabs(panes), panes.focused]).toEqual([[[key(one)], [key(one)]], 'b']);
  });

  it('goes to the half where the place is in front, rather than hide another', () => {
    const panes = focusHalf(showPlace(opened(two, one), two, { beside: true }), 'a');
    const shown = showPlace(panes, two);
    expect([shown.focused, front(shown)]).toEqual(['b', [key(one), key(two)]]);
  });
});

describe('closing', () => {
  it('brings the next tab to the front, or the last', () => {
    const panes = opened(one, two, three);
    expect(front(closeTab(showPlace(panes, two), 'a', key(two)))).toEqual([key(three)]);
    expect(front(closeTab(panes, 'a', key(three)))).toEqual([key(two)]);
    expect(front(closeTab(panes, 'a', key(one)))).toEqual([key(three)]);
  });

  it('closes a half with its last tab, unless it is alone', () => {
    const panes = showPlace(opened(one), two, { beside: true });
    expect(tabs(closeTab(panes, 'b', key(two)))).toEqual([[key(one)]]);
    expect(closeTab(panes, 'a', key(one)).focused).toBe('b');
    expect(closeTab(opened(one), 'a', key(one)).halves).toEqual([{ id: 'a', tabs: [], active: null }]);
  });

  it('keeps one, or takes a place away everywhere', () => {
    expect(tabs(closeOtherTabs(opened(one, two, three), 'a', key(two)))).toEqual([[key(two)]]);
    expect(tabs(closePlace(showBeside(opened(one, two)), two))).toEqual([[key(one)]]);
  });

  it('puts a closed tab back where it was', () => {
    const panes = opened(one, two, three);
    const closed = closeTab(panes, 'a', key(two));
    expect(tabs(reopenTab(closed, 'a', two, 1))).toEqual(tabs(panes));
    expect(tabs(reopenTab(closed, 'b', two, 7))).toEqual([[key(one), key(three), key(two)]]);
  });

  it('joins the tabs of a closed half to the other, each once', () => {
    const panes = showPlace(showBeside(opened(one, two)), three);
    expect(tabs(joinHalves(panes, 'b'))).toEqual([[key(one), key(two), key(three)]]);
    expect(joinHalves(opened(one), 'a')).toEqual(opened(one));
  });

  it('lets go of what no longer exists', () => {
    const panes = showPlace(opened(one, two), three, { beside: true });
    expect(tabs(keepPlaces(panes, (place) => key(place) !== key(three)))).toEqual([[key(one), key(two)]]);
    expect(keepPlaces(panes, () => true)).toBe(panes);
    expect(tabs(keepPlaces(panes, () => false))).toEqual([[]]);
  });
});

describe('moving', () => {
  it('sorts tabs within a half and carries them to the other', () => {
    const panes = opened(one, two, three);
    expect(tabs(moveTab(panes, { from: 'a', key: key(three), to: 'a', before: key(one) }))).toEqual([[key(three), key(one), key(two)]]);
    const apart = moveTab(panes, { from: 'a', key: key(two), to: 'b', before: null });
    expect([tabs(apart), apart.focused]).toEqual([[[key(one), key(three)], [key(two)]], 'b']);
    expect(tabs(moveToOtherHalf(apart))).toEqual([[key(one), key(three), key(two)]]);
  });

  it('leaves no half empty', () => {
    expect(moveToOtherHalf(opened(one))).toEqual(opened(one));
  });

  it('steps and shifts within the half that has the focus', () => {
    const panes = opened(one, two);
    expect(front(stepTab(panes, 1))).toEqual([key(one)]);
    expect(tabs(shiftTab(panes, -1))).toEqual([[key(two), key(one)]]);
    expect(shiftTab(panes, 1)).toBe(panes);
  });
});

const place = fc.constantFrom(one, two, three, { kind: 'search' } as const, { kind: 'changes', sourceId: 'one', from: 1, to: 2 } as const);
const half = fc.constantFrom<HalfId>('a', 'b');
const step: fc.Arbitrary<(panes: Panes) => Panes> = fc.oneof(
  fc.tuple(place, fc.boolean()).map(([given, beside]) => (panes: Panes) => showPlace(panes, given, { beside })),
  fc.tuple(half, place).map(([id, given]) => (panes: Panes) => closeTab(panes, id, key(given))),
  fc.tuple(half, half, place, fc.option(place)).map(([from, to, given, before]) => (panes: Panes) =>
    moveTab(panes, { from, key: key(given), to, before: before && key(before) })),
  half.map((id) => (panes: Panes) => joinHalves(panes, id)),
  half.map((id) => (panes: Panes) => focusHalf(panes, id)),
  fc.constantFrom(showBeside, moveToOtherHalf, (panes: Panes) => stepTab(panes, 1), (panes: Panes) => shiftTab(panes, -1)),
  place.map((gone) => (panes: Panes) => keepPlaces(panes, (given) => key(given) !== key(gone))),
);

it('never leaves a half without tabs beside another, two tabs of one place in a half, or nothing in front where there are tabs', () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
    const panes = steps.reduce((present, next) => next(present), emptyPanes);
    expect(panesSchema.safeParse(panes).success).toBe(true);
    expect(halfOf(panes, panes.focused)).toBe(focusedHalf(panes));
    expect(new Set(panes.halves.map(({ id }) => id)).size).toBe(panes.halves.length);
    for (const each of panes.halves) {
      expect(new Set(each.tabs.map(key)).size).toBe(each.tabs.length);
      expect(placeIn(each) === null).toBe(each.tabs.length === 0);
    }
    if (otherHalf(panes)) expect(panes.halves.every(({ tabs: left }) => left.length > 0)).toBe(true);
    // What was stored is shown as it was.
    expect(restorePanes(panes, () => true)).toEqual(panes);
  }));
});

it('restores what makes sense of panes that do not', () => {
  const stored: Panes = {
    halves: [{ id: 'a', tabs: [one, one, two], active: 'gone' }, { id: 'a', tabs: [three], active: null }],
    focused: 'b',
  };
  expect(restorePanes(stored, (given) => key(given) !== key(two))).toEqual({ halves: [{ id: 'a', tabs: [one], active: key(one) }], focused: 'a' });
  expect(restorePanes(stored, () => false)).toEqual(emptyPanes);
});
