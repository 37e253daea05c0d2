import type { PageLayout, PageRange } from '../model/page-layout.ts';

/** Returns what a source's document tells of a page: its part of the text, its label, and how large it is when shown. */
export function pageRangeOf({ start, end, label, box: [x0, y0, x1, y1], rotation }: PageLayout): PageRange {
  const [width, height] = [x1 - x0, y1 - y0];
  return { start, end, label, size: rotation % 180 === 0 ? [width, height] : [height, width] };
}
