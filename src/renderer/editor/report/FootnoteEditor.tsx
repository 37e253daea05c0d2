import { HistoryExtension } from '@lexical/history';
import { LinkExtension } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { RichTextExtension } from '@lexical/rich-text';
import { $createParagraphNode, $getRoot, $isElementNode, COMMAND_PRIORITY_HIGH, configExtension, defineExtension, HISTORY_MERGE_TAG, KEY_DOWN_COMMAND } from 'lexical';
import { useEffect, useRef } from 'react';
import type { FootnotePiece, Inline } from '../../../core/model/report-text.ts';
import { matchesKeys } from '../../ui/keys.ts';
import { useSpellingOn } from '../../state/spelling.ts';
import { isLinkAddress } from '../note/note-extension.ts';
import { RecordLinkExtension } from '../note/record-link-extension.ts';
import { ShownCaretExtension } from '../shown-caret-extension.ts';
import { $pieces } from './report-from-lexical.ts';
import { CitationNode } from './report-nodes.tsx';
import { $inlines } from './report-to-lexical.ts';
import styles from './report.module.css';

const footnoteExtension = defineExtension({
  name: 'claimwright/footnote',
  dependencies: [RichTextExtension, configExtension(LinkExtension, { validateUrl: isLinkAddress }), HistoryExtension, RecordLinkExtension, ShownCaretExtension],
  nodes: () => [CitationNode],
  theme: { text: { bold: styles.bold ?? '', italic: styles.italic ?? '', underline: styles.underline ?? '', strikethrough: styles.strikethrough ?? '', code: styles.code ?? '' }, link: styles.link ?? '' },
});

interface FootnoteEditorProps {
  readonly content: readonly FootnotePiece[];
  readonly label: string;
  /** What is to be written here, where nothing is yet. */
  readonly hint: string;
  /** Whether the keys go there at once. */
  readonly arrives: boolean;
  readonly readOnly: boolean;
  readonly onChange: (content: readonly FootnotePiece[]) => void;
  readonly onDone: () => void;
}

/** A footnote or caption to be written. Escape and Mod+Enter end it; what was written stays. */
export const FootnoteEditor = (props: FootnoteEditorProps): React.JSX.Element => (
  <LexicalExtensionComposer extension={footnoteExtension} contentEditable={null}>
    <Writing {...props} />
  </LexicalExtensionComposer>
);

/** Milliseconds without typing after which the report is told. */
const pause = 300;

/** Only what stands in a footnote: not another one. */
const isFootnotePiece = (piece: Inline): piece is FootnotePiece => piece.kind !== 'footnote';

const Writing = ({ content, label, hint, arrives, readOnly, onChange, onDone }: FootnoteEditorProps): React.JSX.Element => {
  const [editor] = useLexicalComposerContext();
  const spelling = useSpellingOn();
  const latest = useRef({ content, onChange, onDone });
  useEffect(() => { latest.current = { ...latest.current, onChange, onDone }; });
  useEffect(() => {
    const { content: given } = latest.current;
    editor.setEditable(!readOnly);
    editor.update(() => { $getRoot().clear().append($createParagraphNode().append(...$inlines(given))); }, { discrete: true, tag: HISTORY_MERGE_TAG });
    if (arrives) editor.focus(undefined, { defaultSelection: 'rootEnd' });
    let told = JSON.stringify(given);
    const tell = (): void => {
      const pieces = editor.read(() => $getRoot().getChildren().flatMap((child, index): readonly Inline[] => [...(index > 0 ? [{ kind: 'break' } as const] : []), ...($isElementNode(child) ? $pieces(child) : [])])).filter(isFootnotePiece);
      const json = JSON.stringify(pieces);
      if (json === told) return;
      told = json;
      latest.current.onChange(pieces);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = editor.registerUpdateListener(() => {
      clearTimeout(timer);
      timer = setTimeout(tell, pause);
    });
    return () => {
      clearTimeout(timer);
      stop();
      tell();
    };
  }, [editor, readOnly, arrives]);
  useEffect(() => editor.registerCommand(KEY_DOWN_COMMAND, (event) => {
    if (event.isComposing || (event.key !== 'Escape' && !matchesKeys(event, 'Mod+Enter'))) return false;
    event.preventDefault();
    event.stopPropagation();
    latest.current.onDone();
    return true;
  }, COMMAND_PRIORITY_HIGH), [editor]);
  return (
    <div className={styles.footnote}>
      <ContentEditable className={styles.footnoteText} ariaLabel={label} aria-placeholder={hint} placeholder={<p className={styles.footnoteHint} aria-hidden>{hint}</p>} spellCheck={spelling} />
    </div>
  );
};
