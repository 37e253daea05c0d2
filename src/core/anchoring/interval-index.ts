import { SortedTree } from '../collections/sorted-tree.ts';
import type { TextRange } from '../model/document.ts';
import type { Placed } from './segments.ts';

/** Document order: the one that begins first comes first, of those the longest; the id settles what is left. */
export const inDocumentOrder = (a: Placed, b: Placed): number =>
  a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : Number(a.id > b.id));

const rules = { compare: inDocumentOrder, reach: ({ end }: Placed): number => end };

/**
 * Ranges that may overlap, in document order, found by position and by place among all. An index is never changed: one
 * after a change shares with that before all but O(log n) of it. A query takes O(log n + found) time.
 */
export class IntervalIndex<T extends Placed = Placed> implements Iterable<T> {
  private readonly tree: SortedTree<T>;

  constructor(placed: Iterable<T> | SortedTree<T>) {
    this.tree = placed instanceof SortedTree ? placed : SortedTree.of(placed, rules);
  }

  /** Returns the index without some ranges and then with others, in O(log n) time for each. */
  changed(gone: readonly T[], come: readonly T[]): IntervalIndex<T> {
    const tree = this.tree.changed(gone, come);
    return tree === this.tree ? this : new IntervalIndex(tree);
  }

  get size(): number {
    return this.tree.size;
  }

  /** Returns the ranges that share at least one character with `range`, in document order. */
  overlapping(range: TextRange): readonly T[] {
    return this.tree.reaching(range.start, this.firstFrom(range.end));
  }

  /** Returns the ranges that contain the character at `offset`, innermost first: by length, then the later one. */
  at(offset: number): readonly T[] {
    return [...this.overlapping({ start: offset, end: offset + 1 })]
      .sort((a, b) => a.end - a.start - (b.end - b.start) || inDocumentOrder(b, a));
  }

  /** Returns a range with exactly these ends; undefined when there is none. */
  exactly({ start, end }: TextRange): T | undefined {
    return this.tree.find((one) => start - one.start || one.end - end);
  }

  /** Returns how many ranges begin before `offset`: the place of the first that does not. */
  firstFrom(offset: number): number {
    return this.tree.count(({ start }) => start < offset);
  }

  /** Returns the place of a range in document order, from 0; where it would be if it is not there. */
  placeOf(placed: Placed): number {
    return this.tree.count((one) => inDocumentOrder(one, placed) < 0);
  }

  /** Returns the range at a place in document order; undefined outside. */
  nth(place: number): T | undefined {
    return this.tree.at(place);
  }

  /** Yields the ranges in document order, from a place on. */
  from(place: number): Iterable<T> {
    return this.tree.from(place);
  }

  /** Returns the ranges from a place up to, not including, another. */
  slice(from: number, to: number): readonly T[] {
    const found: T[] = [];
    let place = from;
    if (from < to) {
      for (const one of this.tree.from(from)) {
        found.push(one);
        if (++place >= to) break;
      }
    }
    return found;
  }

  [Symbol.iterator](): Iterator<T> {
    return this.tree.from(0);
  }
}
