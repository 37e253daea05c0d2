import type { SourceDocument, TextRange } from '../../../core/model/document.ts';
import { boundsOfQuad, mapped, unmapped } from '../../../core/pages/frame.ts';
import { offsetAt } from '../../../core/pages/offset-at.ts';
import { pageAt, pagesOf } from '../../../core/pages/page-at.ts';
import { quadsOf } from '../../../core/pages/quads.ts';
import { edgeOf, lineAt, linesOf, nearestIn, pointAt, runAt } from '../../../core/pages/step.ts';
import { startAttribute } from '../../editor/document/nodes.ts';
import { countPassing, outlineOf, type Outline } from '../../editor/document/outline.ts';
import type { DomPoint, Side } from '../../editor/document/text-map.ts';
import type { PageMap, PlainStep, StepDirection } from '../reader/reading-page.ts';
import type { PagesOnPage } from './pages-on-page.ts';
import type { LaidWord } from './word-layer.ts';

/** CSS pixels of a place in a page of which it is not known where its letters stand. */
const guessedLine = 18;

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** UTF-16 units in which a letter with all its marks ends. */
const longestLetter = 32;

/** Translates between places of a source's pages and UTF-16 offsets of its text, by where its letters stand on them. */
export class PagedMap implements PageMap {
  readonly leafCount: number;
  private readonly paged: PagesOnPage;
  private readonly document: SourceDocument;
  private readonly outline: Outline;
  /** The point that moves by line keep to, and the offset where the last one ended. */
  private column: { readonly offset: number; readonly x: number; readonly y: number } | null = null;

  constructor(paged: PagesOnPage, document: SourceDocument) {
    this.paged = paged;
    this.document = document;
    this.outline = outlineOf(document);
    this.leafCount = this.outline.starts.length;
  }

  leaf(leaf: number): HTMLElement | undefined {
    const box = this.paged.boxOf(pageAt(this.paged.pages, this.startOf(leaf)));
    return box?.querySelector<HTMLElement>(`[data-leaf="${leaf}"]`) ?? undefined;
  }

  textOf(leaf: number): string {
    return this.document.text.slice(this.outline.starts[leaf], this.outline.ends[leaf]);
  }

  startOf(leaf: number): number {
    return leaf < this.leafCount ? this.outline.starts[leaf]! : this.document.text.length;
  }

  leafAt(offset: number): number {
    const { starts } = this.outline;
    return Math.max(0, countPassing(starts.length, (leaf) => starts[leaf]! <= offset) - 1);
  }

  offsetOf({ node, offset }: DomPoint, side: Side): number {
    const element = node instanceof Element ? node : node.parentElement;
    const word = element?.closest<HTMLElement>(`[${startAttribute}]`);
    if (word && this.paged.root.contains(word)) {
      return Number(word.getAttribute(startAttribute)) + (node === word ? (offset > 0 ? word.textContent.length : 0) : offset);
    }
    const box = element?.closest<HTMLElement>('[data-page]');
    const { pages } = this.paged;
    if (!box || !this.paged.root.contains(box)) return side === 'after' ? 0 : this.document.text.length;
    const page = pages[Number(box.dataset['page'])]!;
    const after = node instanceof Element ? node.childNodes[offset] : undefined;
    const next = after instanceof Element ? (after.matches(`[${startAttribute}]`) ? after : after.querySelector(`[${startAttribute}]`)) : null;
    return next ? Number(next.getAttribute(startAttribute)) : side === 'after' ? page.start : page.end;
  }

  offsetAt(x: number, y: number): number | null {
    const root = this.paged.root.getBoundingClientRect();
    const page = this.pageAt(x - root.left, y - root.top);
    if (page === null) return null;
    const frame = this.paged.frameOf(page);
    const layout = this.paged.layouts.get(page);
    if (!frame || !layout) return this.paged.pages[page]!.start;
    const { lefts, tops } = this.paged.arrangement;
    const [ux, uy] = unmapped(frame, x - root.left - lefts[page]!, y - root.top - tops[page]!);
    return offsetAt(layout, ux, uy) ?? this.paged.pages[page]!.start;
  }

  /** Returns the page nearest to a point of the whole, in CSS pixels; null without pages. */
  pageAt(x: number, y: number): number | null {
    const { tops, heights, lefts, widths } = this.paged.arrangement;
    if (tops.length === 0) return null;
    const first = countPassing(tops.length, (page) => tops[page]! + heights[page]! < y);
    let best = Math.min(first, tops.length - 1);
    let least = Infinity;
    for (let page = Math.max(0, first - 2); page < Math.min(tops.length, first + 3); page++) {
      const beside = Math.max(0, lefts[page]! - x, x - lefts[page]! - widths[page]!);
      const beyond = Math.max(0, tops[page]! - y, y - tops[page]! - heights[page]!);
      if (beside + beyond < least) {
        least = beside + beyond;
        best = page;
      }
    }
    return best;
  }

  pointOf(offset: number): DomPoint | null {
    return this.paged.pages.length === 0 ? null : this.pointIn(this.paged.wordsOf(pageAt(this.paged.pages, offset)), offset);
  }

  /** As {@link pointOf}, without laying words for it. */
  private endPointOf(offset: number): DomPoint {
    return this.pointIn(this.paged.textOf(pageAt(this.paged.pages, offset)), offset);
  }

  private pointIn(words: readonly LaidWord[], offset: number): DomPoint {
    const word = words[Math.max(0, countPassing(words.length, (each) => words[each]!.start <= offset) - 1)]!;
    return inWord(word, offset);
  }

  /** As {@link PageMap.rangeOf}, and null as long as on none of its pages anything of it could be seen. */
  rangeOf(range: TextRange): StaticRange | null {
    const { first, last } = pagesOf(this.paged.pages, range);
    let seen = false;
    for (let page = first; page <= last && !seen; page++) seen = this.paged.isPlaced(page);
    if (!seen) return null;
    const start = this.startPointOf(range.start);
    const end = this.endPointOf(range.end);
    return new StaticRange({ startContainer: start.node, startOffset: start.offset, endContainer: end.node, endOffset: end.offset });
  }

  rangeOfSelection(selection: Selection): TextRange | null {
    if (selection.rangeCount === 0 || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this.paged.root)) return null;
    const start = this.offsetOf({ node: range.startContainer, offset: range.startOffset }, 'after');
    const end = this.offsetOf({ node: range.endContainer, offset: range.endOffset }, 'before');
    return start < end ? { start, end } : null;
  }

  rectsOf(range: TextRange): readonly DOMRect[] {
    const { first, last } = pagesOf(this.paged.pages, range);
    const rects: DOMRect[] = [];
    for (let page = first; page <= last; page++) {
      const frame = this.paged.frameOf(page);
      const layout = this.paged.layouts.get(page);
      if (!frame || !layout) continue;
      for (const quad of quadsOf(layout, range)) {
        const [x0, y0, x1, y1] = boundsOfQuad(frame, quad);
        rects.push(this.onScreen(page, x0, y0, x1 - x0, y1 - y0));
      }
    }
    return rects;
  }

  rectAt(offset: number): DOMRect | null {
    const { pages, layouts, arrangement } = this.paged;
    if (pages.length === 0) return null;
    const drawn = this.rectsOf({ start: offset, end: offset + 1 })[0];
    if (drawn) return drawn;
    const page = pageAt(pages, offset);
    const frame = this.paged.frameOf(page);
    const layout = layouts.get(page);
    const run = layout && runAt(layout, offset);
    if (frame && run) {
      const along = edgeOf(run, offset);
      const [x, y] = mapped(frame, run.origin[0] + run.direction[0] * along, run.origin[1] + run.direction[1] * along);
      const height = (run.ascent + run.descent) * arrangement.scale;
      return this.onScreen(page, x, y - run.ascent * arrangement.scale, 0, height);
    }
    // A page without letters, or of which they have not come: about as far down as the offset is in its text.
    const { start, end } = pages[page]!;
    const share = layout ? 0 : (Math.min(offset, end) - start) / Math.max(1, end - start);
    return this.onScreen(page, 0, arrangement.heights[page]! * share * 0.9, arrangement.widths[page]!, guessedLine);
  }

  directionAt(offset: number): 'ltr' | 'rtl' {
    const layout = this.paged.layouts.get(pageAt(this.paged.pages, offset));
    return (layout && runAt(layout, offset))?.reading === 'left' ? 'rtl' : 'ltr';
  }

  readonly step = (from: number, direction: StepDirection, by: PlainStep): number | null => {
    const back = direction === 'backward' || (direction !== 'forward' && (direction === 'left') === (this.directionAt(from) === 'ltr'));
    switch (by) {
      case 'character': return this.nextLetter(from, back);
      case 'line': return this.nextLine(from, back);
      case 'lineboundary': return this.lineEdge(from, back);
    }
  };

  /** Returns what is selected in the window's selection, in the order in which it was; null where that is elsewhere. */
  selected(): { readonly anchor: number; readonly focus: number } | null {
    const selection = document.getSelection();
    const { root } = this.paged;
    if (!selection?.anchorNode || !selection.focusNode || !root.contains(selection.anchorNode) || !root.contains(selection.focusNode)) return null;
    return {
      anchor: this.offsetOf({ node: selection.anchorNode, offset: selection.anchorOffset }, 'after'),
      focus: this.offsetOf({ node: selection.focusNode, offset: selection.focusOffset }, 'after'),
    };
  }

  /** Selects from `anchor` to `focus` in the window. */
  select({ anchor, focus }: { readonly anchor: number; readonly focus: number }): void {
    const [from, to] = [this.pointOf(anchor), this.pointOf(focus)];
    if (from && to) document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }

  private onScreen(page: number, x: number, y: number, width: number, height: number): DOMRect {
    const root = this.paged.root.getBoundingClientRect();
    const { lefts, tops } = this.paged.arrangement;
    return new DOMRect(root.left + lefts[page]! + x, root.top + tops[page]! + y, width, height);
  }

  /** As {@link endPointOf}, but the end of one word counts as the beginning of the next. */
  private startPointOf(offset: number): DomPoint {
    const { pages } = this.paged;
    const page = pageAt(pages, offset);
    const words = this.paged.textOf(page);
    const next = countPassing(words.length, (each) => words[each]!.end <= offset);
    if (next < words.length) return inWord(words[next]!, offset);
    return page + 1 < pages.length ? inWord(this.paged.textOf(page + 1)[0]!, offset) : this.pointIn(words, offset);
  }

  private nextLetter(from: number, back: boolean): number | null {
    const { text } = this.document;
    if (back ? from <= 0 : from >= text.length) return null;
    if (!back) return from + [...letters.segment(text.slice(from, from + longestLetter))][0]!.segment.length;
    return from - [...letters.segment(text.slice(Math.max(0, from - longestLetter), from))].at(-1)!.segment.length;
  }

  private nextLine(from: number, back: boolean): number | null {
    const { pages, layouts } = this.paged;
    const page = pageAt(pages, from);
    const layout = layouts.get(page);
    if (!layout) return back ? pages[page]!.start : pages[page]!.end;
    const lines = linesOf(layout);
    const line = lineAt(lines, from);
    const [x, y] = this.column?.offset === from ? [this.column.x, this.column.y] : lines[line] ? pointAt(lines[line], from) : [layout.box[0], layout.box[3]];
    let next = lines[line + (back ? -1 : 1)];
    if (!next) {
      const other = page + (back ? -1 : 1);
      if (other < 0 || other >= pages.length) return null;
      const beyond = layouts.get(other);
      if (!beyond || beyond.runs.length === 0) return back ? pages[other]!.end : pages[other]!.start;
      next = linesOf(beyond).at(back ? -1 : 0)!;
    }
    const to = nearestIn(next, x, y);
    this.column = { offset: to, x, y };
    return to;
  }

  private lineEdge(from: number, back: boolean): number | null {
    const layout = this.paged.layouts.get(pageAt(this.paged.pages, from));
    if (!layout) return from;
    const lines = linesOf(layout);
    const line = lines[lineAt(lines, from)];
    return line ? (back ? line[0]!.start : line.at(-1)!.end) : from;
  }
}

const inWord = ({ node, start, end }: LaidWord, offset: number): DomPoint => ({ node, offset: Math.min(Math.max(offset, start), end) - start });
