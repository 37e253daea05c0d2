import { chainsOf } from './chains.ts';
import { Grid, mostCells, type Pair, type Rectangle } from './grid.ts';
import type { Lexicon } from './lexicon.ts';
import { pairUnique, type Pairing, type Segment } from './seeds.ts';
import type { Tokens } from './tokens.ts';

/** How the tokens of an old and a new text correspond; −1 where a token has no counterpart. */
export interface Alignment extends Pairing {
  /** How alike each old token is to its counterpart: 1 for the same, less for a similar one, 0 without one. */
  readonly likeness: Float32Array;
  /** The new token that stands in the place of an old one without being like it. */
  readonly replacedBy: Int32Array;
  /** 1 for old tokens that were paired as part of a whole line, which needs no surroundings to be sure of. */
  readonly inLine: Uint8Array;
}

/** Cells of grids that one alignment may cost in all: about a second. */
const cellBudget = 100_000_000;
/** Tokens past an end of a moved passage in which its continuation is looked for. */
const continuation = 300;
/** Tokens and bits of information that a moved passage has at least. */
const shortestMove = 3;
const leastBits = 24;
const deepest = 8;
/** Tokens between equal stretches of texts that repeat themselves, and in such a stretch at least. */
const resyncReach = 40;
const resyncRun = 16;

/**
 * Returns the alignment of two texts. Stretches that both have once are paired first, wherever they stand, so that moved
 * passages are found; those that do not add up to more than chance would bring are parted again. What lies between
 * is aligned word by word. Time and memory are in proportion to the length of the texts.
 */
export function alignTokens(before: Tokens, after: Tokens, lexicon: Lexicon, onProgress: (done: number) => void): Alignment {
  const alignment: Alignment = {
    toNew: new Int32Array(before.length).fill(-1),
    toOld: new Int32Array(after.length).fill(-1),
    likeness: new Float32Array(before.length),
    replacedBy: new Int32Array(before.length).fill(-1),
    inLine: new Uint8Array(before.length),
  };
  const aligner = new Aligner(before, after, lexicon, alignment);
  aligner.pairEnds();
  onProgress(0.1);
  aligner.pairSeeds('all', [24, 8, 4, 3, 2]);
  aligner.pairLines();
  onProgress(0.5);
  aligner.fillGaps();
  onProgress(0.8);
  const anyLine = aligner.pairLines();
  const anySeed = aligner.pairSeeds('rest', [6, 3, 2, 1]);
  if (anyLine || anySeed) aligner.fillGaps();
  return alignment;
}

class Aligner {
  private readonly grid: Grid;
  /** Bits of information before each old token. */
  private readonly bitsBefore: Float64Array;
  private cells = 0;

  constructor(private readonly before: Tokens, private readonly after: Tokens, private readonly lexicon: Lexicon, private readonly alignment: Alignment) {
    this.grid = new Grid(before.ids, after.ids, lexicon);
    this.bitsBefore = new Float64Array(before.length + 1);
    for (let i = 0; i < before.length; i++) this.bitsBefore[i + 1] = this.bitsBefore[i]! + lexicon.bits[before.ids[i]!]!;
  }

  /** Pairs what the texts begin and end with alike, if it is long enough to be no chance. */
  pairEnds(): void {
    const { before, after } = this;
    const most = Math.min(before.length, after.length);
    const enough = Math.min(most, 30);
    let head = 0;
    while (head < most && before.ids[head] === after.ids[head]) head++;
    if (head >= enough) for (let i = 0; i < head; i++) this.pair(i, i, 1);
    else head = 0;
    let tail = 0;
    while (tail < most - head && before.ids[before.length - 1 - tail] === after.ids[after.length - 1 - tail]) tail++;
    if (tail >= enough) for (let i = 1; i <= tail; i++) this.pair(before.length - i, after.length - i, 1);
  }

  /** Pairs what stands once in each text, or in what is still unpaired of each, if it is more than chance. Returns whether any is. */
  pairSeeds(among: 'all' | 'rest', lengths: readonly number[]): boolean {
    const { before, after, alignment } = this;
    const { toNew, toOld } = alignment;
    // With nothing paired the rest is all, which has been tried.
    if (among === 'rest' && toNew.every((b) => b === -1)) return false;
    const enough = among === 'all' ? bitsOfChance(before.length, after.length) : bitsOfChance(unpaired(toNew), unpaired(toOld));
    const segments = pairUnique(before.ids, after.ids, alignment, lengths, among);
    const chains = chainsOf(segments, ({ a, length }) => this.bitsBefore[a + length]! - this.bitsBefore[a]!);
    let any = false;
    for (const { segments, weight } of chains) {
      const sure = weight >= enough && segments.reduce((sum, { length }) => sum + length, 0) >= shortestMove;
      any ||= sure;
      segments.forEach(({ a, b, length }, index) => {
        const leading = sure && index === 0 ? this.leadingMarks(a, length) : 0;
        for (let i = 0; i < length; i++) {
          if (sure && i >= leading) alignment.likeness[a + i] = 1;
          else toNew[a + i] = toOld[b + i] = -1;
        }
      });
    }
    return any;
  }

  /** Returns how many marks a stretch begins with that may as well close what precedes it; 0 when it has no words. */
  private leadingMarks(a: number, length: number): number {
    let marks = 0;
    while (marks < length && this.lexicon.isMark(this.before.ids[a + marks]!)) marks++;
    return marks < length ? marks : 0;
  }

  /** Pairs whole lines, such as headings, of which nothing is paired yet and that stand once in what is left of each text. */
  pairLines(): boolean {
    const { toNew, toOld } = this.alignment;
    const old = unpairedLines(this.before, toNew);
    let any = false;
    for (const [key, b] of unpairedLines(this.after, toOld)) {
      const a = old.get(key);
      if (a === undefined || a === -1 || b === -1) continue;
      any = true;
      const length = key.split(',').length;
      for (let i = 0; i < length; i++) this.pair(a + i, b + i, 1);
      this.alignment.inLine.fill(1, a, a + length);
    }
    return any;
  }

  /** Aligns what lies unpaired between and beside paired stretches. */
  fillGaps(): void {
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
      let free = left + 1;
      while (free < after.length && toOld[free] === -1) free++;
      if (left < right && free >= right) this.between({ a, aEnd, b: left + 1, bEnd: right }, 0);
      else this.beside(a, aEnd, left + 1, free, right);
      a = aEnd;
    }
  }

  /** Aligns a gap whose two ends are both known. */
  private between(rectangle: Rectangle, depth: number): void {
    const { a, aEnd, b, bEnd } = rectangle;
    if (a >= aEnd || b >= bEnd) return;
    if (this.afford(rectangle)) {
      this.take(this.grid.align(rectangle, 'both').pairs);
      return;
    }
    let previous = { a, b };
    for (const { a: from, b: to, length } of this.landmarks(rectangle, depth)) {
      for (let i = 0; i < length; i++) this.pair(from + i, to + i, 1);
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
    const { toOld } = this.alignment;
    let start = right;
    while (start > 0 && right - start < continuation && toOld[start - 1] === -1) start--;
    const forward = { a, aEnd: Math.min(aEnd, a + continuation), b, bEnd: Math.min(free, b + continuation) };
    const backward = { a: Math.max(a, aEnd - continuation), aEnd, b: start, bEnd: right };
    const onward = this.afford(forward) ? this.grid.align(forward, 'start') : undefined;
    const upTo = this.afford(backward) ? this.grid.align(backward, 'end') : undefined;
    const reached = (onward?.pairs.at(-1)?.a ?? a - 1) + 1;
    const begun = upTo?.pairs[0]?.a ?? aEnd;
    const apart = reached <= begun && !onward?.pairs.some((pair) => pair.b >= (upTo?.pairs[0]?.b ?? Infinity) && pair.b < right);
    const onwardFirst = (onward?.score ?? 0) >= (upTo?.score ?? 0);
    if (apart || onwardFirst) this.take(onward?.pairs ?? []);
    if (apart || !onwardFirst) this.take(upTo?.pairs ?? []);
  }

  private afford({ a, aEnd, b, bEnd }: Rectangle): boolean {
    const cells = (aEnd - a) * (bEnd - b);
    if (cells <= 0 || cells > mostCells || this.cells + cells > cellBudget) return false;
    this.cells += cells;
    return true;
  }

  private take(pairs: readonly Pair[]): void {
    for (const { a, b, likeness } of pairs) {
      if (likeness > 0) this.pair(a, b, likeness);
      else this.alignment.replacedBy[a] = b;
    }
  }

  private pair(a: number, b: number, likeness: number): void {
    this.alignment.toNew[a] = b;
    this.alignment.toOld[b] = a;
    this.alignment.likeness[a] = likeness;
  }
}

/** Bits above which a likeness of two passages, out of all that two texts of so many tokens have, is no chance. */
const bitsOfChance = (oldTokens: number, newTokens: number): number =>
  Math.max(leastBits, Math.log2(oldTokens + 1) + Math.log2(newTokens + 1) + 8);

/** Returns how many tokens stand in runs without a counterpart that are long enough to be a moved passage. */
function unpaired(to: Int32Array): number {
  let count = 0;
  let run = 0;
  for (let i = 0; i <= to.length; i++) {
    if (i < to.length && to[i] === -1) run++;
    else {
      if (run >= shortestMove) count += run;
      run = 0;
    }
  }
  return count;
}

/** Returns the first token of each line of which no token is paired, by the line's tokens; −1 where there are several such lines. */
function unpairedLines({ text, ids, starts, ends, length }: Tokens, to: Int32Array): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (let i = 0; i < length;) {
    let free = true;
    const from = i;
    do {
      free &&= to[i] === -1;
      i++;
    } while (i < length && !/[\n\r]/.test(text.slice(ends[i - 1]!, starts[i]!)));
    if (!free) continue;
    const key = ids.subarray(from, i).join();
    lines.set(key, lines.has(key) ? -1 : from);
  }
  return lines;
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
