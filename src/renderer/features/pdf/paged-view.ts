import type { TextRange } from '../../../core/model/document.ts';
import type { TextRun } from '../../../core/model/page-layout.ts';
import { mapped } from '../../../core/pages/frame.ts';
import { pagesBetween } from '../../../core/pages/arrange.ts';
import { pageAt } from '../../../core/pages/page-at.ts';
import { runAt } from '../../../core/pages/step.ts';
import type { PageView } from '../reader/reading-page.ts';
import type { PagesOnPage } from './pages-on-page.ts';

/** Room in CSS pixels above a page that is brought to the top. */
const above = 8;

/** Tells which part of a source's text is in view, from where its pages were laid and not from the window, which need not lay them out for that. */
export class PagedView implements PageView {
  private readonly paged: PagesOnPage;

  constructor(paged: PagesOnPage) {
    this.paged = paged;
  }

  textInView(): TextRange {
    const { first, last, top, bottom } = this.within(0);
    if (first > last) return { start: 0, end: 0 };
    this.paged.show(first, last);
    const { pages, layouts } = this.paged;
    const begins = layouts.get(first)?.runs.find((run) => this.bottomOf(first, run) > top)?.start;
    const ends = layouts.get(last)?.runs.findLast((run) => this.bottomOf(last, run) < bottom + 1)?.end;
    const start = begins ?? pages[first]!.start;
    return { start, end: Math.max(start, ends ?? pages[last]!.end) };
  }

  textAround(margin: number): TextRange {
    const { first, last } = this.within(margin);
    const { pages } = this.paged;
    return first > last ? { start: 0, end: 0 } : { start: pages[first]!.start, end: pages[last]!.end };
  }

  partTop(offset: number): number {
    const { pages, layouts, arrangement: { tops, heights }, scroller } = this.paged;
    if (pages.length === 0) return 0;
    const page = pageAt(pages, offset);
    const layout = layouts.get(page);
    const run = layout && runAt(layout, offset);
    if (run) return this.bottomOf(page, run) - run.ascent * this.paged.arrangement.scale - scroller.scrollTop;
    const { start, end } = pages[page]!;
    return tops[page]! + heights[page]! * (layout ? 0 : (offset - start) / Math.max(1, end - start)) - scroller.scrollTop;
  }

  readonly topOffset = (): number => {
    const { first, top } = this.within(0);
    const { pages, layouts } = this.paged;
    if (first >= pages.length) return 0;
    const runs = layouts.get(first)?.runs ?? [];
    const line = runs.findIndex((run) => this.bottomOf(first, run) > top);
    // Above its first line a page is seen from its top edge.
    return line > 0 ? runs[line]!.start : line === 0 || runs.length === 0 ? pages[first]!.start : pages[first]!.end;
  };

  readonly topOf = (offset: number): number => {
    const { pages, arrangement, scroller } = this.paged;
    if (pages.length === 0) return 0;
    const page = pageAt(pages, offset);
    return offset <= pages[page]!.start ? arrangement.tops[page]! - above - scroller.scrollTop : this.partTop(offset);
  };

  private within(margin: number): { readonly first: number; readonly last: number; readonly top: number; readonly bottom: number } {
    const { scroller, arrangement } = this.paged;
    const top = scroller.scrollTop - margin;
    const bottom = scroller.scrollTop + scroller.clientHeight + margin;
    return { ...pagesBetween(arrangement, top, bottom), top, bottom };
  }

  /** CSS pixels from the top of the whole to the lowest point of a run's baseline. */
  private bottomOf(page: number, run: TextRun): number {
    const frame = this.paged.frameOf(page);
    if (!frame) return this.paged.arrangement.tops[page]!;
    const along = run.edges.at(-1)!;
    const [, begin] = mapped(frame, run.origin[0], run.origin[1]);
    const [, end] = mapped(frame, run.origin[0] + run.direction[0] * along, run.origin[1] + run.direction[1] * along);
    return this.paged.arrangement.tops[page]! + Math.max(begin, end);
  }
}
