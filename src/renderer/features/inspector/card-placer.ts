import type { IntervalIndex } from '../../../core/anchoring/interval-index.ts';
import type { HighlightSet, Mark } from '../../../core/queries/highlight-set.ts';
import type { ReadingSurface } from '../reader/surface.ts';
import { anchorAt, placeCards, topInView, type Anchor } from './layout.ts';

/** A card that exists as an element, and its place among all cards of the source, from 1. */
export interface Shown {
  readonly id: string;
  readonly position: number;
}

/** The attribute by which a card's element tells its highlight. */
export const cardAttribute = 'data-card';

const glidingAttribute = 'data-gliding';
const placedAttribute = 'data-placed';

/** Milliseconds without scrolling after which the text counts as still. */
const stillness = 120;
const gap = 8;
/** Height of a card that has not been measured yet. */
const usualHeight = 92;
/** Most cards considered on each side of the line of attention: where more crowd one view, the rest come by scrolling. */
const reach = 24;
/** The line of attention, as a share of the view's height. */
const attention = 0.35;

/**
 * Keeps cards beside their passages. It works on the elements directly, because every frame of scrolling moves them; it
 * asks React only when other cards come near the view.
 */
export class CardPlacer {
  private readonly column: HTMLElement;
  private readonly surface: ReadingSurface;
  private readonly show: (shown: readonly Shown[]) => void;
  private readonly heights = new Map<string, number>();
  private readonly sizes: ResizeObserver;
  /** Cards whose height is known and followed. */
  private readonly measured = new WeakSet<Element>();
  private readonly stopFollowing: () => void;
  private highlights: HighlightSet;
  private shownKey = '';
  private selected: string | null = null;
  private scrollTop = -1;
  private settling: ReturnType<typeof setTimeout> | undefined;

  constructor(column: HTMLElement, surface: ReadingSurface, highlights: HighlightSet, show: (shown: readonly Shown[]) => void) {
    this.column = column;
    this.surface = surface;
    this.highlights = highlights;
    this.show = show;
    this.sizes = new ResizeObserver((changes) => this.resized(changes));
    this.sizes.observe(column);
    // Other marks are told by React, together with the cards for them.
    this.stopFollowing = surface.follow((change) => { if (change === 'view' || this.shownKey === '') this.place(); });
    this.place();
  }

  /** Gives this card, or none, its exact place before all others. */
  select(id: string | null): void {
    this.selected = id;
    this.place();
  }

  /** From now on places the cards of these highlights; those for new ones have just been rendered. */
  follow(highlights: HighlightSet): void {
    this.highlights = highlights;
    this.place();
  }

  /** Measures the cards that exist, places them, and asks for others where they have come near the view. */
  place(): void {
    const marks = this.nearby();
    if (!marks) return;
    this.measure();
    const offset = this.surface.scroller.getBoundingClientRect().top - this.column.getBoundingClientRect().top;
    const cards = marks.near.map((mark) => ({
      top: this.surface.topOf(mark.start) + offset,
      height: this.heights.get(mark.id) ?? usualHeight,
    }));
    const view = this.column.clientHeight;
    const tops = cards.length === 0 ? [] : placeCards(cards, this.anchor(marks.near, cards, view), gap);
    const margin = view / 4;
    const shown: Shown[] = [];
    const placeById = new Map<string, number>();
    marks.near.forEach(({ id }, i) => {
      const near = tops[i]! < view + margin && tops[i]! + cards[i]!.height > -margin;
      if (!near && id !== this.selected) return;
      shown.push({ id, position: marks.first + i + 1 });
      placeById.set(id, tops[i]!);
    });
    this.move(placeById);
    const key = shown.map(({ id, position }) => `${id} ${position}`).join();
    if (key === this.shownKey) return;
    this.shownKey = key;
    this.show(shown);
  }

  /** Stops. */
  dispose(): void {
    this.stopFollowing();
    clearTimeout(this.settling);
    this.sizes.disconnect();
  }

  /** The marks that begin near the view, in document order, and the place of the first among all. */
  private nearby(): { readonly near: readonly Mark[]; readonly first: number } | null {
    if (!this.surface.shown) return null;
    const index = this.highlights.placed;
    const { start, end } = this.surface.textNearView;
    let first = index.firstFrom(start);
    let last = index.firstFrom(end);
    if (last - first > 2 * reach) {
      const middle = this.middle(index, first, last);
      first = Math.max(first, middle - reach);
      last = Math.min(last, middle + reach);
    }
    return { near: index.slice(first, last), first };
  }

  /** Returns the place of the first mark below the line of attention. */
  private middle(index: IntervalIndex<Mark>, first: number, last: number): number {
    const selected = this.selected === null ? undefined : this.highlights.mark(this.selected);
    const place = selected ? index.placeOf(selected) : -1;
    if (place >= first && place < last) return place;
    const line = this.surface.scroller.clientHeight * attention;
    let low = first;
    let high = last;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.surface.topOf(index.nth(middle)!.start) < line) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private anchor(near: readonly Mark[], cards: readonly { readonly top: number; readonly height: number }[], view: number): Anchor {
    const card = near.findIndex(({ id }) => id === this.selected);
    if (card >= 0) {
      const { top } = cards[card]!;
      if (top > -gap && top < view) return { card, top: topInView(cards[card]!, view, gap) };
    }
    return anchorAt(cards, view * attention, gap);
  }

  private elements(): Iterable<HTMLElement> {
    return this.column.querySelectorAll<HTMLElement>(`:scope > [${cardAttribute}]`);
  }

  /** Asks only new cards for their height: any question makes the browser work out the layout at once. */
  private measure(): void {
    for (const element of this.elements()) {
      if (this.measured.has(element)) continue;
      this.measured.add(element);
      this.heights.set(element.getAttribute(cardAttribute)!, element.offsetHeight);
      this.sizes.observe(element);
    }
  }

  private resized(changes: readonly ResizeObserverEntry[]): void {
    for (const { target, borderBoxSize } of changes) {
      const id = target.getAttribute(cardAttribute);
      if (id !== null && target.isConnected) this.heights.set(id, Math.round(borderBoxSize[0]!.blockSize));
    }
    this.place();
  }

  /** Lets cards glide when others make room for them, but not while the text is scrolled: then they keep to it. */
  private keepTo(): void {
    const { scrollTop } = this.surface.scroller;
    if (scrollTop === this.scrollTop) return;
    this.scrollTop = scrollTop;
    this.glide(false);
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.glide(true), stillness);
  }

  private glide(gliding: boolean): void {
    // Changed seldom: it makes the browser work out the style of every card anew.
    if (this.column.hasAttribute(glidingAttribute) !== gliding) this.column.toggleAttribute(glidingAttribute, gliding);
  }

  private move(tops: ReadonlyMap<string, number>): void {
    this.keepTo();
    for (const element of this.elements()) {
      const top = tops.get(element.getAttribute(cardAttribute)!);
      // Written only where it differs: the browser works out the style of a card anew even when nothing changed.
      const visibility = top === undefined ? 'hidden' : '';
      const transform = top === undefined ? element.style.transform : `translateY(${Math.round(top)}px)`;
      if (element.style.visibility !== visibility) element.style.visibility = visibility;
      if (element.style.transform === transform) continue;
      // A new card appears in its place; only one that has a place can glide to another.
      if (element.style.transform !== '') element.toggleAttribute(placedAttribute, true);
      element.style.transform = transform;
    }
  }
}
