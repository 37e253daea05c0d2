import { $isLinkNode, $toggleLink } from '@lexical/link';
import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND, ListNode, REMOVE_LIST_COMMAND } from '@lexical/list';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import { $getNearestNodeOfType } from '@lexical/utils';
import {
  $createParagraphNode, $createTextNode, $getSelection, $isRangeSelection, $setSelection, FORMAT_TEXT_COMMAND, type BaseSelection, type ElementNode,
  type LexicalEditor, type TextFormatType,
} from 'lexical';
import { AtSign, Bold, Code, Heading, Italic, Link, List, ListOrdered, Strikethrough, TextQuote, Unlink } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { isLinkAddress } from './note-extension.ts';
import styles from './note.module.css';

/** What the text at the cursor is. */
interface Here {
  readonly formats: ReadonlySet<TextFormatType>;
  readonly list: 'bullet' | 'number' | 'check' | null;
  readonly heading: boolean;
  readonly quote: boolean;
  readonly url: string | null;
}
const nowhere: Here = { formats: new Set(), list: null, heading: false, quote: false, url: null };
const formats = ['bold', 'italic', 'strikethrough', 'code'] as const;
const formatKeys = { bold: 'Mod+b', italic: 'Mod+i', strikethrough: undefined, code: undefined } as const;
const formatIcons = { bold: Bold, italic: Italic, strikethrough: Strikethrough, code: Code } as const;

/** Characters of selected words that are taken for what to look for. */
const longestTyped = 40;

function $here(): Here {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return nowhere;
  const node = selection.anchor.getNode();
  const link = [node, ...node.getParents()].find($isLinkNode);
  return {
    formats: new Set(formats.filter((format) => selection.hasFormat(format))),
    list: $getNearestNodeOfType(node, ListNode)?.getListType() ?? null,
    heading: $isHeadingNode(node.getTopLevelElement()),
    quote: $isQuoteNode(node.getTopLevelElement()),
    url: link ? link.getURL() : null,
  };
}

interface NoteToolbarProps {
  /** True while an address is being entered. */
  readonly linking: boolean;
  readonly onLinking: (linking: boolean) => void;
}

/** The marks and shapes a note can have, under the note while it is being written. */
export const NoteToolbar = ({ linking, onLinking }: NoteToolbarProps): React.JSX.Element => {
  const [editor] = useLexicalComposerContext();
  const [here, setHere] = useState(nowhere);
  useEffect(() => {
    setHere(editor.read($here));
    return editor.registerUpdateListener(({ editorState }) => setHere(editorState.read($here)));
  }, [editor]);
  if (linking) return <LinkField editor={editor} url={here.url} onDone={() => onLinking(false)} />;
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={text('note.toolbar')} onPointerDown={(event) => event.preventDefault()}>
      {formats.map((format) => {
        const Icon = formatIcons[format];
        return (
          <IconButton
            key={format}
            size="small"
            tooltipSide="top"
            label={text(`note.${format}`)}
            keys={formatKeys[format]}
            icon={<Icon aria-hidden />}
            pressed={here.formats.has(format)}
            onClick={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format)}
          />
        );
      })}
      <IconButton size="small" tooltipSide="top" label={text('note.link')} keys="Mod+k" icon={<Link aria-hidden />} pressed={here.url !== null} onClick={() => onLinking(true)} />
      <IconButton size="small" tooltipSide="top" label={text('link.insert')} hint={text('link.insertHint')} icon={<AtSign aria-hidden />} onClick={() => editor.update($openPicker)} />
      <span className={styles.gap} aria-hidden />
      <IconButton
        size="small"
        tooltipSide="top"
        label={text('note.bullets')}
        icon={<List aria-hidden />}
        pressed={here.list === 'bullet'}
        onClick={() => editor.dispatchCommand(here.list === 'bullet' ? REMOVE_LIST_COMMAND : INSERT_UNORDERED_LIST_COMMAND, undefined)}
      />
      <IconButton
        size="small"
        tooltipSide="top"
        label={text('note.numbers')}
        icon={<ListOrdered aria-hidden />}
        pressed={here.list === 'number'}
        onClick={() => editor.dispatchCommand(here.list === 'number' ? REMOVE_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND, undefined)}
      />
      <IconButton
        size="small"
        tooltipSide="top"
        label={text('note.heading')}
        icon={<Heading aria-hidden />}
        pressed={here.heading}
        onClick={() => editor.update(() => $setBlocksType<ElementNode>($getSelection(), () => (here.heading ? $createParagraphNode() : $createHeadingNode('h2'))))}
      />
      <IconButton
        size="small"
        tooltipSide="top"
        label={text('note.quote')}
        icon={<TextQuote aria-hidden />}
        pressed={here.quote}
        onClick={() => editor.update(() => $setBlocksType<ElementNode>($getSelection(), () => (here.quote ? $createParagraphNode() : $createQuoteNode())))}
      />
    </div>
  );
};

interface LinkFieldProps {
  readonly editor: LexicalEditor;
  readonly url: string | null;
  readonly onDone: () => void;
}

const LinkField = ({ editor, url, onDone }: LinkFieldProps): React.JSX.Element => {
  const [address, setAddress] = useState(url ?? '');
  const [refused, setRefused] = useState(false);
  // The field takes the focus, and with it the browser's selection: the editor's own is kept for when it is done.
  const [selection] = useState<BaseSelection | null>(() => editor.read(() => $getSelection()?.clone() ?? null));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);

  const finish = (change: (() => void) | null): void => {
    editor.update(() => {
      $setSelection(selection?.clone() ?? null);
      change?.();
    });
    onDone();
    editor.focus();
  };
  const apply = (): void => {
    const given = address.trim();
    const full = given === '' || isLinkAddress(given) ? given : `https://${given}`;
    if (full !== '' && (!isLinkAddress(full) || !URL.canParse(full))) return setRefused(true);
    finish(() => $link(full === '' ? null : full));
  };
  return (
    <form
      className={styles.linkForm}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <input
        ref={field}
        className={styles.address}
        aria-label={text('note.address')}
        aria-invalid={refused || undefined}
        placeholder="https://"
        spellCheck={false}
        value={address}
        onChange={(event) => {
          setAddress(event.target.value);
          setRefused(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          finish(null);
        }}
      />
      {url !== null && <IconButton size="small" label={text('note.unlink')} icon={<Unlink aria-hidden />} onClick={() => finish(() => $link(null))} />}
      <Button size="small" type="submit">{text('note.apply')}</Button>
      {refused && <p className={styles.refused} role="alert">{text('note.badAddress')}</p>}
    </form>
  );
};

/** Types what opens the list of things to link to; the selected words are what is looked for. */
function $openPicker(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const words = selection.getTextContent().replace(/[[\]\s]+/g, ' ').trim().slice(0, longestTyped);
  selection.insertText(`[[${words}`);
}

/** Links the selected words, or takes their link away; without a selection the address itself becomes the words. */
function $link(url: string | null): void {
  const selection = $getSelection();
  if (url !== null && $isRangeSelection(selection) && selection.isCollapsed() && !selection.anchor.getNode().getParents().some($isLinkNode)) {
    const words = $createTextNode(url);
    selection.insertNodes([words]);
    words.select(0);
  }
  $toggleLink(url);
}
