import type { Lexicon } from './lexicon.ts';

/** A rectangle of the plane that two texts span: tokens `a` up to `aEnd` of the old one, `b` up to `bEnd` of the new one. */
export interface Rectangle {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/**
 * Where the two stretches are known to belong together: at both ends, or at one of them, and then as far as they still
 * resemble each other.
 */
export type Fixed = 'both' | 'start' | 'end';

/** An old and a new token that stand for each other. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  /** 1 for equal tokens, less for similar ones, 0 where one word replaced another. */
  readonly likeness: number;
}

export interface GridAlignment {
  readonly pairs: readonly Pair[];
  /** Bits of information in the pairs, less what the differences cost. */
  readonly score: number;
}

const gap = 2;
const replacement = 3;
const diagonal = 0;
const skipOld = 1;
const skipNew = 2;

/** The largest rectangle that is worked through cell by cell. */
export const mostCells = 160_000;

/** Aligns small rectangles optimally. Holds the memory for it. */
export class Grid {
  private scores = new Float32Array(0);
  private steps = new Uint8Array(0);

  constructor(private readonly oldIds: Int32Array, private readonly newIds: Int32Array, private readonly lexicon: Lexicon) {}

  /** Returns the best alignment of a rectangle of at most {@link mostCells}, its pairs in text order. */
  align(rectangle: Rectangle, fixed: Fixed): GridAlignment {
    const rows = rectangle.aEnd - rectangle.a;
    const columns = rectangle.bEnd - rectangle.b;
    if (rows <= 0 || columns <= 0) return { pairs: [], score: 0 };
    const back = fixed === 'end';
    const oldAt = (row: number) => (back ? rectangle.aEnd - row : rectangle.a + row - 1);
    const newAt = (column: number) => (back ? rectangle.bEnd - column : rectangle.b + column - 1);
    const width = columns + 1;
    this.reserve((rows + 1) * width);
    const { scores, steps, oldIds, newIds } = this;
    for (let column = 0; column <= columns; column++) {
      scores[column] = -gap * column;
      steps[column] = skipNew;
    }
    let best = 0;
    let bestCell = 0;
    for (let row = 1; row <= rows; row++) {
      const oldId = oldIds[oldAt(row)]!;
      let cell = row * width;
      scores[cell] = -gap * row;
      steps[cell] = skipOld;
      for (let column = 1; column <= columns; column++) {
        cell++;
        let score = scores[cell - width - 1]! + this.gain(oldId, newIds[newAt(column)]!);
        let step = diagonal;
        const down = scores[cell - width]! - gap;
        if (down > score) {
          score = down;
          step = skipOld;
        }
        const right = scores[cell - 1]! - gap;
        if (right > score) {
          score = right;
          step = skipNew;
        }
        scores[cell] = score;
        steps[cell] = step;
        if (score > best) {
          best = score;
          bestCell = cell;
        }
      }
    }
    const end = fixed === 'both' ? (rows + 1) * width - 1 : bestCell;
    const pairs: Pair[] = [];
    for (let row = Math.floor(end / width), column = end % width; row > 0 || column > 0;) {
      const step = steps[row * width + column];
      if (step === diagonal) {
        const a = oldAt(row);
        const b = newAt(column);
        pairs.push({ a, b, likeness: this.likeness(oldIds[a]!, newIds[b]!) });
      }
      if (step !== skipNew) row--;
      if (step !== skipOld) column--;
    }
    return { pairs: withoutIslands(back ? pairs : pairs.toReversed(), rectangle, fixed, (a) => this.lexicon.bits[oldIds[a]!]!), score: scores[end]! };
  }

  private gain(oldId: number, newId: number): number {
    const { bits, likeness } = this.lexicon;
    if (oldId === newId) return bits[oldId]!;
    const alike = likeness(oldId, newId);
    return alike > 0 ? alike * 0.5 * Math.min(bits[oldId]!, bits[newId]!) : -replacement;
  }

  private likeness(oldId: number, newId: number): number {
    return oldId === newId ? 1 : this.lexicon.likeness(oldId, newId);
  }

  private reserve(cells: number): void {
    if (this.scores.length >= cells) return;
    const size = Math.max(cells, 2 * this.scores.length);
    this.scores = new Float32Array(size);
    this.steps = new Uint8Array(size);
  }
}

/**
 * Returns the pairs with those that are alike by chance made mere replacements: a few tokens of little information with
 * longer differences on both sides.
 */
function withoutIslands(pairs: readonly Pair[], { a, aEnd, b, bEnd }: Rectangle, fixed: Fixed, bitsOf: (a: number) => number): readonly Pair[] {
  const alike = pairs.filter(({ likeness }) => likeness > 0);
  const islands: Pair[][] = [];
  for (const pair of alike) {
    const island = islands.at(-1);
    const last = island?.at(-1);
    if (last && pair.a === last.a + 1 && pair.b === last.b + 1) island!.push(pair);
    else islands.push([pair]);
  }
  const distance = (from: { readonly a: number, readonly b: number }, to: { readonly a: number, readonly b: number }) =>
    Math.max(to.a - from.a, to.b - from.b) - 1;
  const chance = new Set<Pair>();
  let before = fixed === 'end' ? { a: -Infinity, b: -Infinity } : { a: a - 1, b: b - 1 };
  islands.forEach((island, i) => {
    const after = islands[i + 1]?.[0] ?? (fixed === 'start' ? { a: Infinity, b: Infinity } : { a: aEnd, b: bEnd });
    const bits = island.reduce((sum, { a, likeness }) => sum + likeness * bitsOf(a), 0);
    const alone = Math.min(distance(before, island[0]!), distance(island.at(-1)!, after));
    if (bits < 2 * alone) for (const pair of island) chance.add(pair);
    else before = island.at(-1)!;
  });
  return chance.size === 0 ? pairs : pairs.map((pair) => (chance.has(pair) ? { ...pair, likeness: 0 } : pair));
}
