import type { Placed } from './segments.ts';

/**
 * Returns a lane (0, 1, …) for each range such that ranges which overlap are in different lanes, and no more lanes are
 * used than ranges lie over one character. `sorted` must be in document order; then an enclosing range lies in a lower
 * lane than what it encloses. The lanes depend on the ranges alone, not on the order in which they were made.
 */
export function assignLanes(sorted: readonly Placed[]): ReadonlyMap<string, number> {
  const lanes = new Map<string, number>();
  const ends: number[] = [];
  for (const { id, start, end } of sorted) {
    let lane = 0;
    while (lane < ends.length && ends[lane]! > start) lane++;
    ends[lane] = end;
    lanes.set(id, lane);
  }
  return lanes;
}
