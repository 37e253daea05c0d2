import { forEachLeaf, type SourceDocument, type TextRange } from '../model/document.ts';
import { alignParagraphs } from './align-paragraphs.ts';
import { wordPieces, wordsOf, type Piece } from './word-pieces.ts';

/** A text and its paragraphs: ranges in order that do not overlap. */
export interface Paragraphs {
  readonly text: string;
  readonly ranges: readonly TextRange[];
}

/** UTF-16 units from which on a paragraph is compared sentence by sentence: the search for its changes costs their square. */
const longParagraph = 5000;
const sentenceEnd = /[.!?…。！？]["”’»)\]]*\s+|[。！？]/g;

/** Returns the paragraphs of a source, table cells and code among them, and of very long ones the sentences; empty ones are left out. */
export function paragraphsOf({ text, blocks }: SourceDocument): Paragraphs {
  const ranges: TextRange[] = [];
  forEachLeaf(blocks, ({ start, end }) => {
    let from = start;
    if (end - start > longParagraph) {
      for (const { 0: sign, index } of text.slice(start, end).matchAll(sentenceEnd)) {
        const to = start + index + sign.length;
        ranges.push({ start: from, end: to });
        from = to;
      }
    }
    if (from < end) ranges.push({ start: from, end });
  });
  return { text, ranges };
}

/** What the comparison of two texts shows, from top to bottom in the order of the newer one. */
export type ComparedRow =
  /** Paragraphs that both have: the ranges of the newer text, start and end by turns. */
  | { readonly kind: 'same'; readonly ranges: readonly number[] }
  | { readonly kind: 'inserted'; readonly to: TextRange }
  | { readonly kind: 'deleted'; readonly from: TextRange }
  | { readonly kind: 'changed'; readonly from: TextRange; readonly to: TextRange; readonly pieces: readonly Piece[] }
  /** A paragraph where it is now, having been elsewhere; what changed in it besides is in the pieces. */
  | { readonly kind: 'moved'; readonly from: TextRange; readonly to: TextRange; readonly pieces: readonly Piece[] }
  /** The same paragraph where it was. */
  | { readonly kind: 'movedAway'; readonly from: TextRange; readonly to: TextRange };

/** Returns what changed from one text to another, paragraph by paragraph and in changed ones word by word. */
export function compareTexts(before: Paragraphs, after: Paragraphs): readonly ComparedRow[] {
  const old = before.ranges.map(({ start, end }) => before.text.slice(start, end));
  const fresh = after.ranges.map(({ start, end }) => after.text.slice(start, end));
  const { toOld, moved } = alignParagraphs(old.map(wordsIn), fresh.map(wordsIn));
  const toNew = new Map([...toOld].map(([to, from]) => [from, to]));
  const rows: ComparedRow[] = [];
  let next = 0;
  let run: number[] = [];
  /** Tells of the old paragraphs from the next one on that are no longer here, up to one that is. */
  const tellGone = (): void => {
    for (; next < before.ranges.length; next++) {
      const to = toNew.get(next);
      if (to === undefined) rows.push({ kind: 'deleted', from: before.ranges[next]! });
      else if (moved.has(to)) rows.push({ kind: 'movedAway', from: before.ranges[next]!, to: after.ranges[to]! });
      else break;
    }
  };
  for (const [index, to] of after.ranges.entries()) {
    tellGone();
    const place = toOld.get(index);
    if (place === undefined) {
      rows.push({ kind: 'inserted', to });
      continue;
    }
    const from = before.ranges[place]!;
    const alike = old[place] === fresh[index];
    if (moved.has(index)) {
      rows.push({ kind: 'moved', from, to, pieces: alike ? [{ kind: 'same', ...to }] : wordPieces(old[place]!, fresh[index]!, from.start, to.start) });
      continue;
    }
    next = place + 1;
    if (!alike) {
      rows.push({ kind: 'changed', from, to, pieces: wordPieces(old[place]!, fresh[index]!, from.start, to.start) });
      continue;
    }
    if (rows.at(-1)?.kind !== 'same') rows.push({ kind: 'same', ranges: (run = []) });
    run.push(to.start, to.end);
  }
  tellGone();
  return rows;
}

const wordsIn = (paragraph: string): readonly string[] => wordsOf(paragraph).filter((word) => word.trim() !== '');
