import type { TextRange } from '../../../core/model/document.ts';
import type { DocumentPage } from '../../editor/document/document-page.ts';
import { startAttribute } from '../../editor/document/nodes.ts';
import { countPassing } from '../../editor/document/outline.ts';

/** Elements one below the other, with the offsets at which they begin, and the offset at which the last ends. */
interface Stack {
  readonly elements: readonly Element[];
  readonly starts: readonly number[];
}

/** Returns whether an element lies before what is looked for, as all above it do. */
type Before = (rect: DOMRect) => boolean;

/**
 * Tells which part of a text is in view. It asks for the positions of the document's sheets, of the parts of the sheets in
 * view, and inside a part only when the part itself is in view: asking would make the browser lay out what it leaves out.
 */
export class Viewport {
  private readonly scroller: HTMLElement;
  private readonly page: DocumentPage;
  private readonly blocks = new WeakMap<Element, Stack>();

  constructor(scroller: HTMLElement, page: DocumentPage) {
    this.scroller = scroller;
    this.page = page;
  }

  /** Returns the range of the blocks in view. */
  textInView(): TextRange {
    const { top, bottom } = this.scroller.getBoundingClientRect();
    const above: Before = (rect) => rect.bottom <= top;
    const untilBelow: Before = (rect) => rect.top < bottom;
    const first = countBefore(this.page.sheets, above);
    const last = countBefore(this.page.sheets, untilBelow) - 1;
    if (first > last) return { start: this.startOf(first), end: this.startOf(first) };
    this.page.show({ first, last });
    const head = this.partsOf(first);
    const tail = this.partsOf(last);
    const start = this.blocksOf(first, Math.min(countBefore(head, above), head.length - 1));
    const end = this.blocksOf(last, Math.max(countBefore(tail, untilBelow) - 1, 0));
    return { start: start.starts[countBefore(start.elements, above)]!, end: end.starts[countBefore(end.elements, untilBelow)]! };
  }

  /** Returns the range of the parts in view and of those at most `margin` pixels above or below it. */
  textAround(margin: number): TextRange {
    const { top, bottom } = this.scroller.getBoundingClientRect();
    const above: Before = (rect) => rect.bottom <= top - margin;
    const untilBelow: Before = (rect) => rect.top < bottom + margin;
    const first = countBefore(this.page.sheets, above);
    const last = countBefore(this.page.sheets, untilBelow) - 1;
    if (first > last) return { start: this.startOf(first), end: this.startOf(first) };
    return {
      start: this.startOf(first, countBefore(this.partsOf(first), above)),
      end: this.startOf(last, countBefore(this.partsOf(last), untilBelow)),
    };
  }

  /** Returns the distance from the top of the view to the part that holds `offset`; asks nothing of what is in it, nor fills an empty sheet. */
  partTop(offset: number): number {
    const number = this.page.sheetAt(offset);
    const element = this.page.sheets[number];
    if (!element) return 0;
    const view = this.scroller.getBoundingClientRect().top;
    const sheet = this.page.outline.sheets[number]!;
    const part = Math.max(0, countPassing(sheet.parts.length, (i) => sheet.parts[i]!.start <= offset) - 1);
    if (this.page.isFilled(number)) return this.partsOf(number)[part]!.getBoundingClientRect().top - view;
    const { top, height } = element.getBoundingClientRect();
    const above = sheet.parts.slice(0, part).reduce((sum, each) => sum + each.height, 0);
    return top - view + height * above / sheet.height;
  }

  private partsOf(sheet: number): readonly HTMLElement[] {
    return this.page.partsOf(sheet);
  }

  /** Returns the offset at which a part of a sheet begins, or the sheet itself; past the last, where what follows begins. */
  private startOf(sheet: number, part = 0): number {
    const { sheets } = this.page.outline;
    return sheets[sheet]?.parts[part]?.start ?? sheets[sheet + 1]?.start ?? this.page.document.text.length;
  }

  private blocksOf(sheet: number, part: number): Stack {
    const element = this.partsOf(sheet)[part]!;
    let blocks = this.blocks.get(element);
    if (!blocks) this.blocks.set(element, (blocks = stackOf(element, this.startOf(sheet, part + 1))));
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

const countBefore = (elements: readonly Element[], before: Before): number =>
  countPassing(elements.length, (number) => before(elements[number]!.getBoundingClientRect()));
