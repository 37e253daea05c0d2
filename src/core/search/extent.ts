import { trimRange } from '../anchoring/selector.ts';
import type { TextRange } from '../model/document.ts';
import type { SourceText } from './units.ts';

/** How much of the text around a hit is meant: the words found, their sentence, their paragraph. */
export const extents = ['hit', 'sentence', 'paragraph'] as const;
export type Extent = (typeof extents)[number];

/**
 * Returns `range` extended to the sentences or paragraphs that it touches, without white space at its ends. A range that
 * lies in no paragraph stays as it is. UTF-16 offsets.
 */
export function extended({ text, leaves }: SourceText, range: TextRange, extent: Extent): TextRange {
  if (extent === 'hit') return range;
  const first = leafAt(leaves, range.start);
  const last = leafAt(leaves, range.end - 1);
  if (!first || !last) return range;
  const paragraph = { start: first.start, end: last.end };
  const whole = extent === 'paragraph' ? paragraph : { start: sentenceAt(text, first, range.start).start, end: sentenceAt(text, last, range.end - 1).end };
  return trimRange(text, whole) ?? range;
}

function leafAt(leaves: Uint32Array, offset: number): TextRange | null {
  let low = 0;
  let high = leaves.length / 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (leaves[middle * 2 + 1]! <= offset) low = middle + 1;
    else high = middle;
  }
  const start = leaves[low * 2];
  return start !== undefined && start <= offset ? { start, end: leaves[low * 2 + 1]! } : null;
}

/** Of a paragraph longer than this, only so much around the place is segmented: the time it takes grows faster than its length. */
const longestSegmented = 20_000;

function sentenceAt(text: string, { start, end }: TextRange, offset: number): TextRange {
  const from = Math.max(start, offset - longestSegmented / 2);
  const to = Math.min(end, offset + longestSegmented / 2);
  const sentence = new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text.slice(from, to)).containing(offset - from);
  return sentence ? { start: from + sentence.index, end: from + sentence.index + sentence.segment.length } : { start: from, end: to };
}
