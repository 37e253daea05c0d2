import { Alignment } from './alignment.ts';
import { partLooseEnds } from './breaks.ts';
import { chainsOf } from './chains.ts';
import { partCopies } from './copies.ts';
import { Gaps } from './gaps.ts';
import type { Lexicon } from './lexicon.ts';
import { pairUnique } from './seeds.ts';
import type { Tokens } from './tokens.ts';

/** Tokens and bits of information that a moved passage has at least. */
const shortestMove = 3;
const leastBits = 24;

/**
 * Returns the alignment of two texts. Stretches that both have once are paired first, wherever they stand, so that moved
 * passages are found; those that do not add up to more than chance would bring, or only seem to have moved, are parted again. What lies
 * between is aligned word by word. Time and memory are in proportion to the length of the texts.
 */
export function alignTokens(before: Tokens, after: Tokens, lexicon: Lexicon, onProgress: (done: number) => void): Alignment {
  const alignment = new Alignment(before.length, after.length);
  const aligner = new Aligner(before, after, lexicon, alignment);
  const gaps = new Gaps(before, after, lexicon, alignment);
  aligner.pairEnds();
  onProgress(0.1);
  aligner.pairSeeds('all', [24, 8, 4, 3, 2]);
  partLooseEnds(before, after, lexicon, alignment);
  partCopies(before, after, lexicon, alignment);
  aligner.pairLines();
  onProgress(0.5);
  gaps.fill();
  gaps.fillOpenings(aligner.bitsBefore);
  onProgress(0.8);
  const anyLine = aligner.pairLines();
  const anySeed = aligner.pairSeeds('rest', [6, 3, 2, 1]);
  if (anyLine || anySeed) gaps.fill();
  return alignment;
}

class Aligner {
  /** Bits of information before each old token. */
  readonly bitsBefore: Float64Array;

  constructor(private readonly before: Tokens, private readonly after: Tokens, private readonly lexicon: Lexicon, private readonly alignment: Alignment) {
    this.bitsBefore = new Float64Array(before.length + 1);
    for (let i = 0; i < before.length; i++) this.bitsBefore[i + 1] = this.bitsBefore[i]! + lexicon.bits[before.ids[i]!]!;
  }

  /** Pairs what the texts begin and end with alike, if it is long enough to be no chance. */
  pairEnds(): void {
    const { before, after, alignment } = this;
    const most = Math.min(before.length, after.length);
    const enough = Math.min(most, 30);
    let head = 0;
    while (head < most && before.ids[head] === after.ids[head]) head++;
    if (head >= enough) for (let i = 0; i < head; i++) alignment.pair(i, i, 1);
    else head = 0;
    let tail = 0;
    while (tail < most - head && before.ids[before.length - 1 - tail] === after.ids[after.length - 1 - tail]) tail++;
    if (tail >= enough) for (let i = 1; i <= tail; i++) alignment.pair(before.length - i, after.length - i, 1);
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
      for (let i = 0; i < length; i++) this.alignment.pair(a + i, b + i, 1);
      this.alignment.inLine.fill(1, a, a + length);
    }
    return any;
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
