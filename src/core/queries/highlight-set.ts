import { IntervalIndex } from '../anchoring/interval-index.ts';
import { Lanes, type Moved } from '../anchoring/lanes.ts';
import type { Placed } from '../anchoring/segments.ts';
import { SortedTree } from '../collections/sorted-tree.ts';
import type { Highlight } from '../model/highlight.ts';
import { byPosition, isPlaced, isWaiting } from './highlights.ts';

/** A highlight with its place in the present text. */
export interface Mark extends Placed {
  readonly highlight: Highlight;
}

const markOf = (highlight: Highlight): Mark =>
  ({ id: highlight.id, start: highlight.selector.start, end: highlight.selector.end, highlight });

const isUnplaced = (highlight: Highlight): boolean => !isPlaced(highlight);

const byId = { compare: (a: Highlight, b: Highlight): number => (a.id < b.id ? -1 : Number(a.id > b.id)) };
const inOrder = { compare: byPosition };

interface Parts {
  readonly records: SortedTree<Highlight>;
  readonly placed: IntervalIndex<Mark>;
  readonly lanes: Lanes;
  readonly unplaced: SortedTree<Highlight>;
}

/**
 * The highlights of one source, found by id and by position, in order and with their lanes. A set is never changed: one
 * after a change shares with that before all that it did not touch, and costs what was touched, however many there are.
 * As a map it goes through those with a place, in the order of the text, and then through the others.
 */
export class HighlightSet implements ReadonlyMap<string, Highlight> {
  /** Those with a place in the present text. */
  readonly placed: IntervalIndex<Mark>;
  /** Those without, by their place in the older text. */
  readonly unplaced: SortedTree<Highlight>;
  /** The lanes of those with a place. */
  readonly lanes: Lanes;
  private readonly records: SortedTree<Highlight>;
  private knownWaiting: readonly Highlight[] | null = null;

  private constructor({ records, placed, lanes, unplaced }: Parts) {
    this.records = records;
    this.placed = placed;
    this.lanes = lanes;
    this.unplaced = unplaced;
  }

  /** Returns the set of these highlights, in O(n log n) time. */
  static of(highlights: Iterable<Highlight>): HighlightSet {
    const records = SortedTree.of(highlights, byId);
    const all = [...records];
    const placed = new IntervalIndex(all.filter(isPlaced).map(markOf));
    return new HighlightSet({ records, placed, lanes: Lanes.of(placed), unplaced: SortedTree.of(all.filter(isUnplaced), inOrder) });
  }

  /** Returns the set in which each id has this highlight, or none. The same set when that changes nothing. */
  changed(changes: ReadonlyMap<string, Highlight | null>): HighlightSet {
    const gone: Highlight[] = [];
    const come: Highlight[] = [];
    const moved: Moved<Mark>[] = [];
    for (const [id, after] of changes) {
      const before = this.get(id) ?? null;
      if (before === after) continue;
      if (before) gone.push(before);
      if (after) come.push(after);
      const from = before && isPlaced(before) ? markOf(before) : null;
      const to = after && isPlaced(after) ? markOf(after) : null;
      if (from?.start !== to?.start || from?.end !== to?.end) moved.push({ before: from, after: to });
    }
    if (gone.length === 0 && come.length === 0) return this;
    // What stays where it is takes its own place again.
    const placed = this.placed.changed(moved.flatMap(({ before }) => (before ? [before] : [])), come.filter(isPlaced).map(markOf));
    const unplaced = this.unplaced.changed(gone.filter(isUnplaced), come.filter(isUnplaced));
    const set = new HighlightSet({
      records: this.records.changed(gone.filter(({ id }) => !changes.get(id)), come),
      placed,
      lanes: moved.length === 0 ? this.lanes : this.lanes.changed(placed, moved),
      unplaced,
    });
    if (unplaced === this.unplaced) set.knownWaiting = this.knownWaiting;
    return set;
  }

  /** Those that wait for the user's decision, by their place in the older text. The same list for as long as it is the same. */
  get waiting(): readonly Highlight[] {
    return (this.knownWaiting ??= Array.from(this.unplaced).filter(isWaiting));
  }

  /** Returns a highlight with its place; undefined if there is none of that id, or it has no place. */
  mark(id: string): Mark | undefined {
    const highlight = this.get(id);
    return highlight && isPlaced(highlight) ? markOf(highlight) : undefined;
  }

  get size(): number {
    return this.records.size;
  }

  get(id: string): Highlight | undefined {
    return this.records.find((highlight) => (id < highlight.id ? -1 : Number(id > highlight.id)));
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  *values(): Generator<Highlight, undefined> {
    for (const { highlight } of this.placed) yield highlight;
    yield* this.unplaced;
    return undefined;
  }

  *keys(): Generator<string, undefined> {
    for (const { id } of this.values()) yield id;
    return undefined;
  }

  *entries(): Generator<[string, Highlight], undefined> {
    for (const highlight of this.values()) yield [highlight.id, highlight];
    return undefined;
  }

  [Symbol.iterator](): Generator<[string, Highlight], undefined> {
    return this.entries();
  }

  forEach(visit: (highlight: Highlight, id: string, all: ReadonlyMap<string, Highlight>) => void): void {
    for (const highlight of this.values()) visit(highlight, highlight.id, this);
  }
}
