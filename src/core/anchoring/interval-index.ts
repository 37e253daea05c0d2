import type { TextRange } from '../model/document.ts';
import type { Placed } from './segments.ts';

/** Document order: the one that begins first comes first, of those the longest; the id settles what is left. */
export const inDocumentOrder = (a: Placed, b: Placed): number =>
  a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : Number(a.id > b.id));

/**
 * Ranges that may overlap, found by position. They lie in document order in an array; above it a binary tree holds the
 * greatest end of each half, so that a query takes O(log n + found) time. Building takes O(n log n), from ranges that are
 * nearly in order hardly more than O(n): ten thousand ranges are indexed again after a change in a fraction of a frame.
 */
export class IntervalIndex<T extends Placed = Placed> {
  /** All ranges in document order. */
  readonly sorted: readonly T[];
  /** Node i has the children 2i and 2i + 1; leaves begin at `leaves`. */
  private readonly maxEnd: Float64Array;
  private readonly leaves: number;

  constructor(placed: Iterable<T>) {
    this.sorted = [...placed].sort(inDocumentOrder);
    let leaves = 1;
    while (leaves < this.sorted.length) leaves *= 2;
    this.leaves = leaves;
    this.maxEnd = new Float64Array(2 * leaves).fill(-1);
    this.sorted.forEach(({ end }, i) => { this.maxEnd[leaves + i] = end; });
    for (let i = leaves - 1; i > 0; i--) this.maxEnd[i] = Math.max(this.maxEnd[2 * i]!, this.maxEnd[2 * i + 1]!);
  }

  /** Returns the ranges that share at least one character with `range`, in document order. */
  overlapping(range: TextRange): readonly T[] {
    const found: T[] = [];
    const before = this.firstFrom(range.end);
    this.collect(1, 0, this.leaves, before, range.start, found);
    return found;
  }

  /** Returns the ranges that contain the character at `offset`, innermost first: by length, then the later one. */
  at(offset: number): readonly T[] {
    return [...this.overlapping({ start: offset, end: offset + 1 })]
      .sort((a, b) => a.end - a.start - (b.end - b.start) || inDocumentOrder(b, a));
  }

  /** Returns how many ranges begin before `offset`: the place in `sorted` of the first that does not. */
  firstFrom(offset: number): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.sorted[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private collect(node: number, from: number, size: number, before: number, after: number, found: T[]): void {
    if (from >= before || this.maxEnd[node]! <= after) return;
    if (size === 1) {
      found.push(this.sorted[from]!);
      return;
    }
    const half = size / 2;
    this.collect(2 * node, from, half, before, after, found);
    this.collect(2 * node + 1, from + half, half, before, after, found);
  }
}
