import { countPassing } from '../../editor/document/outline.ts';

/** Below so many blocks the browser's own `content-visibility: auto` costs too little to notice. */
const manyBlocks = 300;
/** Blocks before and after the caret, and at both ends of the text, that are ready for wherever a key leads. */
const aroundCaret = 40;
/** How far above and below the view blocks are shown, in heights of the view. */
const reach = 1.5;

/** What may put the caret elsewhere. */
const own = ['keydown', 'pointerdown'] as const;

/** Marks what is hidden; its style does the rest. */
const far = 'data-far';

/** Marks a text that was looked at: before, nothing of it is laid out, or the first caret would lay out all. */
const looked = 'data-looked';

/**
 * Hides what blocks of a long text hold, far from the view, so that neither layout nor painting asks it anything. The browser does
 * so by itself for `content-visibility: auto`, but it watches every such block in every frame: 14 ms a letter among 5,600.
 * Headings stay as they are, so that assistive technology finds its way from one to another.
 */
export class FarBlocks {
  private readonly root: HTMLElement;
  private readonly scroller: HTMLElement;
  private near: ReadonlySet<Element> = new Set();
  /** What came since the last look. */
  private unlooked: Element[];
  private readonly stops: (() => void)[] = [];
  private frame = 0;

  /** Begins with the blocks that are there. */
  constructor(root: HTMLElement, scroller: HTMLElement) {
    this.root = root;
    this.scroller = scroller;
    this.unlooked = [...root.children];
    scroller.addEventListener('scroll', this.look, { passive: true });
    // Before the key or the click does anything: where it leads has to be there.
    for (const name of own) root.addEventListener(name, this.look, { capture: true });
    const sizes = new ResizeObserver(this.soon);
    sizes.observe(scroller);
    const changes = new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) this.unlooked.push(node);
      this.soon();
    });
    changes.observe(root, { childList: true });
    this.stops.push(
      () => scroller.removeEventListener('scroll', this.look),
      () => { for (const name of own) root.removeEventListener(name, this.look, { capture: true }); },
      () => sizes.disconnect(),
      () => changes.disconnect(),
    );
    this.look();
    root.setAttribute(looked, '');
  }

  /** Shows all again. */
  dispose(): void {
    cancelAnimationFrame(this.frame);
    for (const stop of this.stops) stop();
    for (const block of this.root.children) block.removeAttribute(far);
  }

  private readonly soon = (): void => {
    if (this.frame === 0) this.frame = requestAnimationFrame(this.look);
  };

  private readonly look = (): void => {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    if (this.root.childElementCount < manyBlocks) {
      if (this.near.size > 0) for (const block of this.root.children) block.removeAttribute(far);
      this.near = new Set();
      return;
    }
    const before = this.near;
    const near = this.findNear();
    this.near = near;
    for (const block of near) if (!before.has(block)) block.removeAttribute(far);
    for (const block of before) if (!near.has(block)) hide(block);
    for (const block of this.unlooked) if (!near.has(block)) hide(block);
    this.unlooked = [];
  };

  private findNear(): ReadonlySet<Element> {
    const { children } = this.root;
    const view = this.scroller.getBoundingClientRect();
    const [top, bottom] = [view.top - view.height * reach, view.bottom + view.height * reach];
    const near = new Set<Element>();
    const above = countPassing(children.length, (index) => children[index]!.getBoundingClientRect().bottom <= top);
    for (let index = above; index < children.length; index++) {
      near.add(children[index]!);
      if (children[index]!.getBoundingClientRect().top > bottom) break;
    }
    addAround(near, this.root.firstElementChild);
    addAround(near, this.root.lastElementChild);
    addAround(near, blockOf(document.getSelection()?.focusNode ?? null, this.root));
    return near;
  }
}

/** Shows the block that holds `node`, so that it can be scrolled to; the next look hides it again when it is far. */
export function showBlockOf(node: Node, root: HTMLElement): void {
  blockOf(node, root)?.removeAttribute(far);
}

/** Brings a block, or a part of one that is shown, into view; what lies above it gets its height as it comes near, so it is put there again once that has been drawn. */
export function bringIntoView(block: HTMLElement | null, at: 'start' | 'center' | 'nearest'): void {
  const show = (): void => block?.scrollIntoView({ block: at });
  show();
  requestAnimationFrame(() => requestAnimationFrame(show));
}

function hide(block: Element): void {
  if (!/^H[1-6]$/.test(block.tagName)) block.setAttribute(far, '');
}

function addAround(near: Set<Element>, block: Element | null): void {
  if (!block) return;
  near.add(block);
  for (const step of ['previousElementSibling', 'nextElementSibling'] as const) {
    for (let left = aroundCaret, each = block[step]; left > 0 && each; left--, each = each[step]) near.add(each);
  }
}

/** Returns the block of the text that holds `node`; null when none does. */
function blockOf(node: Node | null, root: HTMLElement): Element | null {
  let each = node;
  while (each && each.parentNode !== root) each = each.parentNode;
  return each instanceof Element ? each : null;
}
