import type { TextRange } from '../model/document.ts';

/** Returns the index of the last page that begins at or before a UTF-16 offset of the text; 0 when none does. */
export function pageAt(pages: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pages[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Returns the first and the last page that a range of the text touches. */
export function pagesOf(pages: readonly TextRange[], range: TextRange): { readonly first: number; readonly last: number } {
  return { first: pageAt(pages, range.start), last: pageAt(pages, Math.max(range.start, range.end - 1)) };
}
