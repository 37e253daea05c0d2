import { forEachLeaf, type Block, type SourceDocument } from '../../../core/model/document.ts';

/** Blocks that the browser lays out together, when they come near the view. */
export interface Part {
  readonly blocks: readonly Block[];
  /** Offset of its first leaf; where it has none, that of the next part. */
  readonly start: number;
  /** About how tall it will be, in em, so that the scroll bar is right before it was ever laid out. */
  readonly height: number;
}

/** Parts that are put on the page together. */
export interface Sheet {
  readonly parts: readonly Part[];
  /** The number of its first leaf, and of the first that follows it. */
  readonly firstLeaf: number;
  readonly endLeaf: number;
  /** As those of its parts. */
  readonly start: number;
  readonly height: number;
}

/** How a document is laid out: on sheets, in parts, by blocks. Offsets are UTF-16. */
export interface Outline {
  readonly sheets: readonly Sheet[];
  /** Where every leaf begins and ends, in document order. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** Characters in a line of the reading measure, and the heights of a line and of the space between blocks, in em. */
const lineLength = 66;
const lineHeight = 1.62;
const blockGap = 0.85;

/** As its style bounds it, and about as many pixels as an em of the reading size has. */
const tallestPicture = 34;
const pixelsInEm = 18;

/** Characters after which a part ends: one or two views of text. */
const partLength = 6_000;
/** Characters after which a sheet ends: what can be put on the page within a frame. */
const sheetLength = 30_000;
/** A shorter leaf counts as much as one of so many characters, because it costs as much. */
const leastLength = 120;

const known = new WeakMap<SourceDocument, Outline>();

/** Returns the outline of a document, which never changes: it is worked out once. */
export function outlineOf(document: SourceDocument): Outline {
  let outline = known.get(document);
  if (!outline) known.set(document, (outline = new Outliner(document).finish()));
  return outline;
}

/** Returns how many of `count` numbers, from 0 on, pass; those that do come before all that do not. */
export function countPassing(count: number, passes: (number: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface PartDraft {
  readonly blocks: Block[];
  readonly firstLeaf: number;
  height: number;
}

interface SheetDraft {
  readonly parts: PartDraft[];
  readonly firstLeaf: number;
}

class Outliner {
  private readonly textLength: number;
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly sheets: SheetDraft[] = [];
  /** What the last sheet and its last part can still take. */
  private sheetRoom = 0;
  private partRoom = 0;

  constructor({ text, blocks }: SourceDocument) {
    this.textLength = text.length;
    for (const block of blocks) this.add(block);
  }

  private add(block: Block): void {
    const firstLeaf = this.starts.length;
    if (this.sheetRoom <= 0) {
      this.sheets.push({ parts: [], firstLeaf });
      this.sheetRoom = sheetLength;
      this.partRoom = 0;
    }
    const { parts } = this.sheets.at(-1)!;
    if (this.partRoom <= 0) {
      parts.push({ blocks: [], firstLeaf, height: 0 });
      this.partRoom = partLength;
    }
    const part = parts.at(-1)!;
    part.blocks.push(block);
    if (block.type === 'figure' && block.picture) part.height += Math.min(tallestPicture, block.picture.height / pixelsInEm);
    forEachLeaf([block], ({ start, end }) => {
      const length = end - start;
      this.starts.push(start);
      this.ends.push(end);
      part.height += Math.ceil(length / lineLength) * lineHeight + blockGap;
      this.partRoom -= Math.max(length, leastLength);
      this.sheetRoom -= Math.max(length, leastLength);
    });
  }

  finish(): Outline {
    const offsetOf = (leaf: number): number => this.starts[leaf] ?? this.textLength;
    const sheets = this.sheets.map(({ parts, firstLeaf }, i): Sheet => {
      const finished = parts.map(({ blocks, firstLeaf: first, height }): Part => ({ blocks, start: offsetOf(first), height: Math.max(1, Math.round(height)) }));
      return {
        parts: finished,
        firstLeaf,
        endLeaf: this.sheets[i + 1]?.firstLeaf ?? this.starts.length,
        start: offsetOf(firstLeaf),
        height: finished.reduce((sum, { height }) => sum + height, 0),
      };
    });
    return { sheets, starts: Float64Array.from(this.starts), ends: Float64Array.from(this.ends) };
  }
}
