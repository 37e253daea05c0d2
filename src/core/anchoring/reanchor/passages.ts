import type { TextRange } from '../../model/document.ts';
import type { Alignment } from './alignment.ts';
import { endBeside, sameReading, startBeside } from './edges.ts';
import type { Lexicon } from './lexicon.ts';
import { tokenAfter, tokensBefore, type Tokens } from './tokens.ts';

/** A part of a passage that stands together in the new text: its first and last paired old tokens. */
interface Piece {
  readonly first: number;
  readonly last: number;
  /** UTF-16 units of its tokens, each as far as its counterpart is like it. */
  readonly kept: number;
  /** As if they were all alike. */
  readonly left: number;
}

/** What the alignment tells of a passage: where most of it stands in the new text. */
export interface Mapped extends TextRange {
  /** The share of the whole passage that still stands anywhere, in other spelling too, and that stands here: from 0 to 1. */
  readonly left: number;
  readonly leftHere: number;
  /** Whether not only marks of it stand here, if there was more to it. */
  readonly wordsHere: boolean;
  /** The share that stands here, each word as far as it is like what it was. */
  readonly keptHere: number;
  /** The share of the information around it that is still around it, from 0 to 1; 1 where nothing is around. */
  readonly around: number;
  /** Bits of information in what stands here, of the passage and of what is around it. */
  readonly bits: number;
  /** Whether it reads as before, typography aside. */
  readonly unchanged: boolean;
}

/** Tokens on each side of a passage that are around it. */
const surroundings = 12;
/** Tokens inserted in one place that are still part of a passage. */
const insertion = 6;
/** How much longer than the lesser of two pieces what was inserted between them may be, unless that is a fair part of the other. */
const proportion = 6;
const fraction = 0.2;
/** Pieces that are tried for one that the next piece continues. */
const patience = 8;
/** UTF-16 units that may be inserted in any passage. */
const paragraph = 400;
/** The share of a passage by which words at an end of it that were replaced may make it longer. */
const replaced = 0.3;

/** Finds the places of passages through an alignment. */
export class Passages {
  /**
   * Sums over the old tokens before each one: the UTF-16 units of all, of those that have counterparts, and of these as far as
   * the counterparts are like them; and the bits of all.
   */
  private readonly units: Float64Array;
  private readonly left: Float64Array;
  private readonly kept: Float64Array;
  private readonly bits: Float64Array;
  /** The first paired old token from each one on, and the last one before each. */
  private readonly next: Int32Array;
  private readonly previous: Int32Array;
  /** For each old token, the number of the stretch it is in: stretches are in one piece in the new text. */
  private readonly stretchOf: Int32Array;
  private readonly stretchStart: readonly number[];

  constructor(private readonly before: Tokens, private readonly after: Tokens, private readonly alignment: Alignment, private readonly lexicon: Lexicon) {
    const { length } = before;
    this.units = new Float64Array(length + 1);
    this.left = new Float64Array(length + 1);
    this.kept = new Float64Array(length + 1);
    this.bits = new Float64Array(length + 1);
    this.previous = new Int32Array(length + 1).fill(-1);
    this.next = new Int32Array(length + 1).fill(length);
    this.stretchOf = new Int32Array(length);
    const starts: number[] = [];
    for (let i = 0; i < length; i++) {
      const units = before.ends[i]! - before.starts[i]!;
      const likeness = alignment.likeness[i]!;
      const last = this.previous[i]!;
      this.units[i + 1] = this.units[i]! + units;
      this.left[i + 1] = this.left[i]! + (likeness > 0 ? units : 0);
      this.kept[i + 1] = this.kept[i]! + units * likeness;
      this.bits[i + 1] = this.bits[i]! + lexicon.bits[before.ids[i]!]!;
      this.previous[i + 1] = likeness > 0 ? i : last;
      if (likeness > 0 && (last < 0 || !this.follows(last, i, insertion))) starts.push(i);
      this.stretchOf[i] = starts.length - 1;
    }
    for (let i = length - 1; i >= 0; i--) this.next[i] = alignment.likeness[i]! > 0 ? i : this.next[i + 1]!;
    this.stretchStart = starts;
  }

  /**
   * Returns where most of a passage of the old text stands in the new one, or null when nothing of it is left. Takes time
   * in proportion to the number of pieces that it was torn into.
   */
  locate(passage: TextRange): Mapped | null {
    const from = tokenAfter(this.before, passage.start);
    const to = tokensBefore(this.before, passage.end);
    if (from >= to) return this.locateSpace(passage, from);
    const pieces = this.piecesOf(from, to);
    if (pieces.length === 0) return null;
    const piece = pieces.reduce((most, other) => (other.kept > most.kept ? other : most));
    const { toNew } = this.alignment;
    const room = replaced * (this.after.ends[toNew[piece.last]!]! - this.after.starts[toNew[piece.first]!]!);
    const [first, start] = this.grow(piece.first, from, room);
    const [last, end] = this.grow(piece.last, to - 1, room);
    const units = this.units[to]! - this.units[from]!;
    const whole = first === from && last === to - 1;
    const begins = startBeside(this.before, this.after, first, start, first === from ? passage.start : this.before.starts[first]!);
    const ends = endBeside(this.before, this.after, last, end, last === to - 1 ? passage.end : this.before.ends[last]!);
    return {
      // A part of a token that its counterpart does not have, an invisible character say: all of that stands for it.
      ...(begins < ends ? { start: begins, end: ends } : { start: this.after.starts[start]!, end: this.after.ends[end]! }),
      left: (this.left[to]! - this.left[from]!) / units,
      leftHere: piece.left / units,
      wordsHere: this.anyWord(piece.first, piece.last + 1, true) || !this.anyWord(from, to, false),
      keptHere: piece.kept / units,
      ...this.contextOf(piece, from, to),
      unchanged: whole && piece.kept === units && end - start === last - first && sameReading(this.before, this.after, from, start, to - from),
    };
  }

  /** Returns whether most of a range of the new text stands for nothing of the old one. */
  isFree(range: TextRange): boolean {
    const from = tokenAfter(this.after, range.start);
    const to = tokensBefore(this.after, range.end);
    let free = 0;
    for (let i = from; i < to; i++) if (this.alignment.toOld[i] === -1) free++;
    return free > 0.5 * (to - from);
  }

  /** Returns white space between two tokens that are still neighbours. */
  private locateSpace({ start, end }: TextRange, next: number): Mapped | null {
    const { before, after, alignment: { toNew } } = this;
    const left = next > 0 ? toNew[next - 1]! : -1;
    const right = next < before.length ? toNew[next]! : after.length;
    if (right === -1 || right !== left + 1 || (next > 0 && left === -1)) return null;
    const from = left < 0 ? 0 : after.ends[left]!;
    const to = right < after.length ? after.starts[right]! : after.text.length;
    const begin = Math.min(to, from + start - (next > 0 ? before.ends[next - 1]! : 0));
    const range = { start: begin, end: Math.min(to, begin + end - start) };
    return range.start < range.end ? { ...range, left: 1, leftHere: 1, wordsHere: true, keptHere: 1, around: 1, bits: Infinity, unchanged: true } : null;
  }

  /** Whether the counterpart of `y` follows that of `x` with at most `most` tokens more between them than before. */
  private follows(x: number, y: number, most: number): boolean {
    const { toNew } = this.alignment;
    const inserted = toNew[y]! - toNew[x]!;
    return inserted > 0 && inserted - (y - x) <= most;
  }

  /** Whether two pieces are one, although something was inserted between them: not when it is out of proportion to them. */
  private belong(x: Piece, y: Piece): boolean {
    const { after, alignment: { toNew } } = this;
    const inserted = after.starts[toNew[y.first]!]! - after.ends[toNew[x.last]!]!;
    const lesser = Math.min(x.kept, y.kept);
    return inserted >= 0 && inserted <= Math.max(paragraph, x.kept + y.kept)
      && (inserted <= proportion * lesser || lesser >= fraction * Math.max(x.kept, y.kept));
  }

  private piecesOf(from: number, to: number): readonly Piece[] {
    const pieces: Piece[] = [];
    for (let first = this.next[from]!; first < to;) {
      const stretchEnd = this.stretchStart[this.stretchOf[first]! + 1] ?? this.before.length;
      const last = this.previous[Math.min(to, stretchEnd)]!;
      let piece = { first, last, left: this.left[last + 1]! - this.left[first]!, kept: this.kept[last + 1]! - this.kept[first]! };
      first = this.next[last + 1]!;
      // What was moved away from between two pieces does not part them.
      for (let i = pieces.length - 1; i >= Math.max(0, pieces.length - patience); i--) {
        const before = pieces[i]!;
        if (!this.belong(before, piece)) continue;
        pieces.splice(i, 1);
        piece = { first: before.first, last, left: before.left + piece.left, kept: before.kept + piece.kept };
      }
      pieces.push(piece);
    }
    return pieces;
  }

  /**
   * Returns the outermost old token, from `old` towards `limit`, that was replaced, and the new token that replaced it, at
   * most `room` UTF-16 units away from what stands for `old`; that and `old` itself when none was.
   */
  private grow(old: number, limit: number, room: number): readonly [old: number, counterpart: number] {
    const { after, alignment: { toNew, replacedBy } } = this;
    const origin = toNew[old]!;
    const step = limit < old ? -1 : 1;
    let grown: readonly [number, number] = [old, origin];
    for (let i = old; i !== limit;) {
      i += step;
      const other = replacedBy[i]!;
      if (other === -1) continue;
      const added = step > 0 ? after.ends[other]! - after.ends[origin]! : after.starts[origin]! - after.starts[other]!;
      if (added <= 0 || added > room) break;
      grown = [i, other];
    }
    return grown;
  }

  private anyWord(from: number, to: number, left: boolean): boolean {
    for (let i = from; i < to; i++) if (!this.lexicon.isMark(this.before.ids[i]!) && (!left || this.alignment.likeness[i]! > 0)) return true;
    return false;
  }

  private contextOf({ first, last }: Piece, from: number, to: number): { readonly around: number, readonly bits: number } {
    const { before, alignment: { toNew, likeness, inLine }, lexicon } = this;
    const low = toNew[first]! - 2 * surroundings;
    const high = toNew[last]! + 2 * surroundings;
    let all = 0;
    let kept = 0;
    const see = (i: number) => {
      const bits = lexicon.bits[before.ids[i]!]!;
      all += bits;
      if (likeness[i]! > 0 && toNew[i]! >= low && toNew[i]! <= high) kept += bits * likeness[i]!;
    };
    for (let i = Math.max(0, from - surroundings); i < from; i++) see(i);
    for (let i = to; i < Math.min(before.length, to + surroundings); i++) see(i);
    const share = (this.kept[last + 1]! - this.kept[first]!) / (this.units[last + 1]! - this.units[first]!);
    return { around: all > 0 ? kept / all : 1, bits: inLine[first] ? Infinity : kept + share * (this.bits[last + 1]! - this.bits[first]!) };
  }
}
