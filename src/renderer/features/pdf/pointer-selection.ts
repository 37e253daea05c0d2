import type { TextRange } from '../../../core/model/document.ts';
import type { TextUnits } from '../../../core/segmentation/text-units.ts';
import type { PagesOnPage } from './pages-on-page.ts';

/** CSS pixels beside the edge of the view in which it scrolls while text is selected, and how fast for each pixel beyond. */
const zone = 32;
const speed = 0.35;

const interactive = 'a, button, input, textarea, [role="link"], [role="slider"], [data-area]';

/**
 * Selects text of pages with the pointer. The browser, which sees words that lie anywhere, would select all between two of them in the
 * order of its elements whenever the pointer is beside the text; here the nearest letter counts. Words by a double click, paragraphs by a third.
 */
export class PointerSelection {
  private readonly paged: PagesOnPage;
  private readonly units: TextUnits;
  /** What was first pressed on: stays selected whichever way the pointer goes. */
  private first: TextRange | null = null;
  private unit: 'letter' | 'word' | 'paragraph' = 'letter';
  private pointer = { x: 0, y: 0 };
  private frame = 0;

  constructor(paged: PagesOnPage, units: TextUnits) {
    this.paged = paged;
    this.units = units;
    paged.root.addEventListener('mousedown', this.press);
  }

  /** Stops. */
  dispose(): void {
    this.release();
    this.paged.root.removeEventListener('mousedown', this.press);
  }

  private readonly press = (event: MouseEvent): void => {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest(interactive))) return;
    event.preventDefault();
    const { map, root } = this.paged;
    root.focus({ preventScroll: true });
    const offset = map.offsetAt(event.clientX, event.clientY);
    if (offset === null) return;
    const present = event.shiftKey ? map.selected() : null;
    this.unit = event.detail >= 3 ? 'paragraph' : event.detail === 2 ? 'word' : 'letter';
    this.first = present ? { start: present.anchor, end: present.anchor } : this.around(offset);
    this.pointer = { x: event.clientX, y: event.clientY };
    this.extend(offset);
    window.addEventListener('mousemove', this.move);
    window.addEventListener('mouseup', this.release);
  };

  private readonly move = ({ clientX, clientY, buttons }: MouseEvent): void => {
    if ((buttons & 1) === 0) return this.release();
    this.pointer = { x: clientX, y: clientY };
    this.follow();
    if (this.frame === 0) this.frame = requestAnimationFrame(this.scroll);
  };

  private readonly release = (): void => {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.first = null;
    window.removeEventListener('mousemove', this.move);
    window.removeEventListener('mouseup', this.release);
  };

  private readonly scroll = (): void => {
    this.frame = 0;
    if (!this.first) return;
    const { scroller } = this.paged;
    const view = scroller.getBoundingClientRect();
    const beyond = (at: number, from: number, to: number): number => Math.min(0, at - from - zone) + Math.max(0, at - to + zone);
    const down = beyond(this.pointer.y, view.top, view.bottom);
    const right = beyond(this.pointer.x, view.left, view.right);
    if (down === 0 && right === 0) return;
    scroller.scrollBy(right * speed, down * speed);
    this.follow();
    this.frame = requestAnimationFrame(this.scroll);
  };

  private follow(): void {
    const offset = this.paged.map.offsetAt(this.pointer.x, this.pointer.y);
    if (offset !== null) this.extend(offset);
  }

  private around(offset: number): TextRange {
    const unit = this.unit === 'letter' ? null : this.units.at(this.unit, offset);
    return unit ?? { start: offset, end: offset };
  }

  private extend(offset: number): void {
    const { first } = this;
    if (!first) return;
    const here = this.around(offset);
    const back = here.start < first.start;
    this.paged.map.select(back ? { anchor: first.end, focus: here.start } : { anchor: first.start, focus: Math.max(here.end, first.end) });
  }
}
