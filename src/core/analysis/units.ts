import type { Block, SourceDocument, TextRange } from '../model/document.ts';
import { sentencesIn } from '../segmentation/sentences.ts';

/** Paragraphs longer than this are looked at in pieces: finding sentences takes time with the square of the length. */
const longestPiece = 4000;

/** Returns the leaves of a document (paragraphs, headings, cells, code, captions) as UTF-16 ranges in order. */
export function paragraphsOf(blocks: readonly Block[]): readonly TextRange[] {
  const found: TextRange[] = [];
  const visit = (block: Block): void => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
      case 'figure':
      case 'code': found.push({ start: block.start, end: block.end }); break;
      case 'rule': break;
      case 'quote': block.children.forEach(visit); break;
      case 'list': for (const item of block.items) item.children.forEach(visit); break;
      case 'table': for (const row of block.rows) for (const { start, end } of row.cells) found.push({ start, end }); break;
    }
  };
  blocks.forEach(visit);
  return found;
}

/** Returns the sentences of a document as UTF-16 ranges in order. A sentence never goes on from one paragraph to the next. */
export const sentencesOf = (document: SourceDocument): readonly TextRange[] => [...sentenceSteps(document)];

/** As {@link sentencesOf}, one after the other. */
export function* sentenceSteps({ text, blocks }: SourceDocument): Generator<TextRange, void> {
  for (const { start, end } of paragraphsOf(blocks)) {
    let from = start;
    while (from < end) {
      const to = pieceEnd(text, from, end);
      for (const sentence of sentencesIn(text.slice(from, to))) yield { start: from + sentence.start, end: from + sentence.end };
      from = to;
    }
  }
}

/** Returns where a piece of a paragraph ends: at a space, so that no word is cut, where there is one near. */
function pieceEnd(text: string, from: number, end: number): number {
  const to = from + longestPiece;
  if (to >= end) return end;
  const space = text.slice(to - 200, to).search(/\s\S*$/u);
  return space < 0 ? to : to - 200 + space;
}

/**
 * Returns the first and the last of `units`, which are in order, that a range touches; where it lies between two of them, the
 * one before it. 0 and 0 where there are no units.
 */
export function unitsTouched(units: readonly TextRange[], { start, end }: TextRange): { readonly first: number; readonly last: number } {
  const first = Math.max(0, countWhile(units, (unit) => unit.end <= start));
  const last = countWhile(units, (unit) => unit.start < end) - 1;
  if (last < first) return { first: Math.max(0, last), last: Math.max(0, last) };
  return { first, last };
}

/** Returns how many units from the beginning on fulfil `holds`. */
function countWhile(units: readonly TextRange[], holds: (unit: TextRange) => boolean): number {
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(units[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
