/**
 * Converts offsets of one text between UTF-16 code units, which the app counts, and Unicode code points, which W3C
 * annotations, REFI-QDA and the command line count. A lone surrogate counts as one code point.
 */
export interface OffsetMap {
  /** Returns the code points before a UTF-16 offset. Inside a surrogate pair it counts those before the pair. */
  readonly toCodePoints: (utf16: number) => number;
  /** Returns the UTF-16 offset after so many code points. Past the end of the text it goes on one for one. */
  readonly toUtf16: (codePoints: number) => number;
}

/** Returns the map of `text`. Takes one pass, and memory only for characters outside the basic plane. */
export function offsetMapOf(text: string): OffsetMap {
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) pairs.push(match.index);
  return {
    toCodePoints: (utf16) => utf16 - countWhile(pairs.length, (i) => pairs[i]! < utf16),
    toUtf16: (codePoints) => codePoints + countWhile(pairs.length, (i) => pairs[i]! - i < codePoints),
  };
}

/** Returns how many of the indices 0…length−1 fulfil `holds`, which holds for a run of them from 0 on. */
function countWhile(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
