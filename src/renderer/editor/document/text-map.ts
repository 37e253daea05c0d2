import type { TextRange } from '../../../core/model/document.ts';
import { startAttribute } from './nodes.ts';

/** A place in the page: a node with an offset in it, as the DOM counts them. */
export interface DomPoint {
  readonly node: Node;
  readonly offset: number;
}

/** Which neighbour counts where a place lies between two leaves: the leaf after it or the leaf before it. */
export type Side = 'after' | 'before';

/**
 * Translates between places in the page and UTF-16 offsets in a source's text. It knows the leaf elements (paragraphs,
 * headings, code, table cells) and where each begins; what is inside a leaf is counted when asked.
 */
export class TextMap {
  /** The leaf elements in document order. */
  readonly leaves: readonly HTMLElement[];
  private readonly starts: Float64Array;
  private readonly root: HTMLElement;
  private readonly textLength: number;

  /** Reads the leaves under `root`, which must not change after. */
  constructor(root: HTMLElement, textLength: number) {
    this.root = root;
    this.textLength = textLength;
    this.leaves = [...root.querySelectorAll<HTMLElement>(`[${startAttribute}]`)];
    this.starts = Float64Array.from(this.leaves, (leaf) => Number(leaf.getAttribute(startAttribute)));
  }

  /** Returns the offset at which leaf number `leaf` begins; past the last leaf, the length of the text. */
  startOf(leaf: number): number {
    return leaf < this.starts.length ? this.starts[leaf]! : this.textLength;
  }

  /** Returns the number of the last leaf that begins at or before `offset`; 0 when there is none. */
  leafAt(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /** Returns the offset of a place, which may also lie between leaves or outside the document; it is moved to the nearest text on `side`. */
  offsetOf(point: DomPoint, side: Side): number {
    const element = point.node instanceof Element ? point.node : point.node.parentElement;
    const leaf = element?.closest<HTMLElement>(`[${startAttribute}]`);
    if (leaf && this.root.contains(leaf)) return Number(leaf.getAttribute(startAttribute)) + lengthBefore(leaf, point);
    const following = this.firstLeafAfter(point);
    if (side === 'after' && following < this.leaves.length) return this.startOf(following);
    if (following === 0) return this.leaves.length === 0 ? 0 : this.startOf(0);
    const previous = this.leaves[following - 1]!;
    return this.startOf(following - 1) + (previous.textContent?.length ?? 0);
  }

  /** Returns the place of an offset; one between two leaves is moved to the end of the leaf before it. Null in an empty document. */
  pointOf(offset: number): DomPoint | null {
    const number = this.leafAt(offset);
    const leaf = this.leaves[number];
    return leaf ? pointIn(leaf, Math.max(0, offset - this.startOf(number))) : null;
  }

  /** Returns the range of the page that shows `range`, its ends in text wherever there is text. Null in an empty document. */
  rangeOf(range: TextRange): StaticRange | null {
    const start = this.startPointOf(range.start);
    const end = this.pointOf(range.end);
    if (!start || !end) return null;
    return new StaticRange({ startContainer: start.node, startOffset: start.offset, endContainer: end.node, endOffset: end.offset });
  }

  /** Returns the same range as a live one, which can be measured and selected. */
  liveRangeOf(range: TextRange): Range | null {
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
    if (!range.intersectsNode(this.root)) return null;
    const start = this.offsetOf({ node: range.startContainer, offset: range.startOffset }, 'after');
    const end = this.offsetOf({ node: range.endContainer, offset: range.endOffset }, 'before');
    return start < end ? { start, end } : null;
  }

  /** As {@link pointOf}, but the end of one run of text counts as the beginning of the next. */
  private startPointOf(offset: number): DomPoint | null {
    const point = this.pointOf(offset);
    if (point?.node.nodeType !== Node.TEXT_NODE || point.offset < point.node.nodeValue!.length) return point;
    const leaf = this.leaves[this.leafAt(offset)]!;
    const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT);
    walker.currentNode = point.node;
    const next = walker.nextNode();
    return next ? { node: next, offset: 0 } : point;
  }

  private firstLeafAfter(point: DomPoint): number {
    const place = document.createRange();
    place.setStart(point.node, point.offset);
    let low = 0;
    let high = this.leaves.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      // 1 means that the place is after the point compared, which is the leaf's beginning.
      const leaf = this.leaves[middle]!;
      if (place.comparePoint(leaf, 0) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
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
