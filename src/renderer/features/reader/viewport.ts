import type { TextRange } from '../../../core/model/document.ts';
import { startAttribute } from '../../editor/document/nodes.ts';

/** Elements one below the other, with the offsets at which they begin, and the offset at which the last ends. */
interface Stack {
  readonly elements: readonly Element[];
  readonly starts: readonly number[];
}

/**
 * Tells which part of a text is in view. It asks for the positions of the document's parts, and inside a part only when
 * the part itself is in view: asking would make the browser lay out what it leaves out.
 */
export class Viewport {
  private readonly scroller: HTMLElement;
  private readonly parts: Stack;
  private readonly blocks = new Map<number, Stack>();

  constructor(scroller: HTMLElement, root: HTMLElement, textLength: number) {
    this.scroller = scroller;
    this.parts = stackOf(root, textLength);
  }

  /** Returns the range of the blocks in view. */
  textInView(): TextRange {
    const { top, bottom } = this.scroller.getBoundingClientRect();
    const { elements, starts } = this.parts;
    const first = firstWhere(elements, (rect) => rect.bottom > top);
    const last = firstWhere(elements, (rect) => rect.top >= bottom) - 1;
    if (first > last) return { start: starts[first]!, end: starts[first]! };
    const head = this.blocksOf(first);
    const tail = this.blocksOf(last);
    return {
      start: head.starts[firstWhere(head.elements, (rect) => rect.bottom > top)]!,
      end: tail.starts[firstWhere(tail.elements, (rect) => rect.top >= bottom)]!,
    };
  }

  /** Returns the range of the parts in view and of those at most `margin` pixels above or below it. */
  textAround(margin: number): TextRange {
    const { top, bottom } = this.scroller.getBoundingClientRect();
    const { elements, starts } = this.parts;
    return {
      start: starts[firstWhere(elements, (rect) => rect.bottom > top - margin)]!,
      end: starts[firstWhere(elements, (rect) => rect.top >= bottom + margin)]!,
    };
  }

  /** Returns the distance from the top of the view to the part that holds `offset`; asks nothing of what is in it. */
  partTop(offset: number): number {
    const { elements, starts } = this.parts;
    let low = 0;
    let high = elements.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    const part = elements[Math.max(0, low - 1)];
    return part ? part.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top : 0;
  }

  private blocksOf(part: number): Stack {
    let blocks = this.blocks.get(part);
    if (!blocks) this.blocks.set(part, (blocks = stackOf(this.parts.elements[part]!, this.parts.starts[part + 1]!)));
    return blocks;
  }
}

/** Returns the children of `parent`; one without text begins where the next one does. */
function stackOf(parent: Element, end: number): Stack {
  const elements = [...parent.children];
  const starts = [end];
  for (let i = elements.length - 1; i >= 0; i--) {
    const element = elements[i]!;
    const leaf = element.hasAttribute(startAttribute) ? element : element.querySelector(`[${startAttribute}]`);
    starts.push(leaf ? Number(leaf.getAttribute(startAttribute)) : starts.at(-1)!);
  }
  return { elements, starts: starts.toReversed() };
}

/** Returns the number of the first element whose rectangle passes, which all after it do; how many there are if none. */
function firstWhere(elements: readonly Element[], test: (rect: DOMRect) => boolean): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(elements[middle]!.getBoundingClientRect())) high = middle;
    else low = middle + 1;
  }
  return low;
}
