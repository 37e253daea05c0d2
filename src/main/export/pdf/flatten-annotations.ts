import { PDFDict, PDFName, PDFRef, PDFStream, type PDFPage } from '@cantoo/pdf-lib';
import type { Rgb } from '../../../core/model/colour.ts';
import { numberIn, numbersIn } from './annotation-data.ts';
import type { AnnotationLooks } from './annotation-looks.ts';
import { cornersOf, quadOfCorners } from './annotation-shapes.ts';
import type { PaintedMark } from './mark-painter.ts';

const name = (value: string): PDFName => PDFName.of(value);

/** What is drawn over a page and is no part of how a reader works with it, as links and fields are. */
const drawnKinds: ReadonlySet<string> = new Set([
  'Text', 'FreeText', 'Line', 'Square', 'Circle', 'Polygon', 'PolyLine', 'Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Stamp', 'Caret', 'Ink',
]);

/** Annotation flags, ISO 32000-1 table 165, of what is not seen: hidden, no view. */
const unseen = 2 | 32;

interface Flattened {
  /** What stays an annotation: links, fields, and what neither has a picture of itself nor says how it looks. */
  readonly left: readonly (PDFRef | PDFDict)[];
  /** Operators that draw the others. */
  readonly drawn: readonly string[];
  /** Highlights that leave it to their readers how they look. */
  readonly marks: readonly PaintedMark[];
}

/** Returns the annotations of a page as what draws them into it (ISO 32000-1 §12.5.5). Popups go with what they are about. */
export function flattenAnnotations(page: PDFPage, annotations: readonly (PDFRef | PDFDict)[], looks: AnnotationLooks): Flattened {
  const left: (PDFRef | PDFDict)[] = [];
  const drawn: string[] = [];
  const marks: PaintedMark[] = [];
  for (const each of annotations) {
    const annotation = page.doc.context.lookup(each);
    const kind = annotation instanceof PDFDict ? annotation.lookup(name('Subtype')) : undefined;
    if (!(annotation instanceof PDFDict) || !(kind instanceof PDFName) || (!drawnKinds.has(kind.decodeText()) && kind !== name('Popup'))) {
      left.push(each);
      continue;
    }
    if (kind === name('Popup') || (numberIn(annotation, 'F') & unseen) !== 0) continue;
    const appearance = appearanceOf(annotation);
    const placed = appearance && placedIn(page, annotation, appearance);
    const mark = placed ?? (kind === name('Highlight') ? markOf(annotation) : looks.operatorsOf(page, annotation));
    if (typeof mark === 'string') drawn.push(mark);
    else if (mark) marks.push(mark);
    else left.push(each);
  }
  return { left, drawn, marks };
}

/** Returns what an annotation looks like when nothing is done to it. */
function appearanceOf(annotation: PDFDict): PDFRef | null {
  const all = annotation.lookup(name('AP'));
  if (!(all instanceof PDFDict)) return null;
  const normal = all.get(name('N'));
  const found = annotation.context.lookup(normal);
  if (found instanceof PDFStream) return normal instanceof PDFRef ? normal : null;
  const state = annotation.lookup(name('AS'));
  const chosen = found instanceof PDFDict && state instanceof PDFName ? found.get(state) : undefined;
  return chosen instanceof PDFRef && annotation.context.lookup(chosen) instanceof PDFStream ? chosen : null;
}

/** Returns the operators that draw an appearance where its annotation lies; null where nothing of it would be seen. */
function placedIn(page: PDFPage, annotation: PDFDict, appearance: PDFRef): string | null {
  const { dict } = page.doc.context.lookup(appearance, PDFStream);
  const rect = numbersIn(annotation, 'Rect');
  const box = numbersIn(dict, 'BBox');
  if (rect?.length !== 4 || box?.length !== 4) return null;
  const [a, b, c, d, e, f] = numbersIn(dict, 'Matrix') ?? [1, 0, 0, 1, 0, 0];
  const corners = [[box[0]!, box[1]!], [box[2]!, box[1]!], [box[0]!, box[3]!], [box[2]!, box[3]!]] as const;
  const [xs, ys] = [corners.map(([x, y]) => a! * x + c! * y + e!), corners.map(([x, y]) => b! * x + d! * y + f!)];
  const [left, bottom, right, top] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const [x0, y0, x1, y1] = [Math.min(rect[0]!, rect[2]!), Math.min(rect[1]!, rect[3]!), Math.max(rect[0]!, rect[2]!), Math.max(rect[1]!, rect[3]!)];
  if (right - left <= 0 || top - bottom <= 0) return null;
  const [wide, high] = [(x1 - x0) / (right - left), (y1 - y0) / (top - bottom)];
  page.node.normalize();
  const key = page.node.newXObject('Annot', appearance).asString();
  return `q ${[wide, 0, 0, high, x0 - left * wide, y0 - bottom * high].map((value) => Number(value.toFixed(4))).join(' ')} cm ${key} Do Q`;
}

function markOf(annotation: PDFDict): PaintedMark | null {
  const colour = numbersIn(annotation, 'C');
  const quads = cornersOf(numbersIn(annotation, 'QuadPoints') ?? []).map(quadOfCorners);
  return quads.length === 0 ? null : { colour: colour?.length === 3 ? (colour as unknown as Rgb) : [1, 1, 0], shape: { kind: 'quads', quads } };
}
