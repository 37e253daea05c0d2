import { forEachLeaf, type SourceDocument, type TextRange } from '../model/document.ts';
import { sentencesIn } from './sentences.ts';
import { wordsIn } from './words.ts';

/** What a reader moves by. A paragraph is any leaf of the document: a heading, a table's cell and a block of code too. */
export type Unit = 'word' | 'sentence' | 'paragraph';

interface Leaf extends TextRange {
  readonly kind: 'prose' | 'heading' | 'code';
}

/** UTF-16 units that are segmented at once: `Intl.Segmenter` takes quadratic time in some engines. Longer leaves are cut. */
const pieceLength = 4_000;
/** How far back from there a good place to cut is looked for. */
const cutReach = 1_500;
/** Segmented pieces that are kept: more than a reader sees between two rests. */
const mostKept = 64;

/**
 * The words, sentences and paragraphs of a document, found where they are asked for: it costs nothing to have them of ten
 * million characters. Every unit lies inside one leaf, and has no white space at its ends. Offsets are UTF-16.
 */
export class TextUnits {
  private readonly document: SourceDocument;
  private knownLeaves: readonly Leaf[] | null = null;
  /** Where pieces begin, by where the even ones would. */
  private readonly cuts = new Map<number, number>();
  private readonly words = new Map<number, readonly TextRange[]>();
  private readonly sentences = new Map<number, readonly TextRange[]>();

  constructor(document: SourceDocument) {
    this.document = document;
  }

  /** The text that the units are of. */
  get text(): string {
    return this.document.text;
  }

  /** Returns the unit at `offset`: that which holds it, else that which ends there, else the nearest after or before it. Null in an empty text. */
  at(unit: Unit, offset: number): TextRange | null {
    const following = this.search(unit, offset, 1, ({ end }) => end > offset);
    if (following && following.start <= offset) return following;
    const before = this.search(unit, offset, -1, ({ start }) => start < offset);
    if (before?.end === offset || !following) return before;
    const sameLeaf = this.leafAt(following.start) === this.leafAt(offset);
    return sameLeaf || !before ? following : before;
  }

  /** Returns where the first unit begins that begins after `offset`; null when there is none. */
  nextStart(unit: Unit, offset: number): number | null {
    return this.search(unit, offset, 1, ({ start }) => start > offset)?.start ?? null;
  }

  /** Returns where the last unit begins that begins before `offset`; null when there is none. */
  previousStart(unit: Unit, offset: number): number | null {
    return this.search(unit, offset, -1, ({ start }) => start < offset)?.start ?? null;
  }

  /** Returns where the first unit ends that ends after `offset`; null when there is none. */
  nextEnd(unit: Unit, offset: number): number | null {
    return this.search(unit, offset, 1, ({ end }) => end > offset)?.end ?? null;
  }

  /** Returns where the last unit ends that ends before `offset`; null when there is none. */
  previousEnd(unit: Unit, offset: number): number | null {
    return this.search(unit, offset, -1, ({ end }) => end < offset)?.end ?? null;
  }

  /** Returns where the next (1) or previous (-1) heading begins, seen from `offset`; null when there is none. */
  heading(offset: number, way: 1 | -1): number | null {
    const leaves = this.leaves;
    for (let i = this.leafAt(offset); i >= 0 && i < leaves.length; i += way) {
      const { kind, start } = leaves[i]!;
      if (kind === 'heading' && (way > 0 ? start > offset : start < offset)) return start;
    }
    return null;
  }

  private get leaves(): readonly Leaf[] {
    if (this.knownLeaves) return this.knownLeaves;
    const leaves: Leaf[] = [];
    forEachLeaf(this.document.blocks, ({ start, end }, { type }) => {
      if (start < end) leaves.push({ start, end, kind: type === 'heading' || type === 'code' ? type : 'prose' });
    });
    return (this.knownLeaves = leaves);
  }

  /** Returns the number of the last leaf that begins at or before `offset`; 0 when there is none. */
  private leafAt(offset: number): number {
    return Math.max(0, countWhere(this.leaves, ({ start }) => start <= offset) - 1);
  }

  /** Returns the first unit, going `way` from the piece of text around `offset`, that passes; null when none does. */
  private search(unit: Unit, offset: number, way: 1 | -1, passes: (unit: TextRange) => boolean): TextRange | null {
    const leaves = this.leaves;
    const first = this.leafAt(offset);
    for (let i = first; i >= 0 && i < leaves.length; i += way) {
      const leaf = leaves[i]!;
      const last = unit === 'paragraph' ? 0 : Math.ceil((leaf.end - leaf.start) / pieceLength) - 1;
      const far = way > 0 ? 0 : last;
      // In a leaf further on all pieces lie on the right side.
      for (let j = i === first ? this.pieceAt(leaf, last, offset) : far; j >= 0 && j <= last; j += way) {
        const units = this.unitsOf(unit, leaf, { start: this.startOf(leaf, j), end: j === last ? leaf.end : this.startOf(leaf, j + 1) });
        const found = way > 0 ? units.find(passes) : units.findLast(passes);
        if (found) return found;
      }
    }
    return null;
  }

  private unitsOf(unit: Unit, leaf: Leaf, piece: TextRange): readonly TextRange[] {
    if (unit === 'paragraph') return trimmed(this.text, piece);
    const cache = unit === 'word' ? this.words : this.sentences;
    let units = cache.get(piece.start);
    if (!units) {
      const text = this.text.slice(piece.start, piece.end);
      const found = unit === 'word' ? wordsIn(text) : leaf.kind === 'code' ? linesIn(text) : sentencesIn(text);
      units = found.map(({ start, end }) => ({ start: piece.start + start, end: piece.start + end }));
      if (cache.size >= mostKept) cache.delete(cache.keys().next().value!);
      cache.set(piece.start, units);
    }
    return units;
  }

  /** Returns the number of the piece that holds `offset`, or of the nearest. */
  private pieceAt(leaf: Leaf, last: number, offset: number): number {
    let piece = Math.min(last, Math.max(0, Math.floor((offset - leaf.start) / pieceLength)));
    // A piece begins before its even share, never after it.
    if (piece < last && this.startOf(leaf, piece + 1) <= offset) piece++;
    return piece;
  }

  private startOf(leaf: Leaf, piece: number): number {
    if (piece === 0) return leaf.start;
    const even = leaf.start + piece * pieceLength;
    let cut = this.cuts.get(even);
    if (cut === undefined) this.cuts.set(even, (cut = even - cutReach + cutIn(this.text.slice(even - cutReach, even))));
    return cut;
  }
}

/** Returns how many of `items` pass; those that do come before all that do not. */
function countWhere<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function trimmed(text: string, { start, end }: TextRange): readonly TextRange[] {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text[from]!)) from++;
  while (to > from && /\s/u.test(text[to - 1]!)) to--;
  return from < to ? [{ start: from, end: to }] : [];
}

/** Returns the lines of code as ranges, without the white space around them. */
function linesIn(text: string): readonly TextRange[] {
  return Array.from(text.matchAll(/[^\n]+/g), ({ index, 0: line }) => ({ start: index, end: index + line.length }))
    .flatMap((line) => trimmed(text, line));
}

/** Returns where to cut a long leaf near the end of `window`: after a line, else a sentence, else a word, else a character. */
const cutIn = (window: string): number => window.lastIndexOf('\n') + 1 || afterSentence(window) || afterSpace(window) || afterCharacter(window);

/** Returns the offset after the last whole sentence of `window`; 0 when there is none. */
function afterSentence(window: string): number {
  const sentences = sentencesIn(window);
  // The first and the last may go on outside the window.
  return sentences.length > 2 ? sentences.at(-1)!.start : 0;
}

const afterSpace = (window: string): number => window.search(/\s\S*$/u) + 1;

const afterCharacter = (window: string): number => (/[\ud800-\udbff]$/.test(window) ? window.length - 1 : window.length);
