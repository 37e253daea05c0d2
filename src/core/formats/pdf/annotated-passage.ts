import { trimRange } from '../../anchoring/selector.ts';
import type { AnnotationKind } from '../../model/annotation-kind.ts';
import type { TextRange } from '../../model/document.ts';
import type { Box, PageLayout, TextRun } from '../../model/page-layout.ts';
import { offsetAt } from '../../pages/offset-at.ts';

/** Those that are about what they lie over or around, and not about words. */
const drawn: ReadonlySet<AnnotationKind> = new Set<AnnotationKind>(['square', 'circle', 'polygon', 'line', 'ink', 'stamp', 'freeText']);
/** Those that stand at a place and cover nothing. */
const pointing: ReadonlySet<AnnotationKind> = new Set<AnnotationKind>(['caret', 'note']);
/** Points that an area measures at least each way: a straight line has no height of its own. */
const leastSide = 6;

/** An annotation that lies in a PDF. Places are points of its page's user space. */
export interface PdfAnnotation {
  /** Tells it from the others of the file. */
  readonly name: string;
  readonly kind: AnnotationKind;
  /** Counted from 0. */
  readonly page: number;
  /** The rectangles [x0, y0, x1, y1] of the lines that it lies over, or the one in which it lies. */
  readonly boxes: readonly Box[];
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
  readonly area: { readonly page: number; readonly rect: Box } | null;
}

/**
 * Returns the passage that an annotation is about: the letters whose middle it lies over. What is drawn is about an area, the part of the
 * page that it takes up, with the words in it or the nearest; a note, and marks over no letters, are about the word that is nearest. Null
 * where the page has nothing to mark, or for what is drawn off it.
 */
export function annotatedPassage(annotation: PdfAnnotation, layout: PageLayout, text: string): AnnotatedPassage | null {
  const [box] = annotation.boxes;
  if (!box) return null;
  const covered = pointing.has(annotation.kind) ? null : lettersIn(annotation.boxes, layout);
  const range = (covered && trimRange(text, covered)) ?? nearestWord(box, layout, text);
  if (!range) return null;
  const isDrawn = drawn.has(annotation.kind);
  const rect = isDrawn || (layout.scanned && !pointing.has(annotation.kind)) ? areaOf(box, layout.box) : null;
  if (isDrawn && rect === null) return null;
  return { range, area: rect && { page: annotation.page, rect } };
}

/** Returns the part of a page that a box takes up, of some size at least; null for one that lies off the page. */
function areaOf(box: Box, [left, bottom, right, top]: Box): Box | null {
  const [x0, x1] = widened(box[0], box[2]);
  const [y0, y1] = widened(box[1], box[3]);
  const rect = [Math.max(x0, left), Math.max(y0, bottom), Math.min(x1, right), Math.min(y1, top)] as const;
  return rect[0] < rect[2] && rect[1] < rect[3] ? rect : null;
}

const widened = (from: number, to: number): readonly [number, number] => {
  const more = Math.max(0, (leastSide - (to - from)) / 2);
  return [from - more, to + more];
};

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

function nearestWord([x0, y0, x1, y1]: Box, layout: PageLayout, text: string): TextRange | null {
  const offset = offsetAt(layout, (x0 + x1) / 2, (y0 + y1) / 2);
  if (offset === null) return layout.end > layout.start ? { start: layout.start, end: layout.start + 1 } : null;
  let [start, end] = [offset, offset];
  while (start > layout.start && !/\s/.test(text[start - 1]!)) start--;
  while (end < layout.end && !/\s/.test(text[end]!)) end++;
  return start < end ? { start, end } : trimRange(text, { start: Math.max(layout.start, offset - 1), end: Math.min(layout.end, offset + 1) });
}
