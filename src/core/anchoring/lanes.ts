import { SortedTree } from '../collections/sorted-tree.ts';
import type { TextRange } from '../model/document.ts';
import { inDocumentOrder, type IntervalIndex } from './interval-index.ts';
import type { Placed } from './segments.ts';

interface Lane {
  readonly id: string;
  readonly lane: number;
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : Number(a.id > b.id));
const rules = { compare: byId };

/** A range that changed: where it lay, null if it is new, and where it lies, null if it is gone. */
export interface Moved<T extends Placed = Placed> {
  readonly before: T | null;
  readonly after: T | null;
}

/**
 * A lane (0, 1, …) for each range such that ranges which overlap are in different lanes, and no more lanes are used than
 * ranges lie over one character: the first lane that no earlier range holds where this one begins, in document order. So an
 * enclosing range lies in a lower lane than what it encloses, and lanes depend on the ranges alone, not on the order in
 * which they were made. Lanes are never changed: those after a change share with those before what is the same.
 */
export class Lanes {
  private readonly tree: SortedTree<Lane>;

  private constructor(tree: SortedTree<Lane>) {
    this.tree = tree;
  }

  /** Returns the lanes of all ranges of an index. */
  static of(index: Iterable<Placed>): Lanes {
    const lanes: Lane[] = [];
    const ends: number[] = [];
    for (const { id, start, end } of index) {
      let lane = 0;
      while (lane < ends.length && ends[lane]! > start) lane++;
      ends[lane] = end;
      lanes.push({ id, lane });
    }
    return new Lanes(SortedTree.of(lanes, rules));
  }

  /** Returns the lane of a range; undefined if the index has none of that id. */
  get(id: string): number | undefined {
    return this.tree.find((one) => (id < one.id ? -1 : Number(id > one.id)))?.lane;
  }

  /**
   * Returns the lanes for `index`, in which only what `moved` tells is other than in the index that these lanes are for.
   * Looks again only at ranges that begin where something changed, and from each that changes lanes goes on to its end.
   */
  changed<T extends Placed>(index: IntervalIndex<T>, moved: readonly Moved[]): Lanes {
    // Of very many changes most ranges are touched.
    if (moved.length * 8 > index.size) return Lanes.of(index);
    const found = new Map<string, number>();
    const laneOf = (id: string): number | undefined => found.get(id) ?? this.get(id);
    let done = 0;
    for (const { start, end } of inOrder(moved.flatMap(touchedBy))) {
      let until = end;
      // What is found on the way can stretch it.
      for (const one of index.from(index.firstFrom(Math.max(start, done)))) {
        if (one.start >= until) break;
        const lane = freeLane(index, one, laneOf);
        if (lane === laneOf(one.id)) continue;
        found.set(one.id, lane);
        until = Math.max(until, one.end);
      }
      done = Math.max(done, until);
    }
    const gone = moved.flatMap(({ before, after }) => (before && after?.id !== before.id ? [{ id: before.id, lane: 0 }] : []));
    const come = Array.from(found, ([id, lane]): Lane => ({ id, lane }));
    return new Lanes(this.tree.changed(gone, come));
  }
}

/** Returns where ranges begin whose lanes a change can be the first to touch. */
function touchedBy({ before, after }: Moved): readonly TextRange[] {
  if (!before || !after || before.end <= after.start || after.end <= before.start) return [before, after].filter((one) => one !== null);
  // Beyond its old and new beginning and before both its ends it is in the way as it was, unless it changes lanes.
  return [
    { start: Math.min(before.start, after.start), end: Math.max(before.start, after.start) + 1 },
    { start: Math.min(before.end, after.end), end: Math.max(before.end, after.end) },
  ];
}

const inOrder = (ranges: readonly TextRange[]): readonly TextRange[] => ranges.toSorted((a, b) => a.start - b.start);

/** Returns the first lane that no range before `placed` holds at its beginning. */
function freeLane<T extends Placed>(index: IntervalIndex<T>, placed: T, laneOf: (id: string) => number | undefined): number {
  const taken = new Set<number | undefined>();
  for (const one of index.overlapping({ start: placed.start, end: placed.start + 1 })) {
    if (inDocumentOrder(one, placed) < 0) taken.add(laneOf(one.id));
  }
  let lane = 0;
  while (taken.has(lane)) lane++;
  return lane;
}
