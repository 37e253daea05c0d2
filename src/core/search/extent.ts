import type { SourceDocument, TextRange } from '../model/document.ts';
import { TextUnits } from '../segmentation/text-units.ts';
import type { SourceText } from './units.ts';

/** How much of the text around a hit is meant: the words found, their sentence, their paragraph. */
export const extents = ['hit', 'sentence', 'paragraph'] as const;
export type Extent = (typeof extents)[number];

/** Returns the sentences and paragraphs of a text that was read for the index. */
export function textUnitsOf({ text, leaves }: SourceText): TextUnits {
  const blocks: SourceDocument['blocks'] = Array.from({ length: leaves.length / 2 }, (_, i) =>
    ({ type: 'paragraph', start: leaves[i * 2]!, end: leaves[i * 2 + 1]!, spans: [] }));
  return new TextUnits({ text, blocks });
}

/** Returns `range` extended to the whole sentences or paragraphs that it touches. UTF-16 offsets. */
export function extended(units: TextUnits, range: TextRange, extent: Extent): TextRange {
  if (extent === 'hit') return range;
  const first = units.at(extent, range.start) ?? range;
  const last = units.at(extent, range.end - 1) ?? range;
  return { start: Math.min(first.start, range.start), end: Math.max(last.end, range.end) };
}
