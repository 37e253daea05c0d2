import type { PageLayout } from '../../../core/model/page-layout.ts';
import { bridge } from '../../state/bridge.ts';

/** Pages that are asked for at once, and that are kept. */
const atOnce = 8;
const most = 160;

/** Where the letters of a source stand on its pages: asked from main for the pages around the view, and kept for a while. */
export class PageLayouts {
  private readonly sourceId: string;
  private readonly version: number;
  private readonly count: number;
  private readonly here = new Map<number, PageLayout>();
  private readonly coming = new Map<number, Promise<void>>();
  private readonly followers = new Set<(first: number, last: number) => void>();

  constructor(sourceId: string, version: number, count: number) {
    this.sourceId = sourceId;
    this.version = version;
    this.count = count;
  }

  /** Returns the layout of a page if it is here. */
  get(page: number): PageLayout | null {
    return this.here.get(page) ?? null;
  }

  /** Asks for the pages of a range that are not here, and for no others: what is in view must not wait for what is not. */
  want(first: number, last: number): void {
    const end = Math.min(last, this.count - 1);
    for (let page = Math.max(0, first); page <= end; page++) {
      const layout = this.here.get(page);
      if (layout) this.keep(page, layout);
      else void this.when(page, end);
    }
  }

  /** Resolves once the layout of a page is here, or cannot be had. Those that follow it, up to `end`, are asked for with it. */
  when(page: number, end: number = page): Promise<void> {
    if (this.here.has(page) || page < 0 || page >= this.count) return Promise.resolve();
    const coming = this.coming.get(page);
    if (coming) return coming;
    let last = page;
    while (last < Math.min(end, page + atOnce - 1) && !this.here.has(last + 1) && !this.coming.has(last + 1)) last++;
    const asked = this.ask(page, last);
    for (let each = page; each <= last; each++) this.coming.set(each, asked);
    return asked;
  }

  /** Calls `follower` when pages have come. Returns a function that stops it. */
  follow(follower: (first: number, last: number) => void): () => void {
    this.followers.add(follower);
    return () => void this.followers.delete(follower);
  }

  private async ask(first: number, last: number): Promise<void> {
    const answer = await bridge().pageLayouts({ sourceId: this.sourceId, version: this.version, first, count: last - first + 1 });
    for (let page = first; page <= last; page++) this.coming.delete(page);
    // Without its layout a page is drawn all the same; only its letters are not to be had.
    if (!answer.ok) return;
    for (const [index, layout] of answer.value.entries()) this.keep(first + index, layout);
    for (const follower of this.followers) follower(first, last);
  }

  private keep(page: number, layout: PageLayout): void {
    this.here.delete(page);
    this.here.set(page, layout);
    for (const oldest of this.here.keys()) {
      if (this.here.size <= most) break;
      this.here.delete(oldest);
    }
  }
}
