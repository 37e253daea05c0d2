import type { Locator, Page } from '@playwright/test';
import type { CommandCall } from '../../../src/core/commands/registry.ts';
import type { Highlight } from '../../../src/core/model/highlight.ts';
import type { Source } from '../../../src/core/model/source.ts';
import type { MemoryHost } from '../../../src/renderer/testing/memory-host.ts';
import type { RawBridge } from '../../../src/ipc/bridge.ts';

/** The page's globals, as code that runs in it sees them. */
interface TestWindow {
  readonly testHost: MemoryHost;
  readonly claimwright: RawBridge;
}

/** One custom highlight range as the browser holds it. */
export interface PaintedRange {
  readonly name: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Reads, selects and marks in the reader as a user does, and reads back what is painted. */
export class ReaderDriver {
  readonly page: Page;
  readonly document: Locator;
  readonly cards: Locator;
  readonly toolbar: Locator;
  private sourceId = '';

  constructor(page: Page) {
    this.page = page;
    this.document = page.getByRole('document', { name: /^Text of / });
    this.cards = page.getByRole('list', { name: 'Highlights of this source' }).getByRole('listitem');
    this.toolbar = page.getByRole('toolbar', { name: 'Selected passage' });
  }

  /** Opens a source from the library and waits for its text. */
  async openSource(source: Source): Promise<void> {
    this.sourceId = source.id;
    if (!(await this.document.isVisible())) await this.page.getByText(source.citation.title).first().click();
    await this.document.locator('[data-start]').first().waitFor();
  }

  /** Drags the pointer over the first place where `quote` stands. */
  async select(quote: string): Promise<void> {
    const { from, to } = await this.ends(quote);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
    await this.page.mouse.move(to.x, to.y);
    await this.page.mouse.up();
  }

  /** Selects by the page's own means from a character of one leaf to a character of another. */
  async selectBetween(anchorLeaf: number, anchor: number, focusLeaf: number, focus: number): Promise<void> {
    await this.document.evaluate((root, [a, b, c, d]) => {
      const place = (leaf: number, offset: number): [Node, number] => {
        const walker = document.createTreeWalker(root.querySelectorAll('[data-start]')[leaf]!, NodeFilter.SHOW_TEXT);
        let left = offset;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (left <= node.nodeValue!.length) return [node, left];
          left -= node.nodeValue!.length;
        }
        throw new Error(`leaf ${leaf} has no offset ${offset}`);
      };
      (root as HTMLElement).focus();
      getSelection()!.setBaseAndExtent(...place(a, b), ...place(c, d));
    }, [anchorLeaf, anchor, focusLeaf, focus] as const);
  }

  /** Returns the middle of the first character of `quote` on the screen. */
  async placeOf(quote: string): Promise<{ readonly x: number; readonly y: number }> {
    const { from } = await this.ends(quote);
    return { x: from.x + 3, y: from.y };
  }

  /** Returns the source's highlights as the host holds them. */
  async stored(): Promise<readonly Highlight[]> {
    return this.page.evaluate(async (sourceId) => {
      const { claimwright } = window as unknown as TestWindow;
      const answer = (await claimwright.openSource({ sourceId })) as { readonly value: { readonly highlights: readonly Highlight[] } };
      return answer.value.highlights;
    }, this.sourceId);
  }

  /** Runs a command as another window would. */
  async run(command: CommandCall): Promise<void> {
    await this.page.evaluate((call) => {
      const answer = (window as unknown as TestWindow).testHost.run(call);
      if (!answer.ok) throw new Error(answer.error.id);
    }, command);
  }

  /** Returns every range that is painted, in document order; what is painted stronger has its own name. */
  async painted(): Promise<readonly PaintedRange[]> {
    return this.page.evaluate(() => {
      const offset = (node: Node, at: number): number => {
        const leaf = (node instanceof Element ? node : node.parentElement)!.closest('[data-start]')!;
        const before = document.createRange();
        before.setStart(leaf, 0);
        before.setEnd(node, at);
        return Number(leaf.getAttribute('data-start')) + before.toString().length;
      };
      return [...CSS.highlights].flatMap(([name, highlight]) => [...highlight].map((range) => {
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

  private async ends(quote: string): Promise<{ readonly from: { x: number; y: number }; readonly to: { x: number; y: number } }> {
    return this.document.evaluate((root, wanted) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.nodeValue!.indexOf(wanted);
        if (start < 0) continue;
        node.parentElement!.scrollIntoView({ block: 'center' });
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
      }
      throw new Error(`“${wanted}” is not on the page`);
    }, quote);
  }
}
