import { defineExtension, type AnyLexicalExtension } from 'lexical';
import { $buildSheet } from './build-document.ts';
import styles from './document.module.css';
import { BlockNode, PictureNode, RuleNode } from './nodes.ts';
import type { Sheet } from './outline.ts';

/** Returns the extension of an editor that shows a sheet of a source's text and cannot change it. */
export const sheetExtension = (text: string, sheet: Sheet): AnyLexicalExtension => defineExtension({
  name: 'claimwright/sheet',
  namespace: 'claimwright-sheet',
  nodes: [BlockNode, PictureNode, RuleNode],
  editable: false,
  // The page keeps its own selection. Lexical's would walk every selected block at each step of it.
  disableEvents: true,
  theme: { text: { strikethrough: styles.strikethrough!, code: styles.code! } },
  $initialEditorState: () => $buildSheet(text, sheet),
  onError: (error) => { throw error; },
});
