import type { Placed } from '../../../core/anchoring/segments.ts';
import type { TextRange } from '../../../core/model/document.ts';
import type { Mark } from '../../../core/queries/highlight-set.ts';
import { installHighlightStyles, type Emphasis } from './highlight-styles.ts';
import { colourOf, type Marks } from './marks.ts';
import { followOwnMoves } from './own-moves.ts';
import { Painter } from './painter.ts';
import type { PageMap, PageView, ReadingPage } from './reading-page.ts';

/** What made a surface tell its followers: the view moved over the text, or other marks are shown. */
export type SurfaceChange = 'view' | 'marks';

const nothing: TextRange = { start: 0, end: 0 };

const requestTwoFrames = (then: () => void): void => void requestAnimationFrame(() => requestAnimationFrame(then));

/**
 * One source on the page: what React does not do, because it happens on every frame of scrolling. It paints the marks
 * near the view, tells what lies under the pointer and where a passage is, and tells its followers when that changes.
 */
export class ReadingSurface {
  readonly map: PageMap;
  readonly scroller: HTMLElement;
  readonly root: HTMLElement;
  private readonly page: ReadingPage;
  private readonly viewport: PageView;
  private readonly stopMoves: () => void;
  private readonly painter: Painter;
  private readonly followers = new Set<(change: SurfaceChange) => void>();
  private readonly resizes: ResizeObserver;
  private marks: Marks | null = null;
  private moved: Placed | null = null;
  private emphasis: Readonly<Record<Emphasis, string | null>> = { hovered: null, selected: null };
  /** The part of the text whose marks are painted. */
  private window = nothing;
  /** The blocks in view when the view last moved. */
  private inView = nothing;
  private nearView = nothing;
  /** What was asked since the view last moved: every question to the page costs, and cards ask more than once. */
  private readonly tops = new Map<number, number>();
  private frame = 0;
  /** How the view is scrolled again while what it was scrolled to is laid out. */
  private aim: (() => void) | null = null;
  private readonly stopOwnMoves: () => void;

  constructor(scroller: HTMLElement, page: ReadingPage) {
    installHighlightStyles();
    this.scroller = scroller;
    this.page = page;
    this.root = page.root;
    this.map = page.map;
    this.viewport = page.seenThrough(scroller);
    this.stopMoves = page.followMoves?.(() => this.moveAll()) ?? (() => undefined);
    this.painter = new Painter(this.map);
    this.resizes = new ResizeObserver(() => this.schedule());
    this.resizes.observe(scroller);
    this.resizes.observe(this.root);
    scroller.addEventListener('scroll', this.schedule, { passive: true });
    this.stopOwnMoves = followOwnMoves(scroller, () => { this.aim = null; });
  }

  /** Shows these marks from now on. */
  setMarks(marks: Marks): void {
    const first = this.marks === null;
    this.marks = marks;
    this.look();
    // With any change the browser paints every block anew that has a mark: the fewer there are, the sooner the change is seen. The next scrolling widens it.
    if (!first) this.window = this.nearView;
    this.repaint();
    this.tell('marks');
  }

  /** Whether what is at the top stays there when the width of the view changes, because the page itself puts its parts in place. */
  get holdsItsPlace(): boolean {
    return this.page.followMoves !== undefined;
  }

  /** Returns the marks shown. */
  get shown(): Marks | null {
    return this.marks;
  }

  /** Shows which highlight is hovered and which is selected. */
  setEmphasis(emphasis: Readonly<Record<Emphasis, string | null>>): void {
    this.emphasis = emphasis;
    this.paintEmphasis();
  }

  /** Shows a passage as chosen while the page's own selection is in a text field; null shows none. */
  showPending(range: TextRange | null): void {
    this.painter.showPassage('pending', range, this.window);
  }

  /** Shows softly which sentence the reading cursor is in; null shows none. */
  showSentence(range: TextRange | null): void {
    this.painter.showPassage('sentence', range, this.window);
  }

  /** Shows a highlight as if it lay at `range`, while its handles are drawn; null shows all as they are. */
  showMoved(moved: Placed | null): void {
    this.moved = moved;
    this.repaint();
  }

  /** Returns the range of the blocks in view. */
  get textInView(): TextRange {
    return this.inView;
  }

  /** Returns the range of the parts of the document in view and of those half its height above and below it. */
  get textNearView(): TextRange {
    return this.nearView;
  }

  /** Returns the part of the text around the view whose marks are painted. */
  get paintedText(): TextRange {
    return this.window;
  }

  /**
   * Returns the distance from the top of the view to the line of text at `offset`, in CSS pixels; for what is out of view
   * that to its part of the document, because the browser would have to lay the part out to tell more.
   */
  topOf(offset: number): number {
    let top = this.tops.get(offset);
    if (top === undefined) {
      const inView = offset >= this.inView.start && offset < this.inView.end;
      top = (inView ? this.lineTop(offset) : null) ?? this.viewport.partTop(offset);
      this.tops.set(offset, top);
    }
    return top;
  }

  /** Tells how far the selection in the text reaches; null when there is none. */
  hold(range: TextRange | null): void {
    this.page.hold(range);
  }

  /** Returns where the character at `offset` is on the screen; null in an empty text. */
  rectAt(offset: number): DOMRect | null {
    return this.map.rectAt(offset);
  }

  /** Returns which way the block at `offset` is read. */
  directionAt(offset: number): 'ltr' | 'rtl' {
    return this.map.directionAt(offset);
  }

  /** Returns the marks under a point of the screen, innermost first. */
  marksAt(x: number, y: number): readonly Mark[] {
    if (!this.marks) return [];
    const offset = this.map.offsetAt(x, y, 'before');
    if (offset === null) return [];
    // The caret goes to the nearer side of a character, and to the end of a line from beside it.
    const touched = [offset, offset - 1].find((candidate) => candidate >= 0 && this.covers(candidate, x, y));
    return touched === undefined ? [] : this.marks.highlights.placed.at(touched);
  }

  /** Scrolls so that a passage is in view, about a third from the top, unless it is in view already. */
  reveal(range: TextRange): void {
    this.bringIntoView(range);
    this.again(range.start, () => this.reveal(range));
    this.onceLaidOut(() => this.bringIntoView(range));
  }

  private bringIntoView(range: TextRange): void {
    // Blocks far away have only an estimated height: what is between moves once they are laid out, hence a second look.
    for (let round = 0; round < 4; round++) {
      const top = this.lineTop(range.start);
      if (top === null) return;
      const height = this.scroller.clientHeight;
      if (top > height * 0.08 && top < height * 0.8) break;
      this.scroller.scrollTop += top - height * 0.3;
    }
    this.update();
  }

  /** Returns an offset in the first line in view. */
  topOffset(): number {
    if (this.viewport.topOffset) return this.viewport.topOffset();
    const view = this.scroller.getBoundingClientRect();
    const text = this.root.getBoundingClientRect();
    return this.map.offsetAt(text.left + 1, view.top + 2, 'after') ?? this.inView.start;
  }

  /** Scrolls so that the line at `offset` is the first in view. */
  scrollTo(offset: number): void {
    this.bringToTop(offset);
    this.again(offset, () => this.scrollTo(offset));
    this.onceLaidOut(() => this.bringToTop(offset));
  }

  private bringToTop(offset: number): void {
    for (let round = 0; round < 4; round++) this.scroller.scrollTop += this.viewport.topOf?.(offset) ?? this.lineTop(offset) ?? 0;
  }

  /**
   * Scrolls again by `scroll` in each of the next frames in which the text got longer or shorter, unless the user moves before. What comes
   * into view gets its real height only in the frame that draws it: until then the view cannot be scrolled as far as the end of a text will be.
   */
  onceLaidOut(scroll: () => void): void {
    this.aim = scroll;
    const look = (frames: number, height: number): void => requestTwoFrames(() => {
      if (this.aim !== scroll || !this.scroller.isConnected) return;
      const { scrollHeight } = this.scroller;
      if (scrollHeight !== height) scroll();
      if (frames > 0 && scrollHeight !== height) look(frames - 1, scrollHeight);
      else this.aim = null;
    });
    look(8, this.scroller.scrollHeight);
  }

  /** Does something again once it is known where `offset` is, unless the view moves before. */
  private again(offset: number, action: () => void): void {
    const coming = this.page.whenPlaced?.(offset);
    if (!coming) return;
    const { scrollTop } = this.scroller;
    void coming.then(() => { if (this.scroller.isConnected && this.scroller.scrollTop === scrollTop) action(); });
  }

  /** Whether the view is still on its way to what it was scrolled to. */
  get isArriving(): boolean {
    return this.aim !== null;
  }

  /** Calls `follower` after every change of what is where. Returns a function that stops it. */
  follow(follower: (change: SurfaceChange) => void): () => void {
    this.followers.add(follower);
    return () => void this.followers.delete(follower);
  }

  /** Takes everything off the page. */
  dispose(): void {
    cancelAnimationFrame(this.frame);
    this.aim = null;
    this.resizes.disconnect();
    this.scroller.removeEventListener('scroll', this.schedule);
    this.stopMoves();
    this.stopOwnMoves();
    this.painter.clear();
    this.followers.clear();
  }

  private lineTop(offset: number): number | null {
    const rect = this.rectAt(offset);
    return rect && rect.top - this.scroller.getBoundingClientRect().top;
  }

  private readonly schedule = (): void => {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.update());
  };

  private update(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const painted = this.window;
    this.look();
    if (this.window !== painted) this.repaint();
    this.tell('view');
  }

  /** Finds what is in view, and moves the window along when the view comes near its edge. */
  private look(): void {
    this.tops.clear();
    const height = this.scroller.clientHeight;
    this.inView = this.viewport.textInView();
    this.nearView = this.viewport.textAround(height * 0.5);
    const { start, end } = this.nearView;
    if (start < this.window.start || end > this.window.end) this.window = this.viewport.textAround(height * 1.5);
  }

  /** Paints again what is painted, for it is elsewhere now. */
  private moveAll(): void {
    this.window = nothing;
    this.update();
  }

  private repaint(): void {
    if (!this.marks) return;
    this.painter.paint(this.marks, this.window, this.moved);
    this.paintEmphasis();
  }

  private paintEmphasis(): void {
    const { hovered, selected } = this.emphasis;
    const { marks, moved } = this;
    const mark = (id: string | null): Parameters<Painter['emphasise']>[1] => {
      const found = id === null ? undefined : marks?.highlights.mark(id);
      if (!marks || !found) return null;
      const { start, end } = moved?.id === id ? moved : found;
      return { start, end, colour: colourOf(found, marks) };
    };
    this.painter.emphasise('selected', mark(selected), this.window);
    this.painter.emphasise('hovered', hovered === selected ? null : mark(hovered), this.window);
  }

  private tell(change: SurfaceChange): void {
    for (const follower of this.followers) follower(change);
  }

  private covers(offset: number, x: number, y: number): boolean {
    return this.map.rectsOf({ start: offset, end: offset + 1 }).some((rect) => x >= rect.left && x <= rect.right && y >= rect.top - 2 && y <= rect.bottom + 6);
  }
}
