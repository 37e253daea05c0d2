import type { TextRange } from '../../../core/model/document.ts';
import type { ReadingSurface } from './surface.ts';

/** Letters that are written from right to left: what stands before one stands at its right side. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Returns the side before or after the character at `at` on the screen, as a rectangle without width; null in an empty text. */
function sideOf(surface: ReadingSurface, text: string, at: number, after: boolean): DOMRect | null {
  const rect = surface.rectAt(at);
  if (!rect) return null;
  const right = rightToLeft.test(text.charAt(at)) !== after;
  return new DOMRect(right ? rect.right : rect.left, rect.top, 0, rect.height);
}

/** Returns where a cursor at `offset` stands: before the character there, or after the one before where none follows in the line. Null in an empty text. */
export function caretRect(surface: ReadingSurface, text: string, offset: number): DOMRect | null {
  const { map } = surface;
  const ends = offset >= text.length || /\s/.test(text.charAt(offset));
  const after = ends && offset > map.startOf(map.leafAt(offset));
  return sideOf(surface, text, after ? offset - 1 : offset, after);
}

/** Returns where a range begins or ends on the screen; null in an empty text. */
export const edgeRect = (surface: ReadingSurface, text: string, { start, end }: TextRange, edge: 'start' | 'end'): DOMRect | null =>
  (edge === 'start' ? sideOf(surface, text, start, false) : sideOf(surface, text, end - 1, true));
