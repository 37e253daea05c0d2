import type { TextRange } from '../../../core/model/document.ts';
import { withEdgeAt, type Edge } from '../../../core/segmentation/edit-range.ts';
import type { TextUnits } from '../../../core/segmentation/text-units.ts';
import { edgeRect } from './caret-rect.ts';
import type { ReadingSurface } from './surface.ts';

/** The attribute of a handle that says which end it moves, and that of their box while one is drawn. */
export const edgeAttribute = 'data-edge';
const drawingAttribute = 'data-drawing';

/** Pixels from the edge of the view in which drawing scrolls, and pixels a frame per pixel in there. */
const scrollZone = 40;
const scrollSpeed = 0.35;

interface DragOptions {
  /** The element that holds the two handles. */
  readonly box: HTMLElement;
  readonly surface: ReadingSurface;
  readonly units: TextUnits;
  /** The range as it is before. */
  readonly range: TextRange;
  /** Shows a range while it is drawn; null shows the range as it was. */
  readonly preview: (range: TextRange | null) => void;
  readonly commit: (range: TextRange) => void;
}

interface Held {
  readonly edge: Edge;
  readonly pointerId: number;
  /** From the pointer to the middle of the line at the end that it holds, in CSS pixels. */
  readonly dx: number;
  readonly dy: number;
}

/**
 * Lets the pointer draw the ends of a range: from word to word, with Alt from character to character. Near the edges of
 * the view the text scrolls along. Nothing is changed before the pointer is let go; Escape leaves all as it was.
 */
export class RangeDrag {
  private readonly options: DragOptions;
  private held: Held | null = null;
  private drawn: TextRange | null = null;
  private pointer = { x: 0, y: 0, exact: false };
  private frame = 0;

  constructor(options: DragOptions) {
    this.options = options;
    const { box } = options;
    box.addEventListener('pointerdown', this.onDown);
    box.addEventListener('pointermove', this.onMove);
    box.addEventListener('pointerup', this.onUp);
    box.addEventListener('pointercancel', this.cancel);
  }

  /** Stops listening; what was being drawn is given up. */
  dispose(): void {
    const { box } = this.options;
    this.cancel();
    box.removeEventListener('pointerdown', this.onDown);
    box.removeEventListener('pointermove', this.onMove);
    box.removeEventListener('pointerup', this.onUp);
    box.removeEventListener('pointercancel', this.cancel);
  }

  private readonly onDown = (event: PointerEvent): void => {
    const handle = event.target instanceof Element ? event.target.closest<HTMLElement>(`[${edgeAttribute}]`) : null;
    if (!handle || event.button !== 0 || this.held) return;
    // Otherwise the browser would begin to select text, or take the focus from it.
    event.preventDefault();
    const { box, surface, units, range } = this.options;
    const edge = handle.getAttribute(edgeAttribute) as Edge;
    const rect = edgeRect(surface, units.text, range, edge);
    if (!rect) return;
    handle.setPointerCapture(event.pointerId);
    box.setAttribute(drawingAttribute, '');
    this.held = { edge, pointerId: event.pointerId, dx: rect.left - event.clientX, dy: rect.top + rect.height / 2 - event.clientY };
    window.addEventListener('keydown', this.onKey, true);
    window.addEventListener('keyup', this.onKey, true);
  };

  private readonly onMove = ({ pointerId, clientX, clientY, altKey }: PointerEvent): void => {
    if (this.held?.pointerId !== pointerId) return;
    this.pointer = { x: clientX, y: clientY, exact: altKey };
    this.draw();
    if (this.frame === 0) this.frame = requestAnimationFrame(this.scroll);
  };

  private readonly onUp = ({ pointerId, clientX, clientY }: PointerEvent): void => {
    if (this.held?.pointerId !== pointerId) return;
    const { drawn } = this;
    // A handle lies over text that can be clicked: what was no drawing was meant for that.
    if (!drawn) document.elementFromPoint(clientX, clientY)?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX, clientY }));
    this.release();
    if (drawn) this.options.commit(drawn);
    this.options.preview(null);
  };

  private readonly cancel = (): void => {
    if (!this.held) return;
    this.release();
    this.options.preview(null);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== 'Alt') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Escape') return this.cancel();
    this.pointer = { ...this.pointer, exact: event.altKey };
    if (this.drawn) this.draw();
  };

  private release(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.held = null;
    this.drawn = null;
    this.options.box.removeAttribute(drawingAttribute);
    window.removeEventListener('keydown', this.onKey, true);
    window.removeEventListener('keyup', this.onKey, true);
  }

  private draw(): void {
    if (!this.held) return;
    const { surface: { map, root, scroller }, units, range, preview } = this.options;
    const { edge, dx, dy } = this.held;
    const view = scroller.getBoundingClientRect();
    const page = root.getBoundingClientRect();
    const x = Math.min(Math.max(this.pointer.x + dx, page.left + 1), page.right - 1);
    const y = Math.min(Math.max(this.pointer.y + dy, view.top + 1), view.bottom - 1);
    const offset = map.offsetAt(x, y, edge === 'start' ? 'after' : 'before');
    if (offset === null) return;
    const next = withEdgeAt(units, range, edge, offset, this.pointer.exact);
    if (this.drawn?.start === next.start && this.drawn.end === next.end) return;
    this.drawn = next;
    preview(next);
  }

  private readonly scroll = (): void => {
    this.frame = 0;
    if (!this.held) return;
    const { scroller } = this.options.surface;
    const { top, bottom } = scroller.getBoundingClientRect();
    const above = Math.min(0, this.pointer.y - top - scrollZone);
    const below = Math.max(0, this.pointer.y - bottom + scrollZone);
    if (above === 0 && below === 0) return;
    scroller.scrollTop += (above + below) * scrollSpeed;
    this.draw();
    this.frame = requestAnimationFrame(this.scroll);
  };
}
