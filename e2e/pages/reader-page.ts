import { expect, type Locator, type Page } from '@playwright/test';

/** One custom highlight range as the browser holds it. */
export interface PaintedRange {
  readonly name: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The reader and the cards beside it, as a user reads, selects and marks in them. */
export class ReaderPage {
  readonly page: Page;
  readonly document: Locator;
  readonly cards: Locator;
  readonly toolbar: Locator;

  /** `within` is the half of the middle pane to read in, where there are two. */
  constructor(page: Page, within: Page | Locator = page) {
    this.page = page;
    this.document = within.getByRole('document', { name: /^Text of / });
    this.cards = page.getByRole('list', { name: 'Highlights of this source' }).getByRole('listitem');
    this.toolbar = within.getByRole('toolbar', { name: 'Selected passage' });
  }

  /** Waits for the text of a source. */
  async shown(): Promise<void> {
    await this.document.locator('[data-start]').first().waitFor();
  }

  /** Returns the card of the highlight whose quote begins with these words. */
  card(quote: string): Locator {
    return this.page.getByRole('listitem', { name: `Highlight: ${quote}` });
  }

  /** Drags the pointer over the first place where `quote` stands. */
  async select(quote: string): Promise<void> {
    await expect(this.document).toContainText(quote);
    const { from, to } = await this.ends(quote);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
    await this.page.mouse.move(to.x, to.y);
    await this.page.mouse.up();
  }

  /** Returns the middle of the first character of `quote` on the screen. */
  async placeOf(quote: string): Promise<{ readonly x: number; readonly y: number }> {
    const { from } = await this.ends(quote);
    return { x: from.x + 3, y: from.y };
  }

  /** Returns every range that is painted for a highlight, in document order; what is painted stronger has its own name. */
  async painted(): Promise<readonly PaintedRange[]> {
    return this.page.evaluate(() => {
      const offset = (node: Node, at: number): number => {
        const leaf = (node instanceof Element ? node : node.parentElement)!.closest('[data-start]')!;
        const before = document.createRange();
        before.setStart(leaf, 0);
        before.setEnd(node, at);
        return Number(leaf.getAttribute('data-start')) + before.toString().length;
      };
      return [...CSS.highlights].filter(([name]) => name !== 'hl-sentence').flatMap(([name, highlight]) => [...highlight].map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return {
          name,
          text: live.toString(),
          start: offset(range.startContainer, range.startOffset),
          end: offset(range.endContainer, range.endOffset),
        };
      })).sort((a, b) => a.start - b.start || b.end - a.end);
    });
  }

  /** Returns the ends of the first place where `quote` stands, once they stay where they are: what was just opened may still move. */
  private async ends(quote: string): Promise<{ readonly from: { x: number; y: number }; readonly to: { x: number; y: number } }> {
    return this.document.evaluate(async (root, wanted) => {
      const find = (): readonly [Text, number] => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const start = node.nodeValue!.indexOf(wanted);
          if (start >= 0) return [node as Text, start];
        }
        throw new Error(`“${wanted}” is not on the page`);
      };
      const place = () => {
        const [node, start] = find();
        const rect = (from: number, to: number): DOMRect => {
          const range = document.createRange();
          range.setStart(node, from);
          range.setEnd(node, to);
          return range.getClientRects()[0]!;
        };
        const end = start + wanted.length;
        const [first, last] = [rect(start, start + 1), rect(end - 1, end)];
        const rtl = getComputedStyle(node.parentElement!).direction === 'rtl';
        return {
          from: { x: rtl ? first.right - 0.5 : first.left + 0.5, y: (first.top + first.bottom) / 2 },
          to: { x: rtl ? last.left + 0.5 : last.right - 0.5, y: (last.top + last.bottom) / 2 },
        };
      };
      await document.fonts.ready;
      find()[0].parentElement!.scrollIntoView({ block: 'center' });
      for (let [before, frames] = [place(), 0]; ; frames++) {
        await new Promise(requestAnimationFrame);
        const now = place();
        if (frames > 0 && JSON.stringify(now) === JSON.stringify(before)) return now;
        before = now;
      }
    }, quote);
  }
}
