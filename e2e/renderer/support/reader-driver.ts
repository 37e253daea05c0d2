import type { CommandCall } from '../../../src/core/commands/registry.ts';
import type { Highlight } from '../../../src/core/model/highlight.ts';
import type { Source } from '../../../src/core/model/source.ts';
import type { MemoryHost } from '../../../src/renderer/testing/memory-host.ts';
import type { RawBridge } from '../../../src/ipc/bridge.ts';
import { ReaderPage } from '../../pages/reader-page.ts';

/** The page's globals, as code that runs in it sees them. */
interface TestWindow {
  readonly testHost: MemoryHost;
  readonly claimwright: RawBridge;
}

/** The reader over a project held in memory, whose records can be read back. */
export class ReaderDriver extends ReaderPage {
  private sourceId = '';

  /** Opens a source from the library and waits for its text. */
  async openSource(source: Source): Promise<void> {
    this.sourceId = source.id;
    if (!(await this.document.isVisible())) await this.page.getByText(source.citation.title).first().click();
    await this.shown();
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

  /** Returns the source's highlights as the host holds them. */
  async stored(): Promise<readonly Highlight[]> {
    return this.page.evaluate(async (sourceId) => {
      const { claimwright } = window as unknown as TestWindow;
      const answer = (await claimwright.openSource({ sourceId, jobId: 'stored' })) as { readonly value: { readonly pieces: readonly string[] } };
      return answer.value.pieces.flatMap((piece) => (JSON.parse(piece) as { readonly highlights?: readonly Highlight[] }).highlights ?? []);
    }, this.sourceId);
  }

  /** Runs a command as another window would. */
  async run(command: CommandCall): Promise<void> {
    await this.page.evaluate((call) => {
      const answer = (window as unknown as TestWindow).testHost.run(call);
      if (!answer.ok) throw new Error(answer.error.id);
    }, command);
  }

  /** Replaces the source's text as another window would. */
  async replaceText(newText: string): Promise<void> {
    await this.page.evaluate(([sourceId, words]) => void (window as unknown as TestWindow).testHost.replace(sourceId, 'newer.txt', words), [this.sourceId, newText] as const);
  }
}
