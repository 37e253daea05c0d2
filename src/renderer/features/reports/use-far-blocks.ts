import type { LexicalEditor } from 'lexical';
import { useEffect } from 'react';
import { FarBlocks } from './far-blocks.ts';

/** Keeps what is far from the view of an open report out of layout and painting. */
export function useFarBlocks(editor: LexicalEditor, open: boolean): void {
  useEffect(() => {
    if (!open) return undefined;
    let blocks: FarBlocks | null = null;
    const stop = editor.registerRootListener((root) => {
      blocks?.dispose();
      const scroller = root?.closest<HTMLElement>('[data-report-scroller]');
      blocks = root && scroller ? new FarBlocks(root, scroller) : null;
    });
    return () => {
      stop();
      blocks?.dispose();
    };
  }, [editor, open]);
}
