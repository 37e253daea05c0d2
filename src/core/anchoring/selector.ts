import type { TextRange } from '../model/document.ts';
import type { Selector } from '../model/selector.ts';

/** UTF-16 code units of context kept on each side of a quote. */
export const contextLength = 64;

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Returns the offset moved left, if needed, so that it does not split a surrogate pair of `text`. */
export const alignToCodePoint = (text: string, offset: number): number =>
  isLowSurrogate(text.charCodeAt(offset)) && isHighSurrogate(text.charCodeAt(offset - 1)) ? offset - 1 : offset;

/** Returns the selector of `range` in `text` (UTF-16 offsets), with up to {@link contextLength} units of context. */
export function selectorAt(text: string, range: TextRange): Selector {
  const { start, end } = range;
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(alignToCodePoint(text, Math.max(0, start - contextLength)), start),
    suffix: text.slice(end, alignToCodePoint(text, Math.min(text.length, end + contextLength))),
  };
}

/** Returns whether the selector's quote stands in `text` at its position. */
export const selectorHolds = (text: string, selector: Selector): boolean =>
  text.slice(selector.start, selector.end) === selector.exact;

/** Returns `range` without the white space at its ends, or null when nothing else is in it. */
export function trimRange(text: string, range: TextRange): TextRange | null {
  let { start, end } = range;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : null;
}
