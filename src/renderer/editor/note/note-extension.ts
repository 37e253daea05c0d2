import { CodeExtension } from '@lexical/code-core';
import { HorizontalRuleExtension } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { LinkExtension } from '@lexical/link';
import { ListExtension } from '@lexical/list';
import {
  BOLD_ITALIC_STAR, BOLD_STAR, BOLD_UNDERSCORE, CODE, HEADING, INLINE_CODE, ITALIC_STAR, ITALIC_UNDERSCORE, LINK, ORDERED_LIST, QUOTE,
  registerMarkdownShortcuts, STRIKETHROUGH, UNORDERED_LIST,
} from '@lexical/markdown';
import { RichTextExtension } from '@lexical/rich-text';
import { configExtension, defineExtension, ParagraphNode, TextNode, type LexicalEditor, type TextFormatType } from 'lexical';
import styles from './note.module.css';
import { RecordLinkExtension } from './record-link-extension.ts';
import { ShownCaretExtension } from '../shown-caret-extension.ts';

const shortcuts = [
  HEADING, QUOTE, UNORDERED_LIST, ORDERED_LIST, CODE, INLINE_CODE, BOLD_ITALIC_STAR, BOLD_STAR, BOLD_UNDERSCORE, ITALIC_STAR, ITALIC_UNDERSCORE,
  STRIKETHROUGH, LINK,
];

/** Formats that Markdown has no sign for; pasted text may bring them along. */
const unknownFormats: readonly TextFormatType[] = ['underline', 'highlight', 'subscript', 'superscript', 'lowercase', 'uppercase', 'capitalize'];

const webAddress = /^(?:https?:\/\/|mailto:)\S+$/i;

/** Returns whether an address may be put on a link of a note. */
export const isLinkAddress = (address: string): boolean => webAddress.test(address);

/** Takes off what a note cannot keep, so that what is seen is what is saved. */
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
  ];
  return () => { for (const stop of stops) stop(); };
}

/** The rich text of a note: what CommonMark with strikethrough can say, and its own undo. */
export const noteExtension = defineExtension({
  name: 'claimwright/note',
  dependencies: [
    RichTextExtension,
    ListExtension,
    configExtension(LinkExtension, { validateUrl: isLinkAddress }),
    CodeExtension,
    HorizontalRuleExtension,
    HistoryExtension,
    RecordLinkExtension,
    ShownCaretExtension,
  ],
  register: (editor) => {
    const stops = [registerMarkdownShortcuts(editor, shortcuts), registerCleaning(editor)];
    return () => { for (const stop of stops) stop(); };
  },
  theme: {
    text: {
      bold: styles.bold ?? '', italic: styles.italic ?? '', strikethrough: styles.strikethrough ?? '', code: styles.code ?? '',
    },
    link: styles.link ?? '',
    list: { nested: { listitem: styles.nested ?? '' } },
  },
});
