import { HorizontalRuleExtension } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { LinkExtension } from '@lexical/link';
import { ListExtension } from '@lexical/list';
import {
  BOLD_ITALIC_STAR, BOLD_STAR, BOLD_UNDERSCORE, HEADING, INLINE_CODE, ITALIC_STAR, ITALIC_UNDERSCORE, LINK, ORDERED_LIST, QUOTE, registerMarkdownShortcuts, STRIKETHROUGH, UNORDERED_LIST,
} from '@lexical/markdown';
import { RichTextExtension } from '@lexical/rich-text';
import { TableCellNode, TableExtension } from '@lexical/table';
import {
  $addUpdateTag, $getRoot, $getSelection, $hasUpdateTag, $isRangeSelection, $onUpdate, $setSelection, configExtension, defineExtension, ParagraphNode, RootNode, SKIP_DOM_SELECTION_TAG, TextNode, type LexicalEditor, type TextFormatType,
} from 'lexical';
import { textMarks } from '../../../core/model/report-text.ts';
import { isLinkAddress } from '../note/note-extension.ts';
import { RecordLinkExtension } from '../note/record-link-extension.ts';
import { ShownCaretExtension } from '../shown-caret-extension.ts';
import { copyingExtension } from './copied-nodes.ts';
import { CitationNode, FootnoteNode, LiveBlockNode, PageBreakNode, PictureNode } from './report-nodes.tsx';
import styles from './report.module.css';

const shortcuts = [
  HEADING, QUOTE, UNORDERED_LIST, ORDERED_LIST, INLINE_CODE, BOLD_ITALIC_STAR, BOLD_STAR, BOLD_UNDERSCORE, ITALIC_STAR, ITALIC_UNDERSCORE, STRIKETHROUGH, LINK,
];

/** Formats that a report has none of; pasted text may bring them along. */
const unknownFormats: readonly TextFormatType[] = ['highlight', 'lowercase', 'uppercase', 'capitalize'];

/** Takes off what a report cannot keep, so that what is seen is what is saved. */
function registerCleaning(editor: LexicalEditor): () => void {
  const stops = [
    editor.registerNodeTransform(TextNode, (node) => {
      for (const format of unknownFormats) if (node.hasFormat(format)) node.toggleFormat(format);
      if (node.getStyle() !== '') node.setStyle('');
    }),
    editor.registerNodeTransform(ParagraphNode, (node) => {
      if (node.getFormatType() !== '') node.setFormat('');
      if (node.getIndent() > 0) node.setIndent(0);
    }),
    editor.registerNodeTransform(TableCellNode, (node) => { if (node.getWidth() !== undefined) node.setWidth(undefined); }),
  ];
  return () => { for (const stop of stops) stop(); };
}

/** Blocks that come at once from which on they are many. */
const many = 100;

/** Puts the caret where it belongs a moment after many blocks have come: before, the browser would lay out all of them for it, those far from the view too. */
function registerLateCaret(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(RootNode, (root) => {
    if ($hasUpdateTag(SKIP_DOM_SELECTION_TAG)) return;
    const before = editor.getEditorState().read(() => $getRoot().getChildrenSize());
    if (root.getChildrenSize() - before < many || !$isRangeSelection($getSelection())) return;
    $addUpdateTag(SKIP_DOM_SELECTION_TAG);
    $onUpdate(() => editor.update(() => $setSelection($getSelection()?.clone() ?? null)));
  });
}

/** The text of a report, with its own undo. */
export const reportExtension = defineExtension({
  name: 'claimwright/report',
  dependencies: [
    RichTextExtension,
    ListExtension,
    configExtension(LinkExtension, { validateUrl: isLinkAddress }),
    configExtension(TableExtension, { hasCellMerge: false, hasCellBackgroundColor: false, hasHorizontalScroll: false }),
    HorizontalRuleExtension,
    HistoryExtension,
    RecordLinkExtension,
    ShownCaretExtension,
    copyingExtension,
  ],
  nodes: () => [LiveBlockNode, PictureNode, PageBreakNode, CitationNode, FootnoteNode],
  register: (editor) => {
    const stops = [registerMarkdownShortcuts(editor, shortcuts), registerCleaning(editor), registerLateCaret(editor)];
    return () => { for (const stop of stops) stop(); };
  },
  theme: {
    paragraph: styles.block ?? '',
    quote: `${styles.block ?? ''} ${styles.quote ?? ''}`,
    heading: { h1: styles.h1 ?? '', h2: styles.h2 ?? '', h3: styles.h3 ?? '', h4: styles.h4 ?? '', h5: styles.h4 ?? '', h6: styles.h4 ?? '' },
    text: Object.fromEntries(textMarks.map((mark) => [mark, styles[mark] ?? ''])),
    link: styles.link ?? '',
    list: { ul: styles.block ?? '', ol: styles.block ?? '', nested: { listitem: styles.nested ?? '' } },
    hr: styles.rule ?? '',
    hrSelected: styles.selected ?? '',
    table: styles.table ?? '',
    tableCell: styles.cell ?? '',
    tableCellHeader: styles.headCell ?? '',
    tableCellSelected: styles.selectedCell ?? '',
  },
});
