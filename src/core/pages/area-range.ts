import type { TextRange } from '../model/document.ts';
import type { Box, PageLayout, TextRun } from '../model/page-layout.ts';

/** Whether the middle of a letter lies in a box. */
function holds([x0, y0, x1, y1]: Box, { origin, direction, edges, ascent, descent, reading }: TextRun, unit: number): boolean {
  const along = (edges[unit]! + edges[unit + 1]!) / 2;
  const across = (ascent - descent) / 2 * (reading === 'left' ? -1 : 1);
  const x = origin[0] + direction[0] * along - direction[1] * across;
  const y = origin[1] + direction[1] * along + direction[0] * across;
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

/**
 * Returns the range of the text from the first to the last letter in a box of a page; where there is none, the last letter that stands
 * above its lower edge, and null on a page without letters.
 */
export function rangeInArea({ runs }: PageLayout, box: Box): TextRange | null {
  let start = Infinity;
  let end = -1;
  let above = -1;
  for (const run of runs) {
    if (run.origin[1] >= box[1] && run.end > run.start) above = Math.max(above, run.end);
    for (let unit = 0; unit < run.end - run.start; unit++) {
      if (!holds(box, run, unit)) continue;
      start = Math.min(start, run.start + unit);
      end = Math.max(end, run.start + unit + 1);
    }
  }
  if (end > 0) return { start, end };
  if (above > 0) return { start: above - 1, end: above };
  const first = runs[0];
  return first ? { start: first.start, end: first.start + 1 } : null;
}
