import type { TextRange } from '../../../core/model/document.ts';
import type { DocumentPage } from './document-page.ts';
import { startAttribute } from './nodes.ts';
import { countPassing, type Outline } from './outline.ts';

/** A place in the page: a node with an offset in it, as the DOM counts them. */
export interface DomPoint {
  readonly node: Node;
  readonly offset: number;
}

/** Which neighbour counts where a place lies between two leaves: the leaf after it or the leaf before it. */
export type Side = 'after' | 'before';

/**
 * Translates between places in the page and UTF-16 offsets in a source's text. It knows where each leaf (paragraph,
 * heading, code, table cell) begins; what is inside a leaf is counted when asked, and a sheet that is asked about is filled.
 */
export class TextMap {
  /** How many leaves there are. */
  readonly leafCount: number;
  private readonly page: DocumentPage;
  private readonly outline: Outline;

  constructor(page: DocumentPage) {
    this.page = page;
    this.outline = page.outline;
    this.leafCount = this.outline.starts.length;
  }

  /** Returns the element of leaf number `leaf`; undefined when there is none. */
  leaf(leaf: number): HTMLElement | undefined {
    if (leaf < 0 || leaf >= this.leafCount) return undefined;
    const sheet = this.page.sheetOfLeaf(leaf);
    return this.page.leavesOf(sheet)[leaf - this.outline.sheets[sheet]!.firstLeaf];
  }

  /** Returns the text of leaf number `leaf`, which need not be on the page. */
  textOf(leaf: number): string {
    return this.page.document.text.slice(this.outline.starts[leaf], this.outline.ends[leaf]);
  }

  /** Returns the offset at which leaf number `leaf` begins; past the last leaf, the length of the text. */
  startOf(leaf: number): number {
    return leaf < this.leafCount ? this.outline.starts[leaf]! : this.page.document.text.length;
  }

  /** Returns the number of the last leaf that begins at or before `offset`; 0 when there is none. */
  leafAt(offset: number): number {
    const { starts } = this.outline;
    return Math.max(0, countPassing(starts.length, (leaf) => starts[leaf]! <= offset) - 1);
  }

  /** Returns the offset of a place, which may also lie between leaves or outside the document; it is moved to the nearest text on `side`. */
  offsetOf(point: DomPoint, side: Side): number {
    const element = point.node instanceof Element ? point.node : point.node.parentElement;
    const leaf = element?.closest<HTMLElement>(`[${startAttribute}]`);
    if (leaf && this.page.root.contains(leaf)) return Number(leaf.getAttribute(startAttribute)) + lengthBefore(leaf, point);
    if (this.leafCount === 0) return 0;
    const following = this.firstLeafAfter(point);
    if (following === 0 || (side === 'after' && following < this.leafCount)) return this.startOf(following);
    return this.outline.ends[following - 1]!;
  }

  /** Returns the place of an offset; one between two leaves is moved to the end of the leaf before it. Null in an empty document. */
  pointOf(offset: number): DomPoint | null {
    const number = this.leafAt(offset);
    const leaf = this.leaf(number);
    return leaf ? pointIn(leaf, Math.max(0, offset - this.startOf(number))) : null;
  }

  /** Returns the range of the page that shows `range`, its ends in text wherever there is text. Null in an empty document. */
  rangeOf(range: TextRange): StaticRange | null {
    const start = this.startPointOf(range.start);
    const end = this.pointOf(range.end);
    if (!start || !end) return null;
    return new StaticRange({ startContainer: start.node, startOffset: start.offset, endContainer: end.node, endOffset: end.offset });
  }

  /** Returns where a range is on the screen, in parts. */
  rectsOf(range: TextRange): readonly DOMRect[] {
    const live = this.liveRangeOf(range);
    return live ? [...live.getClientRects()] : [];
  }

  /** Returns where the character at `offset` is on the screen, or its element where it has no box; null in an empty document. */
  rectAt(offset: number): DOMRect | null {
    const live = this.liveRangeOf({ start: offset, end: offset + 1 });
    return live && (live.getClientRects()[0] ?? live.startContainer.parentElement?.getBoundingClientRect() ?? null);
  }

  /** Returns which way the leaf at `offset` is read. */
  directionAt(offset: number): 'ltr' | 'rtl' {
    const leaf = this.leaf(this.leafAt(offset));
    return leaf && getComputedStyle(leaf).direction === 'rtl' ? 'rtl' : 'ltr';
  }

  /** Returns the offset at a point of the screen, CSS pixels of the window; null where there is nothing of the document. */
  offsetAt(x: number, y: number, side: Side): number | null {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && this.page.root.contains(caret.offsetNode) ? this.offsetOf({ node: caret.offsetNode, offset: caret.offset }, side) : null;
  }

  private liveRangeOf(range: TextRange): Range | null {
    const fixed = this.rangeOf(range);
    if (!fixed) return null;
    const live = document.createRange();
    live.setStart(fixed.startContainer, fixed.startOffset);
    live.setEnd(fixed.endContainer, fixed.endOffset);
    return live;
  }

  /** Returns the selected part of the text; null when nothing of this document is selected. */
  rangeOfSelection(selection: Selection): TextRange | null {
    if (selection.rangeCount === 0 || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this.page.root)) return null;
    const start = this.offsetOf({ node: range.startContainer, offset: range.startOffset }, 'after');
    const end = this.offsetOf({ node: range.endContainer, offset: range.endOffset }, 'before');
    return start < end ? { start, end } : null;
  }

  /** As {@link pointOf}, but the end of one run of text counts as the beginning of the next. */
  private startPointOf(offset: number): DomPoint | null {
    const point = this.pointOf(offset);
    if (point?.node.nodeType !== Node.TEXT_NODE || point.offset < point.node.nodeValue!.length) return point;
    const leaf = this.leaf(this.leafAt(offset))!;
    const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT);
    walker.currentNode = point.node;
    const next = walker.nextNode();
    return next ? { node: next, offset: 0 } : point;
  }

  /** Returns the number of the first leaf that begins at or after a place; that after the last when none does. */
  private firstLeafAfter(point: DomPoint): number {
    const place = document.createRange();
    place.setStart(point.node, point.offset);
    const beginsBefore = (element: HTMLElement): boolean => place.comparePoint(element, 0) < 0;
    const { sheets } = this.page;
    const sheet = countPassing(sheets.length, (number) => beginsBefore(sheets[number]!)) - 1;
    if (sheet < 0) return 0;
    const { firstLeaf, endLeaf } = this.outline.sheets[sheet]!;
    // Nothing begins after a place in an empty sheet but what follows it.
    if (!this.page.isFilled(sheet) || !sheets[sheet]!.contains(point.node)) return endLeaf;
    const leaves = this.page.leavesOf(sheet);
    return firstLeaf + countPassing(leaves.length, (leaf) => beginsBefore(leaves[leaf]!));
  }
}

/** Returns how many UTF-16 units of the leaf's text lie before a place in it. */
function lengthBefore(leaf: HTMLElement, point: DomPoint): number {
  const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT);
  const stop = point.node.nodeType === Node.TEXT_NODE ? point.node : (point.node.childNodes[point.offset] ?? null);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node === point.node) return length + point.offset;
    if (stop ? isAtOrAfter(node, stop) : !isBeforeEndOf(node, point.node)) break;
    length += node.nodeValue!.length;
  }
  return length;
}

const isAtOrAfter = (node: Node, stop: Node): boolean =>
  node === stop || stop.contains(node) || (stop.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

const isBeforeEndOf = (node: Node, container: Node): boolean =>
  container.contains(node) || (container.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;

function pointIn(leaf: HTMLElement, offset: number): DomPoint {
  const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT);
  let left = offset;
  let last: Node | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.nodeValue!;
    if (left <= length) return { node, offset: left };
    left -= length;
    last = node;
  }
  return last ? { node: last, offset: last.nodeValue!.length } : { node: leaf, offset: 0 };
}
