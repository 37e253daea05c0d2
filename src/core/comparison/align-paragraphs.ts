/** How the paragraphs of two texts correspond. */
export interface ParagraphAlignment {
  /** The old paragraph that each new one comes from; those that come from none are not in it. */
  readonly toOld: ReadonlyMap<number, number>;
  /** New paragraphs that come from elsewhere: they stand out of the order that the others keep. */
  readonly moved: ReadonlySet<number>;
}

type Words = readonly string[];

/** How much two paragraphs must have in common to be one that changed, and to be one that changed on its way elsewhere. */
const leastAlike = 0.4;
const leastAlikeMoved = 0.65;
/** Words that a paragraph must have to be found elsewhere: shorter ones are alike by chance. */
const leastMovedWords = 4;
/** Pairs of paragraphs compared in one stretch without common ground; beyond it all of it counts as new. */
const mostPairs = 250_000;

/**
 * Returns how paragraphs, given as their words, correspond. Those that both texts have once are the common ground, as far
 * as they keep their order; between them like is paired with like, and what is left over is looked for elsewhere. Takes
 * time in proportion to the texts, but for stretches without common ground, whose size is bounded.
 */
export function alignParagraphs(old: readonly Words[], fresh: readonly Words[]): ParagraphAlignment {
  const aligner = new Aligner(old, fresh);
  aligner.alignRange(0, old.length, 0, fresh.length);
  aligner.findMoved();
  return aligner;
}

class Aligner implements ParagraphAlignment {
  readonly toOld = new Map<number, number>();
  readonly moved = new Set<number>();
  private readonly oldKeys: readonly string[];
  private readonly newKeys: readonly string[];
  private readonly taken = new Set<number>();

  constructor(private readonly old: readonly Words[], private readonly fresh: readonly Words[]) {
    this.oldKeys = old.map((words) => words.join(' '));
    this.newKeys = fresh.map((words) => words.join(' '));
  }

  alignRange(oldStart: number, oldEnd: number, newStart: number, newEnd: number): void {
    let [a, b, c, d] = [oldStart, oldEnd, newStart, newEnd];
    while (a < b && c < d && this.oldKeys[a] === this.newKeys[c]) this.pair(a++, c++);
    while (a < b && c < d && this.oldKeys[b - 1] === this.newKeys[d - 1]) this.pair(--b, --d);
    if (a === b || c === d) return;
    const anchors = this.anchors(a, b, c, d);
    if (anchors.length === 0) {
      this.pairAlike(a, b, c, d);
      return;
    }
    for (const [from, to] of anchors) {
      this.alignRange(a, from, c, to);
      this.pair(from, to);
      [a, c] = [from + 1, to + 1];
    }
    this.alignRange(a, b, c, d);
  }

  /** Looks for what is left over in both texts, wherever it stands: first the very words, then most of them. */
  findMoved(): void {
    const left = this.old.map((_, index) => index).filter((index) => !this.taken.has(index) && this.old[index]!.length >= leastMovedWords);
    const byKey = new Map(left.map((index) => [this.oldKeys[index]!, index]));
    const fresh = this.fresh.map((_, index) => index).filter((index) => !this.toOld.has(index) && this.fresh[index]!.length >= leastMovedWords);
    for (const index of fresh) {
      const from = byKey.get(this.newKeys[index]!);
      if (from !== undefined && !this.taken.has(from)) this.move(from, index);
    }
    const index = shinglesOf(left.filter((each) => !this.taken.has(each)), this.old);
    for (const to of fresh) {
      if (this.toOld.has(to)) continue;
      const from = this.likeliest(this.fresh[to]!, index);
      if (from !== null) this.move(from, to);
    }
  }

  private likeliest(words: Words, index: ReadonlyMap<string, readonly number[]>): number | null {
    const votes = new Map<number, number>();
    for (const shingle of shingles(words)) {
      const holders = index.get(shingle) ?? [];
      if (holders.length > 8) continue;
      for (const holder of holders) if (!this.taken.has(holder)) votes.set(holder, (votes.get(holder) ?? 0) + 1);
    }
    const ranked = [...votes].sort((a, b) => b[1] - a[1]).slice(0, 3).map(([from]) => [likeness(this.old[from]!, words), from] as const);
    const best = ranked.sort((a, b) => b[0] - a[0])[0];
    return best && best[0] >= leastAlikeMoved ? best[1] : null;
  }

  /** Returns pairs of paragraphs that both ranges have exactly once, as many as keep their order. */
  private anchors(a: number, b: number, c: number, d: number): readonly (readonly [number, number])[] {
    const oldPlaces = onceIn(this.oldKeys, a, b);
    const newPlaces = onceIn(this.newKeys, c, d);
    const pairs = [...newPlaces].flatMap(([key, to]) => {
      const from = oldPlaces.get(key);
      return from === undefined ? [] : [[from, to] as const];
    });
    return longestRising(pairs.sort((x, y) => x[1] - y[1]));
  }

  /** Pairs paragraphs of two ranges in their order so that the pairs have as much in common as possible. */
  private pairAlike(a: number, b: number, c: number, d: number): void {
    const [rows, columns] = [b - a, d - c];
    if (rows * columns > mostPairs) return;
    const best = new Float64Array((rows + 1) * (columns + 1));
    const scores = new Float64Array(rows * columns);
    const at = (row: number, column: number): number => row * (columns + 1) + column;
    for (let row = rows - 1; row >= 0; row--) {
      for (let column = columns - 1; column >= 0; column--) {
        const score = likeness(this.old[a + row]!, this.fresh[c + column]!);
        scores[row * columns + column] = score;
        const paired = score >= leastAlike ? score + best[at(row + 1, column + 1)]! : 0;
        best[at(row, column)] = Math.max(paired, best[at(row + 1, column)]!, best[at(row, column + 1)]!);
      }
    }
    for (let [row, column] = [0, 0]; row < rows && column < columns;) {
      const score = scores[row * columns + column]!;
      const here = best[at(row, column)]!;
      if (score >= leastAlike && here === score + best[at(row + 1, column + 1)]!) this.pair(a + row++, c + column++);
      else if (here === best[at(row + 1, column)]!) row++;
      else column++;
    }
  }

  private pair(from: number, to: number): void {
    this.toOld.set(to, from);
    this.taken.add(from);
  }

  private move(from: number, to: number): void {
    this.pair(from, to);
    this.moved.add(to);
  }
}

/** Returns where each key stands that is exactly once between `start` and `end`. */
function onceIn(keys: readonly string[], start: number, end: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (let index = start; index < end; index++) {
    const key = keys[index]!;
    if (places.has(key)) twice.add(key);
    else places.set(key, index);
  }
  for (const key of twice) places.delete(key);
  return places;
}

/** Returns the longest choice of pairs, given in the order of their second numbers, whose first numbers rise too. */
function longestRising(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, [from]] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (pairs[tails[middle]!]![0] < from) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? tails[low - 1]! : -1);
    tails[low] = index;
  }
  const chosen: (readonly [number, number])[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index]!) chosen.push(pairs[index]!);
  return chosen.toReversed();
}

/** Returns how much two paragraphs have in common, from 0 to 1: Dice's coefficient over their words, each as often as it occurs. */
function likeness(a: Words, b: Words): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
  if (Math.min(a.length, b.length) * 2 < leastAlike * (a.length + b.length)) return 0;
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    common++;
  }
  return (2 * common) / (a.length + b.length);
}

const shingles = (words: Words): readonly string[] =>
  words.length < 3 ? [] : Array.from({ length: words.length - 2 }, (_, index) => `${words[index]} ${words[index + 1]} ${words[index + 2]}`);

/** Returns which of the paragraphs hold each run of three words. */
function shinglesOf(paragraphs: readonly number[], words: readonly Words[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const paragraph of paragraphs) {
    for (const shingle of new Set(shingles(words[paragraph]!))) {
      const holders = index.get(shingle);
      if (holders) holders.push(paragraph);
      else index.set(shingle, [paragraph]);
    }
  }
  return index;
}
