import { freeDownTo, freeUpTo, type Alignment } from './alignment.ts';
import { openingsOf, type Opening } from './backbone.ts';
import { breakBefore } from './breaks.ts';
import { Grid, type Pair, type Rectangle, type Rows } from './grid.ts';
import type { Lexicon } from './lexicon.ts';
import { pairUnique, type Segment } from './seeds.ts';
import type { Tokens } from './tokens.ts';

/** Cells of grids that the gaps of one alignment may cost in all: about a second. */
const cellBudget = 100_000_000;
/** Tokens past an end of a moved passage in which its continuation is looked for. */
const continuation = 300;
const deepest = 8;
/** Tokens between equal stretches of texts that repeat themselves, and in such a stretch at least. */
const resyncReach = 40;
const resyncRun = 16;
/** Tokens between two pairs that stand together, and the share of the information in such pairs that is in tokens that stand there once. */
const together = 6;
const distinct = 0.3;

/** Pairs what lies unpaired between paired stretches. */
export class Gaps {
  private readonly grid: Grid;
  private readonly rows: Rows;

  constructor(private readonly before: Tokens, private readonly after: Tokens, private readonly lexicon: Lexicon, private readonly alignment: Alignment) {
    this.grid = new Grid(lexicon, cellBudget);
    this.rows = { old: before.ids, new: after.ids };
  }

  /** Aligns what lies unpaired between and beside paired stretches. */
  fill(): void {
    const { before, after, alignment: { toNew, toOld } } = this;
    const paired = (a: number): number => (a < 0 ? -1 : a >= before.length ? after.length : toNew[a]!);
    for (let a = 0; a < before.length;) {
      if (toNew[a] !== -1) {
        a++;
        continue;
      }
      let aEnd = a;
      while (aEnd < before.length && toNew[aEnd] === -1) aEnd++;
      const left = paired(a - 1);
      const right = paired(aEnd);
      const free = freeUpTo(toOld, left + 1, Infinity);
      if (left < right && free >= right) this.between({ a, aEnd, b: left + 1, bEnd: right }, 0);
      else this.beside(a, aEnd, left + 1, free, right);
      a = aEnd;
    }
  }

  /**
   * Aligns what lies unpaired in the order of both texts though something was moved away from between, or put in there. Pairs that
   * might as well be others are not taken.
   */
  fillOpenings(bitsBefore: Float64Array): void {
    for (const opening of openingsOf(this.alignment, bitsBefore)) this.fillOpening(opening);
  }

  private fillOpening({ old, new: opened }: Opening): void {
    const rows = { old: old.map((a) => this.rows.old[a]!), new: opened.map((b) => this.rows.new[b]!) };
    const { pairs } = this.grid.align(rows, { a: 0, aEnd: old.length, b: 0, bEnd: opened.length }, 'both') ?? { pairs: [] };
    const isTelling = standOnce(rows);
    for (const group of groupsOf(pairs)) {
      let all = 0;
      let telling = 0;
      for (const pair of group) {
        const bits = pair.likeness * this.lexicon.bits[rows.old[pair.a]!]!;
        all += bits;
        if (isTelling(pair)) telling += bits;
      }
      if (telling >= distinct * all) this.take(group.map(({ a, b, likeness }) => ({ a: old[a]!, b: opened[b]!, likeness })));
    }
  }

  /** Aligns a gap whose two ends are both known. */
  private between(rectangle: Rectangle, depth: number): void {
    const { a, aEnd, b, bEnd } = rectangle;
    if (a >= aEnd || b >= bEnd) return;
    const whole = this.grid.align(this.rows, rectangle, 'both');
    if (whole) {
      this.take(whole.pairs);
      return;
    }
    let previous = { a, b };
    for (const { a: from, b: to, length } of this.landmarks(rectangle, depth)) {
      for (let i = 0; i < length; i++) this.alignment.pair(from + i, to + i, 1);
      this.between({ a: previous.a, aEnd: from, b: previous.b, bEnd: to }, depth + 1);
      previous = { a: from + length, b: to + length };
    }
    if (previous.a > a) this.between({ a: previous.a, aEnd, b: previous.b, bEnd }, depth + 1);
  }

  /** Returns stretches that divide a large gap: they stand once in each side of it, or at its ends. In the order of both texts. */
  private landmarks({ a, aEnd, b, bEnd }: Rectangle, depth: number): readonly Segment[] {
    const oldIds = this.before.ids.subarray(a, aEnd);
    const newIds = this.after.ids.subarray(b, bEnd);
    const pairing = { toNew: new Int32Array(oldIds.length).fill(-1), toOld: new Int32Array(newIds.length).fill(-1) };
    const unique = depth < deepest ? inBothOrders(pairUnique(oldIds, newIds, pairing, [12, 6, 3, 2, 1], 'all')) : [];
    const landmarks = unique.length > 0 ? unique : resynchronised(oldIds, newIds);
    return landmarks.map((segment) => ({ a: a + segment.a, b: b + segment.b, length: segment.length }));
  }

  /** Aligns the ends of a gap with what follows its left and precedes its right neighbour, which lie apart in the new text. */
  private beside(a: number, aEnd: number, b: number, free: number, right: number): void {
    const forward = { a, aEnd: Math.min(aEnd, a + continuation), b, bEnd: Math.min(free, b + continuation) };
    const backward = { a: Math.max(a, aEnd - continuation), aEnd, b: freeDownTo(this.alignment.toOld, right, continuation), bEnd: right };
    const onward = this.grid.align(this.rows, forward, 'start')?.pairs ?? [];
    const upTo = this.grid.align(this.rows, backward, 'end')?.pairs ?? [];
    this.take(this.spliced(onward, upTo, a, aEnd));
  }

  /**
   * Returns pairs of the first list for the beginning of the old tokens from `a` to `aEnd`, and those of the second one for the
   * rest. It changes where the most information is kept, and rather between lines or sentences than within.
   */
  private spliced(onward: readonly Pair[], upTo: readonly Pair[], a: number, aEnd: number): readonly Pair[] {
    const worth = (pair: Pair) => pair.likeness * this.lexicon.bits[this.rows.old[pair.a]!]!;
    let kept = upTo.reduce((sum, pair) => sum + worth(pair), 0);
    let best = { worth: -Infinity, taken: 0, left: 0 };
    for (let at = a, taken = 0, left = 0; at <= aEnd; at++) {
      for (; taken < onward.length && onward[taken]!.a < at; taken++) kept += worth(onward[taken]!);
      for (; left < upTo.length && upTo[left]!.a < at; left++) kept -= worth(upTo[left]!);
      const overlapping = taken > 0 && left < upTo.length && onward[taken - 1]!.b >= upTo[left]!.b && onward[0]!.b <= upTo.at(-1)!.b;
      const total = kept + breakBefore(this.before, this.lexicon, at);
      if (!overlapping && total > best.worth) best = { worth: total, taken, left };
    }
    return [...onward.slice(0, best.taken), ...upTo.slice(best.left)];
  }

  private take(pairs: readonly Pair[]): void {
    for (const { a, b, likeness } of pairs) {
      if (likeness > 0) this.alignment.pair(a, b, likeness);
      else this.alignment.replacedBy[a] = b;
    }
  }
}

/** Returns pairs in groups that stand together. */
function groupsOf(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const groups: Pair[][] = [];
  for (const pair of pairs) {
    const last = groups.at(-1)?.at(-1);
    if (last && pair.a - last.a <= together && pair.b - last.b <= together) groups.at(-1)!.push(pair);
    else groups.push([pair]);
  }
  return groups;
}

/** Returns a test whether both tokens of a pair stand once in their rows. */
function standOnce(rows: Rows): (pair: Pair) => boolean {
  const countIn = (ids: Int32Array) => {
    const counts = new Map<number, number>();
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  };
  const inOld = countIn(rows.old);
  const inNew = countIn(rows.new);
  return ({ a, b }) => inOld.get(rows.old[a]!) === 1 && inNew.get(rows.new[b]!) === 1;
}

/**
 * Returns the equal stretches of two rows of tokens that repeat themselves so much that nothing in them is unique: as they
 * come, beginning with the first tokens, with at most {@link resyncReach} tokens between two. None after a longer difference.
 */
function resynchronised(oldIds: Int32Array, newIds: Int32Array): readonly Segment[] {
  const segments: Segment[] = [];
  const runAt = (a: number, b: number, most: number): number => {
    let length = 0;
    while (length < most && a + length < oldIds.length && b + length < newIds.length && oldIds[a + length] === newIds[b + length]) length++;
    return length;
  };
  for (let a = 0, b = 0; ;) {
    const length = runAt(a, b, Infinity);
    if (length > 0) segments.push({ a, b, length });
    a += length;
    b += length;
    const next = nearest((skipOld, skipNew) => runAt(a + skipOld, b + skipNew, resyncRun) === resyncRun);
    if (!next) return segments;
    a += next[0];
    b += next[1];
  }
}

/** Returns the least skips, of one or both sides, that fulfil `fits`. */
function nearest(fits: (skipOld: number, skipNew: number) => boolean): readonly [number, number] | null {
  for (let skips = 1; skips <= resyncReach; skips++) {
    for (let skipOld = 0; skipOld <= skips; skipOld++) if (fits(skipOld, skips - skipOld)) return [skipOld, skips - skipOld];
  }
  return null;
}

/** Returns the most segments that follow each other in both texts. */
function inBothOrders(segments: readonly Segment[]): readonly Segment[] {
  const sorted = [...segments].sort((x, y) => x.a - y.a);
  const tails: number[] = [];
  const previous = new Int32Array(sorted.length).fill(-1);
  sorted.forEach(({ b }, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sorted[tails[middle]!]!.b < b) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[i] = tails[low - 1]!;
    tails[low] = i;
  });
  const chosen: Segment[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]!) chosen.push(sorted[i]!);
  return chosen.toReversed();
}
