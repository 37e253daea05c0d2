import { defineExtension, type AnyLexicalExtension } from 'lexical';
import type { SourceDocument } from '../../../core/model/document.ts';
import { $buildDocument } from './build-document.ts';
import styles from './document.module.css';
import { BlockNode, RuleNode } from './nodes.ts';

/** Returns the extension of an editor that shows `document` and cannot change it. */
export const documentExtension = (document: SourceDocument): AnyLexicalExtension => defineExtension({
  name: 'claimwright/document',
  namespace: 'claimwright-document',
  nodes: [BlockNode, RuleNode],
  editable: false,
  // The page keeps its own selection. Lexical's would walk every selected block at each step of it.
  disableEvents: true,
  theme: { text: { strikethrough: styles.strikethrough!, code: styles.code! } },
  $initialEditorState: () => $buildDocument(document),
  onError: (error) => { throw error; },
});
