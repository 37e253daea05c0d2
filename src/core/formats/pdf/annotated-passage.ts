import { trimRange } from '../../anchoring/selector.ts';
import type { TextRange } from '../../model/document.ts';
import type { PageLayout, TextRun } from '../../model/page-layout.ts';
import { offsetAt } from '../../pages/offset-at.ts';

/** An annotation that lies in a PDF. Places are points of its page's user space. */
export interface PdfAnnotation {
  /** Tells it from the others of the file. */
  readonly name: string;
  readonly kind: 'highlight' | 'underline' | 'squiggly' | 'strikeOut' | 'square' | 'note';
  /** Counted from 0. */
  readonly page: number;
  /** The rectangles [x0, y0, x1, y1] of the lines that it lies over, or the one in which it lies. */
  readonly boxes: readonly (readonly [number, number, number, number])[];
  /** `#rrggbb`; null where it has none. */
  readonly colour: string | null;
  readonly contents: string;
  readonly author: string;
  /** RFC 3339 in UTC; null where it is not said. */
  readonly createdAt: string | null;
  readonly modifiedAt: string | null;
}

/** Where an annotation lies in a source: the words, and the rectangle where it is about that. */
export interface AnnotatedPassage {
  readonly range: TextRange;
  readonly area: { readonly page: number; readonly rect: readonly [number, number, number, number] } | null;
}

/**
 * Returns the passage that an annotation is about: the letters whose middle it lies over. A rectangle is an area, with the words in it
 * or the nearest; a note, and marks over no letters, are about the word that is nearest. Null where the page has nothing to mark.
 */
export function annotatedPassage(annotation: PdfAnnotation, layout: PageLayout, text: string): AnnotatedPassage | null {
  const [box] = annotation.boxes;
  if (!box) return null;
  const covered = annotation.kind === 'note' ? null : lettersIn(annotation.boxes, layout);
  const range = (covered && trimRange(text, covered)) ?? nearestWord(box, layout, text);
  if (!range) return null;
  const area = (annotation.kind === 'square' || layout.scanned) && box[0] < box[2] && box[1] < box[3];
  return { range, area: area ? { page: annotation.page, rect: box } : null };
}

function lettersIn(boxes: PdfAnnotation['boxes'], { runs }: PageLayout): TextRange | null {
  let [start, end] = [Infinity, -Infinity];
  for (const run of runs) {
    for (let index = 0; index < run.end - run.start; index++) {
      if (run.edges[index + 1]! <= run.edges[index]!) continue;
      const [x, y] = middleOf(run, index);
      if (!boxes.some(([x0, y0, x1, y1]) => x > x0 && x < x1 && y > y0 && y < y1)) continue;
      start = Math.min(start, run.start + index);
      end = Math.max(end, run.start + index + 1);
    }
  }
  return start < end ? { start, end } : null;
}

function middleOf({ origin, direction: [dx, dy], edges, reading, ascent, descent }: TextRun, index: number): readonly [number, number] {
  const along = (edges[index]! + edges[index + 1]!) / 2;
  const across = (ascent - descent) / 2 * (reading === 'left' ? -1 : 1);
  return [origin[0]! + dx! * along - dy! * across, origin[1]! + dy! * along + dx! * across];
}

function nearestWord([x0, y0, x1, y1]: readonly [number, number, number, number], layout: PageLayout, text: string): TextRange | null {
  const offset = offsetAt(layout, (x0 + x1) / 2, (y0 + y1) / 2);
  if (offset === null) return layout.end > layout.start ? { start: layout.start, end: layout.start + 1 } : null;
  let [start, end] = [offset, offset];
  while (start > layout.start && !/\s/.test(text[start - 1]!)) start--;
  while (end < layout.end && !/\s/.test(text[end]!)) end++;
  return start < end ? { start, end } : trimRange(text, { start: Math.max(layout.start, offset - 1), end: Math.min(layout.end, offset + 1) });
}
