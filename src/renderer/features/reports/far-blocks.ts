import { countPassing } from '../../editor/document/outline.ts';
import { blockOf, tellNearness } from './near-blocks.ts';

/** Below so many blocks nothing is left out: assistive technology finds all of the text at once. */
const manyBlocks = 600;
/** Blocks before and after the caret, and at both ends of the text, that are ready for wherever a key leads. */
const aroundCaret = 40;
/** How far above and below the view blocks are near, in heights of the view. */
const reach = 1.5;
/** How far those that are near stay so: their real heights may put them farther off than their room was, and they would come and go for ever. */
const reachBefore = 2.5;
/** The room of a block before any was seen, CSS pixels. */
const firstRoom = 64;

/** What may put the caret elsewhere. */
const own = ['keydown', 'pointerdown'] as const;

/** Marks what is left out; its style does the rest. */
const far = 'data-far';
/** Marks a block that stands below what is left out, whose room is in the property. */
const below = 'data-below-far';
const roomAbove = '--room-above';
/** Marks a text that was looked at: before, nothing of it is laid out. */
const looked = 'data-looked';

const ofRoots = new WeakMap<Element, FarBlocks>();

/**
 * Leaves out of a long text the blocks far from the view, and keeps their room: with 5,600 blocks on the page, each letter has the browser
 * walk over all of them to lay out one, and again to find what the pointer is over (15 ms), even over those whose content it skips.
 * Headings stay, so that assistive technology finds its way from one to another. It also tells all blocks, of any text, whether they are
 * near the view.
 */
export class FarBlocks {
  private readonly root: HTMLElement;
  private readonly scroller: HTMLElement;
  private blocks: readonly HTMLElement[] = [];
  /** Those of the blocks that are on the page; null when they have to be found again. */
  private shown: readonly number[] | null = null;
  private near: ReadonlySet<HTMLElement> = new Set();
  private readonly far = new Set<HTMLElement>();
  /** The room that blocks took with the space below them, CSS pixels. */
  private readonly rooms = new WeakMap<HTMLElement, number>();
  private readonly spaces = new WeakMap<HTMLElement, number>();
  private usual: { readonly room: number; readonly gap: number } | null = null;
  /** What came since the last look. */
  private unlooked: readonly HTMLElement[] = [];
  /** Whether many blocks came since the caret was shown last. */
  private manyCame = false;
  /** What is to be shown wherever the view is, until the next look. */
  private asked: HTMLElement | null = null;
  private readonly stops: (() => void)[] = [];
  private frame = 0;

  /** Begins with the blocks that are there. */
  constructor(root: HTMLElement, scroller: HTMLElement) {
    this.root = root;
    this.scroller = scroller;
    ofRoots.set(root, this);
    this.takeBlocks();
    this.unlooked = this.blocks;
    scroller.addEventListener('scroll', this.look, { passive: true });
    // Before the key or the click does anything: where it leads has to be there.
    for (const name of own) root.addEventListener(name, this.look, { capture: true });
    document.addEventListener('selectionchange', this.showCaret);
    const sizes = new ResizeObserver(this.soon);
    sizes.observe(scroller);
    sizes.observe(root);
    const changes = new MutationObserver((records) => this.blocksChanged(records));
    changes.observe(root, { childList: true });
    this.stops.push(
      () => scroller.removeEventListener('scroll', this.look),
      () => { for (const name of own) root.removeEventListener(name, this.look, { capture: true }); },
      () => document.removeEventListener('selectionchange', this.showCaret),
      () => sizes.disconnect(),
      () => changes.disconnect(),
    );
    this.look();
  }

  /** Shows all again. */
  dispose(): void {
    cancelAnimationFrame(this.frame);
    for (const stop of this.stops) stop();
    ofRoots.delete(this.root);
    this.showAll();
    for (const block of this.near) tellNearness(block, false, 0);
  }

  /** Shows a block and those around it, wherever the view is, so that it can be scrolled to. */
  show(block: HTMLElement): void {
    if (!this.far.has(block)) return;
    this.asked = block;
    this.look();
  }

  private readonly soon = (): void => {
    if (this.frame === 0) this.frame = requestAnimationFrame(this.look);
  };

  private readonly look = (): void => {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    const many = this.blocks.length >= manyBlocks;
    if (many) this.leaveOut(this.unlooked.filter((block) => !this.near.has(block)));
    else this.showAll();
    this.unlooked = [];
    this.root.setAttribute(looked, '');
    this.learnUsual();
    const near = this.findNear();
    const coming = [...near].filter((block) => !this.near.has(block));
    const going = [...this.near].filter((block) => !near.has(block));
    if (coming.length + going.length === 0) return;
    const heights = going.map((block) => this.noteRoom(block));
    this.near = near;
    for (const block of coming) {
      this.bringBack(block);
      tellNearness(block, true, 0);
    }
    if (many) this.leaveOut(going);
    for (const [index, block] of going.entries()) tellNearness(block, false, heights[index]!);
    if (many) this.keepRoom();
  };

  private readonly showCaret = (): void => {
    const block = blockOf(document.getSelection()?.focusNode ?? null, this.root);
    // Undo may lead anywhere, and so does what is pasted.
    if (block && (this.manyCame || this.far.has(block))) bringIntoView(block, 'nearest');
    this.manyCame = false;
  };

  private blocksChanged(records: readonly MutationRecord[]): void {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes].filter((node) => node instanceof HTMLElement));
    this.takeBlocks();
    this.unlooked = [...this.unlooked, ...added];
    // What many are, as when they are pasted, is not laid out first.
    this.manyCame ||= added.length > aroundCaret;
    if (added.length > aroundCaret) this.look();
    else this.soon();
  }

  private takeBlocks(): void {
    this.blocks = [...this.root.children].filter((block) => block instanceof HTMLElement);
    this.shown = null;
  }

  /** Returns the blocks in the view or near it, at the ends of the text, and around the caret and what is asked for. */
  private findNear(): ReadonlySet<HTMLElement> {
    const { blocks } = this;
    const view = this.scroller.getBoundingClientRect();
    const near = new Set<HTMLElement>();
    const take = (block: HTMLElement, top: number, bottom: number): void => {
      const margin = view.height * (this.near.has(block) ? reachBefore : reach);
      if (bottom > view.top - margin && top < view.bottom + margin) near.add(block);
    };
    const [begin, end] = [view.top - view.height * reachBefore, view.bottom + view.height * reachBefore];
    const shown = (this.shown ??= [...blocks.keys()].filter((index) => !this.far.has(blocks[index]!)));
    const first = shown[countPassing(shown.length, (index) => blocks[shown[index]!]!.getBoundingClientRect().bottom <= begin)] ?? blocks.length - 1;
    let y = blocks[first]?.getBoundingClientRect().top ?? 0;
    for (let index = first - 1, above = y; above > begin && index >= 0 && this.far.has(blocks[index]!); index--) {
      const room = this.roomOf(blocks[index]!);
      take(blocks[index]!, above - room, above);
      above -= room;
    }
    for (const block of blocks.slice(first)) {
      const rect = this.far.has(block) ? null : block.getBoundingClientRect();
      y = rect?.top ?? y;
      if (y > end) break;
      const bottom = rect?.bottom ?? y + this.roomOf(block);
      take(block, y, bottom);
      y = bottom;
    }
    const selection = document.getSelection();
    // The other end of a selection has only to be there; keys go on from the one that is moved.
    const anchor = blockOf(selection?.anchorNode ?? null, this.root);
    if (anchor) near.add(anchor);
    for (const centre of [blocks[0], blocks.at(-1), blockOf(selection?.focusNode ?? null, this.root), this.asked]) {
      const at = centre ? blocks.indexOf(centre) : -1;
      if (at >= 0) for (const block of blocks.slice(Math.max(0, at - aroundCaret), at + aroundCaret + 1)) near.add(block);
    }
    this.asked = null;
    return near;
  }

  /** Takes the room of the first blocks for that of all that were never seen. */
  private learnUsual(): void {
    if (this.usual) return;
    const seen = this.blocks.slice(0, aroundCaret).filter((block) => this.near.has(block));
    if (seen.length < aroundCaret) return;
    const rects = seen.map((block) => block.getBoundingClientRect());
    const height = rects.reduce((sum, rect) => sum + rect.height, 0);
    const all = rects.at(-1)!.bottom - rects[0]!.top;
    this.usual = { room: all / seen.length, gap: (all - height) / (seen.length - 1) };
    this.keepRoom();
  }

  private roomOf(block: HTMLElement): number {
    return this.rooms.get(block) ?? this.usual?.room ?? firstRoom;
  }

  /** Notes the room of a block that is on the page. Returns its height, CSS pixels. */
  private noteRoom(block: HTMLElement): number {
    const { top, height } = block.getBoundingClientRect();
    const next = block.nextElementSibling;
    const room = next instanceof HTMLElement && !this.far.has(next) ? next.getBoundingClientRect().top - top : height + (this.usual?.gap ?? 0);
    if (block.isConnected) this.rooms.set(block, room);
    return height;
  }

  private leaveOut(blocks: readonly HTMLElement[]): void {
    for (const block of blocks) {
      if (/^H[1-6]$/.test(block.tagName)) continue;
      block.setAttribute(far, '');
      this.far.add(block);
      this.shown = null;
    }
  }

  private bringBack(block: HTMLElement): void {
    if (!this.far.delete(block)) return;
    block.removeAttribute(far);
    this.shown = null;
  }

  private showAll(): void {
    if (this.far.size === 0) return;
    for (const block of this.far) this.bringBack(block);
    this.keepRoom();
  }

  /** Gives what stands below blocks that are left out the room that they took. */
  private keepRoom(): void {
    let above = 0;
    for (const block of this.blocks) {
      if (this.far.has(block)) {
        above += this.roomOf(block);
        continue;
      }
      const space = Math.round(above);
      above = 0;
      if ((this.spaces.get(block) ?? 0) === space) continue;
      this.spaces.set(block, space);
      block.toggleAttribute(below, space > 0);
      block.style.setProperty(roomAbove, space > 0 ? `${space}px` : '');
    }
    for (const block of this.far) if (!block.isConnected) this.far.delete(block);
  }
}

/** Brings a block of a text, or a part of one, into view; what lies above it gets its height as it comes near, so it is put there again once that has been drawn. */
export function bringIntoView(element: HTMLElement | null, at: 'start' | 'center' | 'nearest'): void {
  const root = element?.closest(`[${looked}]`);
  const block = root ? blockOf(element, root) : null;
  const show = (): void => {
    if (block) ofRoots.get(root!)?.show(block);
    element?.scrollIntoView({ block: at });
  };
  show();
  requestAnimationFrame(() => requestAnimationFrame(show));
}

/** Returns the blocks of a text that are on the page, in order. */
export const shownBlocks = (root: HTMLElement): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>(`:scope > :not([${far}])`)];
