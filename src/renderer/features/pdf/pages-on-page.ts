import { forEachLeaf, type SourceDocument, type TextRange } from '../../../core/model/document.ts';
import type { PageRange } from '../../../core/model/page-layout.ts';
import { arrangePages, naturalScale, type Arrangement } from '../../../core/pages/arrange.ts';
import { usualView, type PagesView } from '../../../core/pages/pages-view.ts';
import { shownFrame, turnedFrame, type Matrix } from '../../../core/pages/frame.ts';
import { pageAt } from '../../../core/pages/page-at.ts';
import { countPassing } from '../../editor/document/outline.ts';
import type { PageView, ReadingPage } from '../reader/reading-page.ts';
import { PagedMap } from './paged-map.ts';
import { PagedView } from './paged-view.ts';
import type { PageLayouts } from './page-layouts.ts';
import type { PagePictures } from './page-pictures.ts';
import styles from './pages.module.css';
import { layText, layWords, type LaidWord, type LeafOnPage } from './word-layer.ts';

/** A page that is among the elements of the window. */
interface PageElement {
  readonly box: HTMLElement;
  readonly picture: HTMLElement;
  readonly layer: HTMLElement;
  words: readonly LaidWord[];
  /** Whether its words stand where those of the picture do. */
  placed: boolean;
}

/** Pages beyond the view that stay, and boxes at most before far ones are taken out at once and not when there is time. */
const reach = 3;
const mostBoxes = 24;
/** Milliseconds within which pages that come and go are only passed by: their words are not laid. */
const passing = 120;
/** Milliseconds for which the words of a page wait for its picture, which is what one looks for. */
const pictureFirst = 250;

/**
 * A source's own pages in the window: a box for each page near the view, with its picture and, invisible above that, its words. Pages
 * that are asked about are put there, and go again when they are far from the view.
 */
export class PagesOnPage implements ReadingPage {
  readonly root: HTMLElement;
  readonly scroller: HTMLElement;
  readonly text: string;
  readonly pages: readonly PageRange[];
  readonly layouts: PageLayouts;
  readonly map: PagedMap;
  arrangement: Arrangement;
  view: PagesView = usualView;
  private readonly leaves: readonly LeafOnPage[];
  private readonly elements = new Map<number, PageElement>();
  private readonly movers = new Set<() => void>();
  private readonly builders = new Set<(page: number, box: HTMLElement) => void>();
  private readonly stopLayouts: () => void;
  private pictures: PagePictures | null = null;
  /** The first page, where it was drawn before; shown until pages are drawn. */
  private readonly first: HTMLCanvasElement | undefined;
  private shown = { first: 0, last: -1 };
  private idle = 0;
  private changed = 0;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private laying: ReturnType<typeof setTimeout> | undefined;
  private stopPictures: () => void = () => undefined;

  constructor(root: HTMLElement, scroller: HTMLElement, document: SourceDocument, layouts: PageLayouts, first?: HTMLCanvasElement) {
    this.root = root;
    this.first = first;
    this.scroller = scroller;
    this.text = document.text;
    this.pages = document.pages ?? [];
    this.layouts = layouts;
    this.leaves = leavesOf(document);
    this.arrangement = arrangePages(this.pages, this.view, this.room);
    this.map = new PagedMap(this, document);
    this.stopLayouts = layouts.follow((first, last) => this.place(first, last));
    this.sizeRoot();
  }

  readonly seenThrough = (): PageView => new PagedView(this);

  /** Words that are selected stay on their pages by themselves: an end of the selection keeps its page. */
  readonly hold = (_range: TextRange | null): void => undefined;

  readonly followMoves = (moved: () => void): (() => void) => {
    this.movers.add(moved);
    return () => void this.movers.delete(moved);
  };

  readonly whenPlaced = (offset: number): Promise<void> | null => {
    const page = pageAt(this.pages, offset);
    return this.layouts.get(page) ? null : this.layouts.when(page);
  };

  /** Calls `built` for every page that is put into the window, now and later. Returns a function that stops it. */
  followPages(built: (page: number, box: HTMLElement) => void): () => void {
    this.builders.add(built);
    for (const [page, { box }] of this.elements) built(page, box);
    return () => void this.builders.delete(built);
  }

  /** Draws the pages from now on. */
  drawWith(pictures: PagePictures): void {
    this.pictures = pictures;
    for (const [page, { picture }] of this.elements) pictures.attach(page, { box: picture, width: this.arrangement.widths[page]! });
    pictures.show(this.shown.first, this.shown.last, this.view.turn);
    this.stopPictures();
    this.stopPictures = pictures.follow(() => {
      if (pictures.isBlank(this.shown.first, this.shown.last)) return;
      if (this.laying !== undefined) this.lay();
      this.tidyInTime();
    });
  }

  /** How large pages are shown: 1 is their natural size. */
  get zoom(): number {
    return this.arrangement.scale / naturalScale;
  }

  /** CSS pixels of the view that pages are laid out in. */
  get room(): { readonly width: number; readonly height: number } {
    return { width: this.scroller.clientWidth, height: this.scroller.clientHeight };
  }

  /** Returns the page that is most in the middle of the view. */
  get pageInView(): number {
    const middle = this.scroller.scrollTop + this.scroller.clientHeight * 0.4;
    const { tops, heights } = this.arrangement;
    let best = this.shown.first;
    for (let page = this.shown.first; page <= this.shown.last; page++) if (tops[page]! <= middle && tops[page]! + heights[page]! > middle) return page;
    for (let page = this.shown.first; page <= this.shown.last; page++) if (tops[page]! <= middle) best = page;
    return Math.max(0, Math.min(best, this.pages.length - 1));
  }

  /** Lays the pages out for a view. What is at `at`, CSS pixels from the view's top left corner, stays there; by default what is at its top. */
  arrange(view: PagesView, at: { readonly x: number; readonly y: number } = { x: this.room.width / 2, y: 0 }): void {
    const { scroller, arrangement: before } = this;
    const turned = view.turn !== this.view.turn;
    const page = this.pageAtHeight(scroller.scrollTop + at.y);
    const down = (scroller.scrollTop + at.y - before.tops[page]!) / before.heights[page]!;
    const right = (scroller.scrollLeft + at.x - before.lefts[page]!) / before.widths[page]!;
    this.view = view;
    this.arrangement = arrangePages(this.pages, view, this.room);
    this.sizeRoot();
    for (const [number, element] of this.elements) this.position(number, element);
    const { tops, heights, lefts, widths } = this.arrangement;
    scroller.scrollTop = turned ? tops[page]! - at.y : tops[page]! + down * heights[page]! - at.y;
    scroller.scrollLeft = lefts[page]! + right * widths[page]! - at.x;
    this.pictures?.resized();
    this.tellMoved();
  }

  /** Returns the map from the upright page to the page as shown. */
  frameOf(page: number): Matrix | null {
    const layout = this.layouts.get(page);
    return layout && shownFrame(layout, this.view.turn, this.arrangement.scale);
  }

  /** Tells which pages are in view: they are put into the window, and what is far away is taken out. */
  show(first: number, last: number): void {
    if (first === this.shown.first && last === this.shown.last) return;
    const now = performance.now();
    const passed = now - this.changed < passing;
    this.changed = now;
    this.shown = { first, last };
    for (let page = Math.max(0, first - 1); page <= Math.min(last + 1, this.pages.length - 1); page++) this.box(page);
    this.pictures?.show(first, last, this.view.turn);
    clearTimeout(this.resting);
    if (passed) this.resting = setTimeout(() => this.rest(), passing);
    else this.rest();
    if (this.elements.size > mostBoxes) this.tidy();
  }

  /** Asks for the letters of the pages in view, once they stay there, and lays their words. */
  private rest(): void {
    this.layouts.want(this.shown.first, this.shown.last);
    this.layInTurn();
    this.tidyInTime();
  }

  /** Lays the words of the pages in view when these have their pictures, or have waited for them long enough. */
  private layInTurn(): void {
    clearTimeout(this.laying);
    if (this.pictures?.isBlank(this.shown.first, this.shown.last)) this.laying = setTimeout(() => this.lay(), pictureFirst);
    else this.lay();
  }

  private lay(): void {
    clearTimeout(this.laying);
    this.laying = undefined;
    const { first, last } = this.shown;
    let moved = false;
    for (let page = first; page <= last; page++) {
      // Of one whose letters have not come they are laid when they do.
      if (this.elements.get(page)?.placed || !this.layouts.get(page)) continue;
      this.build(page);
      moved = true;
    }
    // After what asked for this, which may be about to paint.
    if (moved) queueMicrotask(() => this.tellMoved());
  }

  /** Returns the words of a page, which is put into the window if need be. */
  wordsOf(page: number): readonly LaidWord[] {
    return this.build(page).words;
  }

  /** Whether the words of a page stand in the window where those of its picture do. */
  isPlaced(page: number): boolean {
    return this.elements.get(page)?.placed ?? false;
  }

  /** As {@link wordsOf}, but of a page whose words were not placed its text as a whole, which costs nothing. */
  textOf(page: number): readonly LaidWord[] {
    const element = this.box(page);
    if (element.words.length === 0) this.layWhole(page, element);
    return element.words;
  }

  /** Returns the box of a page, if it is in the window. */
  boxOf(page: number): HTMLElement | null {
    return this.elements.get(page)?.box ?? null;
  }

  /** Shows in place of a page why it cannot be drawn. */
  showProblem(page: number, words: string): void {
    const element = this.elements.get(page);
    if (!element) return;
    const note = document.createElement('p');
    note.className = styles.problem!;
    note.textContent = words;
    element.picture.replaceChildren(note);
  }

  /** Takes everything off the page. */
  dispose(): void {
    cancelIdleCallback(this.idle);
    clearTimeout(this.resting);
    clearTimeout(this.laying);
    this.stopPictures();
    this.stopLayouts();
    this.elements.clear();
    this.movers.clear();
    this.builders.clear();
    this.root.replaceChildren();
  }

  private pageAtHeight(height: number): number {
    const { tops } = this.arrangement;
    return Math.max(0, countPassing(tops.length, (page) => tops[page]! <= height) - 1);
  }

  private sizeRoot(): void {
    const { width, height } = this.arrangement;
    this.root.style.inlineSize = `${width}px`;
    this.root.style.blockSize = `${height}px`;
  }

  /** Returns a page's box, with its picture, put into the window if need be. */
  private box(page: number): PageElement {
    const present = this.elements.get(page);
    if (present) return present;
    const [box, picture, layer] = [document.createElement('div'), document.createElement('div'), document.createElement('div')];
    box.className = styles.page!;
    box.dataset['page'] = String(page);
    picture.className = styles.picture!;
    picture.setAttribute('aria-hidden', 'true');
    layer.className = styles.layer!;
    box.append(picture, layer);
    const element: PageElement = { box, picture, layer, words: [], placed: false };
    this.position(page, element);
    const after = [...this.elements.keys()].filter((other) => other > page).sort((a, b) => a - b)[0];
    this.root.insertBefore(box, after === undefined ? null : this.elements.get(after)!.box);
    this.elements.set(page, element);
    if (page === 0 && this.first && !this.pictures) picture.append(this.first);
    this.pictures?.attach(page, { box: picture, width: this.arrangement.widths[page]! });
    for (const built of this.builders) built(page, box);
    return element;
  }

  /** As {@link box}, with its words. */
  private build(page: number): PageElement {
    const element = this.box(page);
    const layout = this.layouts.get(page);
    if (element.words.length > 0 && (element.placed || !layout)) return element;
    const { start, end } = this.pages[page]!;
    // Asking for it makes the browser lay everything out: only where there is something that can be selected.
    const selection = element.words.length > 0 ? this.map.selected() : null;
    element.placed = layout !== null;
    element.words = layout && layout.runs.length > 0
      ? layWords(element.layer, layout, this.text, this.leavesFrom(start, end))
      : [];
    // What is selected or written in no run can be pointed at all the same.
    if (element.words.length === 0) this.layWhole(page, element);
    this.position(page, element);
    if (selection) this.map.select(selection);
    return element;
  }

  private layWhole(page: number, element: PageElement): void {
    const { start, end } = this.pages[page]!;
    element.words = layText(element.layer, this.text.slice(start, end), start);
  }

  /** Returns the blocks of which something stands on a page. */
  private leavesFrom(start: number, end: number): readonly LeafOnPage[] {
    const first = countPassing(this.leaves.length, (leaf) => this.leaves[leaf]!.end <= start);
    return this.leaves.slice(first, countPassing(this.leaves.length, (leaf) => this.leaves[leaf]!.start < end));
  }

  private position(page: number, { box, layer, picture }: PageElement): void {
    const { lefts, tops, widths, heights, scale } = this.arrangement;
    box.style.cssText = `left:${lefts[page]}px;top:${tops[page]}px;width:${widths[page]}px;height:${heights[page]}px`;
    const layout = this.layouts.get(page);
    if (layout) {
      const [x0, y0, x1, y1] = layout.box;
      layer.style.cssText = `width:${x1 - x0}px;height:${y1 - y0}px;transform:matrix(${turnedFrame(layout, this.view.turn, scale).join()})`;
    }
    this.pictures?.attach(page, { box: picture, width: widths[page]! });
  }

  private place(first: number, last: number): void {
    let moved = false;
    for (let page = first; page <= last; page++) {
      const element = this.elements.get(page);
      if (!element || element.placed) continue;
      // What is on the page as a whole may be selected.
      if (element.words.length > 0) this.build(page);
      else this.position(page, element);
      moved = true;
    }
    if (!moved) return;
    this.layInTurn();
    this.tidyInTime();
    this.tellMoved();
  }

  private tellMoved(): void {
    for (const moved of this.movers) moved();
  }

  /** Takes pages out that are far from the view, unless something in them is selected or has the keys. */
  private tidy(): void {
    const { first, last } = this.shown;
    const far = [...this.elements].filter(([page]) => page < first - reach || page > last + reach);
    if (far.length === 0) return;
    // Once for all: each question lays out anew what another page left.
    const selection = document.getSelection();
    const held = [selection?.anchorNode ?? null, selection?.focusNode ?? null, document.activeElement];
    for (const [page, { box }] of far) {
      if (held.some((node) => box.contains(node))) continue;
      this.pictures?.detach(page);
      box.remove();
      this.elements.delete(page);
    }
  }

  /** When there is time, and a picture for all that is in view: takes out what is far away, and lays the words of the pages beside the view. */
  private tidyInTime(): void {
    if (this.idle !== 0) return;
    this.idle = requestIdleCallback(() => {
      this.idle = 0;
      const { first, last } = this.shown;
      if (this.pictures?.isBlank(first, last)) return;
      this.tidy();
      this.layouts.want(first - reach, last + reach);
      const beside = [last + 1, first - 1].find((page) => this.elements.has(page) && this.layouts.get(page) && !this.isPlaced(page));
      if (beside === undefined) return;
      this.build(beside);
      this.tellMoved();
      this.tidyInTime();
    });
  }
}

function leavesOf({ blocks }: SourceDocument): readonly LeafOnPage[] {
  const leaves: LeafOnPage[] = [];
  forEachLeaf(blocks, ({ start, end }, block) => leaves.push({ leaf: leaves.length, start, end, level: block.type === 'heading' ? block.level : null }));
  return leaves;
}
