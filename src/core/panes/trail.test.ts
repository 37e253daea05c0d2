import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sourcePlace } from '../model/place.ts';
import { emptyTrail, jump, keepStops, travel, type Stop, type Trail } from './trail.ts';

const stop = (name: string, offset = 0, half: 'a' | 'b' = 'a'): Stop => ({ half, place: sourcePlace(name), offset });
const name = ({ place, offset }: Stop): string => `${'sourceId' in place ? place.sourceId : place.kind} ${offset}`;
const names = ({ stops }: Trail): readonly string[] => stops.map(name);

it('goes back to where the user was when they left, and forward again', () => {
  const trail = jump(jump(emptyTrail, null, stop('one')), stop('one', 250), stop('two'));
  const back = travel(trail, stop('two', 40), -1)!;
  expect(name(back.stop)).toBe('one 250');
  const forward = travel(back.trail, stop('one', 300), 1)!;
  expect(name(forward.stop)).toBe('two 40');
  expect(names(forward.trail)).toEqual(['one 300', 'two 40']);
  expect(travel(forward.trail, stop('two', 40), 1)).toBeNull();
});

it('forgets what lay ahead at the next jump', () => {
  const trail = jump(jump(emptyTrail, null, stop('one')), stop('one'), stop('two'));
  const back = travel(trail, stop('two'), -1)!;
  expect(names(jump(back.trail, stop('one', 9), stop('three')))).toEqual(['one 9', 'three 0']);
});

it('keeps two jumps within one text apart', () => {
  const trail = jump(jump(emptyTrail, null, stop('one')), stop('one', 10), stop('one', 900));
  expect(names(trail)).toEqual(['one 10', 'one 900']);
});

it('takes walking from highlight to highlight for one way', () => {
  const walk = [100, 200, 300].reduce((trail, offset) => jump(trail, stop('one', offset - 100), { ...stop('one', offset), step: true }), jump(emptyTrail, null, stop('one')));
  expect(names(walk)).toEqual(['one 0', 'one 300']);
});

it('comes back from the other half, which was entered by a click', () => {
  const trail = jump(jump(emptyTrail, null, stop('one')), stop('one'), stop('two', 0, 'b'));
  const back = travel(trail, stop('one', 70), -1)!;
  expect(name(back.stop)).toBe('two 0');
  expect(name(travel(back.trail, stop('two', 5, 'b'), 1)!.stop)).toBe('one 70');
});

it('has no stop at what no longer exists', () => {
  const trail = ['one', 'two', 'one', 'three'].reduce((present, next) => jump(present, null, stop(next)), emptyTrail);
  const kept = keepStops(trail, (place) => 'sourceId' in place && place.sourceId !== 'three');
  expect([names(kept), kept.at]).toEqual([['one 0', 'two 0', 'one 0'], 2]);
  expect(keepStops(trail, () => false)).toEqual({ stops: [], at: -1 });
  expect(keepStops(trail, () => true)).toEqual(trail);
});

it('always stands at one of its stops, and remembers a bounded number', () => {
  const name = fc.constantFrom('one', 'two', 'three');
  const step = fc.oneof(
    fc.tuple(name, fc.option(name), fc.boolean()).map(([to, from, walking]) => (trail: Trail) => jump(trail, from && stop(from, 7), { ...stop(to), step: walking })),
    fc.constantFrom(1 as const, -1 as const).map((by) => (trail: Trail) => travel(trail, stop('two', 3), by)?.trail ?? trail),
    name.map((gone) => (trail: Trail) => keepStops(trail, (place) => 'sourceId' in place && place.sourceId !== gone)),
  );
  fc.assert(fc.property(fc.array(step, { maxLength: 150 }), (steps) => {
    const trail = steps.reduce((present, next) => next(present), emptyTrail);
    expect(trail.stops.length).toBeLessThanOrEqual(100);
    expect(trail.at).toBeGreaterThanOrEqual(-1);
    expect(trail.at).toBeLessThan(Math.max(1, trail.stops.length));
  }));
});
