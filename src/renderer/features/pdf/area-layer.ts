import { text } from '../../../core/messages/messages.ts';
import type { Area, Box } from '../../../core/model/page-layout.ts';
import { boundsOfBox, unmapped } from '../../../core/pages/frame.ts';
import { hoverHighlight } from '../../state/ui-store.ts';
import type { Mark } from '../../../core/queries/highlight-set.ts';
import { colourOf, type Marks } from '../reader/marks.ts';
import type { PagesOnPage } from './pages-on-page.ts';
import styles from './pages.module.css';

/** CSS pixels of an area below which a drawing was a click. */
const least = 6;

/** CSS pixels by which an arrow key moves a rectangle, and which way. */
const keyStep = 10;
const arrows: Readonly<Record<string, readonly [number, number] | undefined>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Shows the areas that are marked on pages, and lets others be drawn. */
export class AreaLayer {
  private readonly sourceId: string;
  private readonly paged: PagesOnPage;
  private readonly draw: (area: Area) => void;
  private readonly choose: (id: string) => void;
  private readonly stops: readonly (() => void)[];
  private readonly laid = new Set<HTMLElement>();
  private marks: Marks | null = null;
  /** Those of the marks that are areas. */
  private areas: readonly Mark[] = [];
  private selected: string | null = null;
  private stopDrawing: () => void = () => undefined;

  /** `choose` is told which area was clicked on, `draw` which was drawn. */
  constructor(sourceId: string, paged: PagesOnPage, choose: (id: string) => void, draw: (area: Area) => void = () => undefined) {
    this.choose = choose;
    this.sourceId = sourceId;
    this.paged = paged;
    this.draw = draw;
    this.stops = [paged.followPages(() => this.lay()), paged.followMoves(() => this.lay())];
  }

  /** Shows the areas among these marks, with one of them selected. */
  show(marks: Marks, selected: string | null): void {
    this.marks = marks;
    this.areas = marks.highlights.placed.slice(0, marks.highlights.placed.size).filter(({ highlight }) => highlight.area !== null);
    this.selected = selected;
    this.lay();
  }

  /** Lets the user draw an area with the pointer, or with the arrow keys (Shift changes its size) and Enter; `ended` is told when that is done or given up. */
  start(ended: () => void): void {
    this.stopDrawing();
    const { root } = this.paged;
    let from: { readonly page: number; readonly box: HTMLElement; readonly x: number; readonly y: number } | null = null;
    const frame = document.createElement('div');
    frame.className = styles.drawing!;
    const rectTo = ({ clientX, clientY }: PointerEvent): Box => {
      const { left, top, right, bottom } = from!.box.getBoundingClientRect();
      const [x, y] = [Math.min(Math.max(clientX, left), right) - left, Math.min(Math.max(clientY, top), bottom) - top];
      return [Math.min(x, from!.x), Math.min(y, from!.y), Math.max(x, from!.x), Math.max(y, from!.y)];
    };
    const down = (event: PointerEvent): void => {
      const box = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-page]') : null;
      if (!box || event.button !== 0) return;
      event.preventDefault();
      event.stopPropagation();
      const { left, top } = box.getBoundingClientRect();
      from = { page: Number(box.dataset['page']), box, x: event.clientX - left, y: event.clientY - top };
      box.append(frame);
      root.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent): void => {
      if (!from) return;
      const [x0, y0, x1, y1] = rectTo(event);
      frame.style.cssText = `left:${x0}px;top:${y0}px;width:${x1 - x0}px;height:${y1 - y0}px`;
    };
    const up = (event: PointerEvent): void => {
      if (!from) return;
      const { page } = from;
      const rect = rectTo(event);
      this.stopDrawing();
      if (rect[2] - rect[0] >= least && rect[3] - rect[1] >= least) this.finish(page, rect);
    };
    // What is pressed to draw must neither select words nor what lies beneath.
    const swallow = (event: Event): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    let byKey: { readonly page: number; readonly rect: Box } | null = null;
    const key = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') {
        swallow(event);
        return this.stopDrawing();
      }
      if (event.key === 'Enter' && byKey) {
        const { page, rect } = byKey;
        swallow(event);
        this.stopDrawing();
        return this.finish(page, rect);
      }
      const way = arrows[event.key];
      if (!way || event.ctrlKey || event.metaKey || event.altKey) return;
      swallow(event);
      const before = byKey;
      byKey = before ? { page: before.page, rect: this.stepped(before.page, before.rect, way, event.shiftKey) } : this.first();
      const [x0, y0, x1, y1] = byKey.rect;
      frame.style.cssText = `left:${x0}px;top:${y0}px;width:${x1 - x0}px;height:${y1 - y0}px`;
      this.paged.boxOf(byKey.page)?.append(frame);
      frame.scrollIntoView({ block: 'nearest' });
    };
    const capture = { capture: true } as const;
    root.addEventListener('pointerdown', down, capture);
    root.addEventListener('pointermove', move);
    root.addEventListener('pointerup', up);
    root.addEventListener('mousedown', swallow, capture);
    window.addEventListener('keydown', key, capture);
    root.style.cursor = 'crosshair';
    this.stopDrawing = () => {
      this.stopDrawing = () => undefined;
      root.removeEventListener('pointerdown', down, capture);
      root.removeEventListener('pointermove', move);
      root.removeEventListener('pointerup', up);
      root.removeEventListener('mousedown', swallow, capture);
      window.removeEventListener('keydown', key, capture);
      // The click that ends the drawing comes after this.
      root.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => root.removeEventListener('click', swallow, capture));
      root.style.cursor = '';
      frame.remove();
      ended();
    };
  }

  /** Stops. */
  dispose(): void {
    this.stopDrawing();
    for (const stop of this.stops) stop();
    this.clear();
  }

  private finish(page: number, [x0, y0, x1, y1]: Box): void {
    const frame = this.paged.frameOf(page);
    if (!frame) return;
    const [ax, ay] = unmapped(frame, x0, y0);
    const [bx, by] = unmapped(frame, x1, y1);
    const hundredths = (points: number): number => Math.round(points * 100) / 100;
    this.draw({ page, rect: [hundredths(Math.min(ax, bx)), hundredths(Math.min(ay, by)), hundredths(Math.max(ax, bx)), hundredths(Math.max(ay, by))] });
  }

  /** Returns the rectangle that keys begin with: in the middle of what is in view. */
  private first(): { readonly page: number; readonly rect: Box } {
    const { scroller, arrangement: { tops, heights, widths } } = this.paged;
    const page = this.paged.pageInView;
    const [width, height] = [Math.min(240, widths[page]! / 2), Math.min(120, heights[page]! / 4)];
    const x = (widths[page]! - width) / 2;
    const y = Math.min(Math.max(0, scroller.scrollTop + scroller.clientHeight * 0.4 - tops[page]!), heights[page]! - height);
    return { page, rect: [x, y, x + width, y + height] };
  }

  /** Returns a rectangle moved by a key, or with its lower right corner moved, within its page. */
  private stepped(page: number, [x0, y0, x1, y1]: Box, [right, down]: readonly [number, number], sizing: boolean): Box {
    const { widths, heights } = this.paged.arrangement;
    const within = (at: number, from: number, to: number): number => Math.min(Math.max(at, from), to);
    if (sizing) return [x0, y0, within(x1 + right * keyStep, x0 + keyStep, widths[page]!), within(y1 + down * keyStep, y0 + keyStep, heights[page]!)];
    const x = within(x0 + right * keyStep, 0, widths[page]! - (x1 - x0));
    const y = within(y0 + down * keyStep, 0, heights[page]! - (y1 - y0));
    return [x, y, x + x1 - x0, y + y1 - y0];
  }

  private clear(): void {
    for (const element of this.laid) element.remove();
    this.laid.clear();
  }

  private lay(): void {
    this.clear();
    const { marks } = this;
    if (!marks) return;
    for (const mark of this.areas) {
      const { highlight, id } = mark;
      const box = highlight.area && this.paged.boxOf(highlight.area.page);
      const frame = highlight.area && this.paged.frameOf(highlight.area.page);
      if (!box || !frame) continue;
      const [x0, y0, x1, y1] = boundsOfBox(frame, highlight.area.rect);
      const colour = colourOf(mark, marks);
      const element = document.createElement('div');
      element.className = styles.area!;
      element.dataset['area'] = id;
      element.setAttribute('role', 'img');
      element.setAttribute('aria-label', text('pdf.area'));
      if (id === this.selected) element.setAttribute('aria-current', 'true');
      element.style.cssText = `left:${x0}px;top:${y0}px;width:${x1 - x0}px;height:${y1 - y0}px;--ink:var(--hl-${colour}-ink);--tint:var(--hl-${colour})`;
      const ref = { sourceId: this.sourceId, id };
      element.addEventListener('click', (event) => {
        event.stopPropagation();
        this.choose(id);
      });
      element.addEventListener('pointerenter', () => hoverHighlight(ref));
      box.append(element);
      this.laid.add(element);
    }
  }
}
