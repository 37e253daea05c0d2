import {
  $getNodeByKey, $getSelection, $isRangeSelection, $isTextNode, COMMAND_PRIORITY_CRITICAL, KEY_DOWN_COMMAND, type LexicalEditor, type NodeKey,
} from 'lexical';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Choosing } from './Chooser.tsx';
import { insertionsFor, type Insertion } from './insertions.ts';
import styles from './SlashMenu.module.css';

interface Typing {
  readonly typed: string;
  readonly nodeKey: NodeKey;
}

/** Behind a slash at the beginning of a line, or after a space: elsewhere it is a slash. */
const slash = /(?:^|\s)\/([\p{L}\p{N} ]{0,30})$/u;

function $typing(): Typing | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text') return null;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || node.hasFormat('code')) return null;
  const typed = slash.exec(node.getTextContent().slice(0, selection.anchor.offset))?.[1];
  return typed === undefined ? null : { typed, nodeKey: node.getKey() };
}

interface SlashMenuProps {
  readonly editor: LexicalEditor;
  readonly onChoose: (choosing: Choosing) => void;
}

/** Offers what can be inserted while it is typed behind a slash. The focus stays in the text; arrow keys choose, Enter takes, Escape gives up. */
export const SlashMenu = ({ editor, onChoose }: SlashMenuProps): React.JSX.Element | null => {
  const [typing, setTyping] = useState<Typing | null>(null);
  const [dismissed, setDismissed] = useState<NodeKey | null>(null);
  useEffect(() => editor.registerUpdateListener(({ editorState }) => {
    const now = editor.isComposing() ? null : editorState.read($typing);
    setTyping((before) => (before?.typed === now?.typed && before?.nodeKey === now?.nodeKey ? before : now));
    if (!now) setDismissed(null);
  }), [editor]);
  const found = useMemo(() => (typing ? insertionsFor(typing.typed) : []), [typing]);
  if (!typing || dismissed === typing.nodeKey || found.length === 0) return null;
  return <Offer editor={editor} typing={typing} found={found} onChoose={onChoose} onClose={() => setDismissed(typing.nodeKey)} />;
};

interface OfferProps extends SlashMenuProps {
  readonly typing: Typing;
  readonly found: readonly Insertion[];
  readonly onClose: () => void;
}

const Offer = ({ editor, typing, found, onChoose, onClose }: OfferProps): React.JSX.Element => {
  const [chosen, setChosen] = useState(0);
  const current = Math.min(chosen, found.length - 1);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useLayoutEffect(() => box.current?.showPopover(), []);
  useLayoutEffect(() => place(editor, typing.nodeKey, box.current!));
  useLayoutEffect(() => { box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }); }, [current]);
  useLayoutEffect(() => {
    const root = editor.getRootElement();
    const attributes = { 'aria-controls': id, 'aria-haspopup': 'listbox', 'aria-activedescendant': `${id}-${current}` };
    for (const [name, value] of Object.entries(attributes)) root?.setAttribute(name, value);
    return () => { for (const name of Object.keys(attributes)) root?.removeAttribute(name); };
  }, [editor, id, current]);
  const take = (insertion: Insertion | undefined): void => {
    if (!insertion) return;
    editor.update(() => $cutTyped(typing), { discrete: true });
    insertion.run(editor, onChoose);
  };
  const latest = useRef<(event: KeyboardEvent) => boolean>(() => false);
  useLayoutEffect(() => {
    latest.current = (event) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
      if (event.key === 'ArrowDown') setChosen((current + 1) % found.length);
      else if (event.key === 'ArrowUp') setChosen((current + found.length - 1) % found.length);
      else if (event.key === 'Escape') onClose();
      else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) take(found[current]);
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    };
  });
  useEffect(() => editor.registerCommand(KEY_DOWN_COMMAND, (event) => latest.current(event), COMMAND_PRIORITY_CRITICAL), [editor]);
  return (
    <div ref={box} className={styles.menu} popover="manual" onPointerDown={(event) => event.preventDefault()}>
      <div id={id} role="listbox" aria-label={text('report.slash')}>
        {found.map((insertion, index) => {
          const Icon = insertion.icon;
          const first = insertion.group !== found[index - 1]?.group;
          return (
            <div key={insertion.id} role="presentation">
              {first && typing.typed === '' && <div className={styles.heading} aria-hidden>{text(`report.group.${insertion.group}`)}</div>}
              <div
                id={`${id}-${index}`} className={styles.option} role="option" tabIndex={-1} aria-selected={index === current}
                onPointerMove={() => setChosen(index)} onClick={() => take(insertion)}
              >
                <Icon aria-hidden />
                <span className={styles.words} dir="auto">{insertion.label}</span>
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
};

/** Takes the slash and what was typed behind it out of the text. */
function $cutTyped({ nodeKey }: Typing): void {
  const node = $getNodeByKey(nodeKey);
  const selection = $getSelection();
  if (!$isTextNode(node) || !$isRangeSelection(selection)) return;
  const before = node.getTextContent().slice(0, selection.anchor.offset);
  const start = before.lastIndexOf('/');
  node.spliceText(start, before.length - start, '', true);
}

const gap = 4;

/** Puts the list under the line, or above it where there is more room, within the window. */
function place(editor: LexicalEditor, nodeKey: NodeKey, box: HTMLElement): void {
  const at = editor.getElementByKey(nodeKey)?.getBoundingClientRect();
  if (!at) return;
  const { offsetWidth, offsetHeight } = box;
  const below = window.innerHeight - at.bottom - gap >= offsetHeight || at.top < window.innerHeight - at.bottom;
  const top = below ? at.bottom + gap : at.top - gap - offsetHeight;
  const left = Math.max(gap, Math.min(at.left, window.innerWidth - offsetWidth - gap));
  box.style.transform = `translate(${Math.round(left)}px, ${Math.round(Math.max(gap, top))}px)`;
}
