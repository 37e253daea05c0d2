import type { TextRange } from '../model/document.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
/** No word is longer than this, in UTF-16 units; what is looked at around an offset. */
const reach = 200;

/**
 * Returns the word (UAX 29) in `text` that holds `offset`, or ends there, as UTF-16 offsets; null where there is none, and for
 * what has no letter.
 */
export function wordAt(text: string, offset: number): TextRange | null {
  const from = Math.max(0, offset - reach);
  const near = text.slice(from, offset + reach);
  let touching: TextRange | null = null;
  for (const { segment, index, isWordLike } of segmenter.segment(near)) {
    const start = from + index;
    const end = start + segment.length;
    if (start > offset) break;
    if (isWordLike === true && end >= offset && /\p{L}/u.test(segment)) touching = { start, end };
  }
  return touching;
}
