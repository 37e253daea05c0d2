import { useVirtualizer } from '@tanstack/react-virtual';
import { useStable } from './use-stable.ts';

/** This many rows are simply on the page: finding out which are in view makes the browser lay the page out, twice, before it is first seen. */
const few = 60;

interface RowsOptions {
  readonly count: number;
  /** Of each row, in CSS pixels. */
  readonly rowHeight: number;
  readonly scroller: () => HTMLElement | null;
  /** Rows beyond the view that are on the page as well. */
  readonly overscan: number;
  /** A row that is on the page wherever it is. */
  readonly kept?: number | undefined;
}

interface Rows {
  /** What is on the page, in order, with the distance of each from the top of the list in CSS pixels. */
  readonly items: readonly { readonly index: number; readonly start: number }[];
  /** Height of the whole list in CSS pixels. */
  readonly height: number;
  /** Scrolls as little as it takes to have a row in view. Never changes. */
  readonly reveal: (index: number) => void;
}

/** Returns the rows of a list that are to be on the page: those in view and around it, or all where they are few. */
export function useRows({ count, rowHeight, scroller, overscan, kept }: RowsOptions): Rows {
  const virtual = useVirtualizer({
    count,
    enabled: count > few,
    getScrollElement: scroller,
    estimateSize: () => rowHeight,
    overscan,
    rangeExtractor: ({ startIndex, endIndex, count: all }) => {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(all - 1, endIndex + overscan);
      const seen = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
      return kept !== undefined && kept < all && !seen.includes(kept) ? [...seen, kept].sort((a, b) => a - b) : seen;
    },
  });
  const { reveal } = useStable({
    reveal: (index: number) => {
      const element = scroller();
      if (count > few) virtual.scrollToIndex(index);
      else if (element) showRow(element, index * rowHeight, rowHeight);
    },
  });
  return count > few
    ? { items: virtual.getVirtualItems(), height: virtual.getTotalSize(), reveal }
    : { items: Array.from({ length: count }, (_, index) => ({ index, start: index * rowHeight })), height: count * rowHeight, reveal };
}

function showRow(scroller: HTMLElement, top: number, height: number): void {
  const { scrollTop, clientHeight } = scroller;
  if (top < scrollTop) scroller.scrollTop = top;
  else if (top + height > scrollTop + clientHeight) scroller.scrollTop = top + height - clientHeight;
}
