import type { Lexicon } from './lexicon.ts';

/** The numbers of the tokens of two texts. */
export interface Rows {
  readonly old: Int32Array;
  readonly new: Int32Array;
}

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
const mostCells = 160_000;

/** Aligns small rectangles optimally. Holds the memory for it, and counts what it costs. */
export class Grid {
  private cells = 0;
  private scores = new Float32Array(0);
  private steps = new Uint8Array(0);

  /** `budget` is how many cells may be worked through in all. */
  constructor(private readonly lexicon: Lexicon, private readonly budget: number) {}

  /** Returns the best alignment of a rectangle, its pairs in text order; null for one that is empty, too large or over the budget. */
  align({ old: oldIds, new: newIds }: Rows, rectangle: Rectangle, fixed: Fixed): GridAlignment | null {
    const rows = rectangle.aEnd - rectangle.a;
    const columns = rectangle.bEnd - rectangle.b;
    const cells = rows * columns;
    if (rows <= 0 || columns <= 0 || cells > mostCells || this.cells + cells > this.budget) return null;
    this.cells += cells;
    const back = fixed === 'end';
    const oldAt = (row: number) => (back ? rectangle.aEnd - row : rectangle.a + row - 1);
    const newAt = (column: number) => (back ? rectangle.bEnd - column : rectangle.b + column - 1);
    const width = columns + 1;
    this.reserve((rows + 1) * width);
    const { scores, steps } = this;
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

/** Pairs of a list that stand together, from the first to the last one, and the bits of information in them, less what the differences between them cost. */
interface Island {
  readonly first: number;
  readonly last: number;
  readonly bits: number;
}

/**
 * Returns the pairs with those that are alike by chance made mere replacements: a few tokens of little information with
 * longer differences on both sides.
 */
function withoutIslands(pairs: readonly Pair[], { a, aEnd, b, bEnd }: Rectangle, fixed: Fixed, bitsOf: (a: number) => number): readonly Pair[] {
  const alike = pairs.filter(({ likeness }) => likeness > 0);
  const start = fixed === 'end' ? { a: -Infinity, b: -Infinity } : { a: a - 1, b: b - 1 };
  const end = fixed === 'start' ? { a: Infinity, b: Infinity } : { a: aEnd, b: bEnd };
  let islands = islandsOf(alike, bitsOf);
  for (let count = -1; count !== islands.length;) {
    count = islands.length;
    let before = start;
    islands = islands.filter(({ first, last, bits }, i) => {
      const after = islands[i + 1];
      const alone = Math.min(between(before, alike[first]!), between(alike[last]!, after ? alike[after.first]! : end));
      const stays = bits >= gap * alone;
      if (stays) before = alike[last]!;
      return stays;
    });
  }
  const kept = new Set(islands.flatMap(({ first, last }) => alike.slice(first, last + 1)));
  return kept.size === alike.length ? pairs : pairs.map((pair) => (pair.likeness === 0 || kept.has(pair) ? pair : { ...pair, likeness: 0 }));
}

/** Joins pairs to islands where what lies between two of them costs less than either is worth. */
function islandsOf(alike: readonly Pair[], bitsOf: (a: number) => number): readonly Island[] {
  const islands: Island[] = [];
  alike.forEach((pair, i) => {
    let island: Island = { first: i, last: i, bits: pair.likeness * bitsOf(pair.a) };
    for (let previous = islands.at(-1); previous; previous = islands.at(-1)) {
      const cost = gap * between(alike[previous.last]!, alike[island.first]!);
      if (cost >= Math.min(previous.bits, island.bits)) break;
      islands.pop();
      island = { first: previous.first, last: i, bits: previous.bits + island.bits - cost };
    }
    islands.push(island);
  });
  return islands;
}

/** Returns how many tokens lie between two places, in the text where there are more. */
const between = (from: { readonly a: number, readonly b: number }, to: { readonly a: number, readonly b: number }): number =>
  Math.max(to.a - from.a, to.b - from.b) - 1;
