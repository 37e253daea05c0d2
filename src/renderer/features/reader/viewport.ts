import type { TextRange } from '../../../core/model/document.ts';
import { startAttribute } from '../../editor/document/nodes.ts';

/** Tells which part of a text is in view. Only the positions of whole blocks are asked for, and few of them. */
export class Viewport {
  private readonly scroller: HTMLElement;
  private readonly blocks: readonly Element[];
  /** Offsets at which the blocks begin, and the length of the text. */
  private readonly starts: readonly number[];

  constructor(scroller: HTMLElement, root: HTMLElement, textLength: number) {
    this.scroller = scroller;
    this.blocks = [...root.children];
    const starts: number[] = [textLength];
    for (let i = this.blocks.length - 1; i >= 0; i--) {
      const block = this.blocks[i]!;
      const leaf = block.hasAttribute(startAttribute) ? block : block.querySelector(`[${startAttribute}]`);
      starts.push(leaf ? Number(leaf.getAttribute(startAttribute)) : starts.at(-1)!);
    }
    this.starts = starts.reverse();
  }

  /** Returns the range of the blocks in view and of those at most `margin` pixels above or below it. */
  textInView(margin: number): TextRange {
    const { top, bottom } = this.scroller.getBoundingClientRect();
    const first = this.firstBlock((rect) => rect.bottom > top - margin);
    const last = this.firstBlock((rect) => rect.top >= bottom + margin);
    return { start: this.starts[Math.min(first, this.blocks.length)]!, end: this.starts[last]! };
  }

  /** Returns the distance from the top of the view to the block at `offset`; asks nothing of what is in the block. */
  blockTop(offset: number): number {
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    const block = this.blocks[Math.max(0, low - 1)];
    return block ? block.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top : 0;
  }

  private firstBlock(test: (rect: DOMRect) => boolean): number {
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (test(this.blocks[middle]!.getBoundingClientRect())) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
