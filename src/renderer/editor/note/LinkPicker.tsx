import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $createTextNode, $getNodeByKey, $isTextNode, COMMAND_PRIORITY_CRITICAL, KEY_DOWN_COMMAND, type LexicalEditor,
} from 'lexical';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { linkAddress } from '../../../core/formats/note/links.ts';
import { text } from '../../../core/messages/messages.ts';
import type { LinkCandidate } from '../../../core/queries/find-link-targets.ts';
import { linkWords } from '../../../core/queries/subject-names.ts';
import { bridge } from '../../state/bridge.ts';
import { SubjectIcon } from '../../features/links/SubjectIcon.tsx';
import { $cutTyping, $linkTyping, type LinkTyping } from './link-typing.ts';
import { $createRecordLinkNode } from './RecordLinkNode.tsx';
import styles from './picker.module.css';

/** Finds what to link to while it is typed behind `[[` or `@`. The focus stays in the note; arrow keys choose, Enter or Tab link, Escape gives up. */
export const LinkPicker = (): React.JSX.Element | null => {
  const [editor] = useLexicalComposerContext();
  const typing = useTyping(editor);
  const found = useFound(typing?.typed ?? null);
  const [dismissed, setDismissed] = useState<string | null>(null);
  // Given up for this opener, at this place; typed anew it asks again.
  const place = typing && `${typing.nodeKey} ${typing.start}`;
  const open = typing !== null && place !== dismissed && (typing.opener === '[[' || (found !== null && found.candidates.length > 0));
  if (!open || !found) return null;
  return <Picker key={place} editor={editor} typing={typing} candidates={found.candidates} onClose={() => setDismissed(place)} />;
};

/** Follows what is typed. */
function useTyping(editor: LexicalEditor): LinkTyping | null {
  const [typing, setTyping] = useState<LinkTyping | null>(null);
  useEffect(() => {
    const same = (a: LinkTyping | null, b: LinkTyping | null): boolean =>
      a === b || (a !== null && b !== null && a.typed === b.typed && a.nodeKey === b.nodeKey && a.start === b.start);
    return editor.registerUpdateListener(({ editorState }) => {
      const now = editor.isComposing() ? null : editorState.read($linkTyping);
      setTyping((before) => (same(before, now) ? before : now));
    });
  }, [editor]);
  return typing;
}

interface Found {
  readonly typed: string;
  readonly candidates: readonly LinkCandidate[];
}

/** Asks main for what fits; the last answer stands until the next comes. Null before the first. */
function useFound(typed: string | null): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (typed === null) {
      setFound(null);
      return undefined;
    }
    let wanted = true;
    void bridge().findLinkTargets({ typed }).then((answer) => {
      if (wanted && answer.ok) setFound({ typed, candidates: answer.value });
    });
    return () => { wanted = false; };
  }, [typed]);
  return found;
}

interface PickerProps {
  readonly editor: LexicalEditor;
  readonly typing: LinkTyping;
  readonly candidates: readonly LinkCandidate[];
  readonly onClose: () => void;
}

const Picker = ({ editor, typing, candidates, onClose }: PickerProps): React.JSX.Element => {
  const [chosen, setChosen] = useState(0);
  const current = Math.min(chosen, candidates.length - 1);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useLayoutEffect(() => box.current?.showPopover(), []);
  useLayoutEffect(() => place(editor, typing, box.current!));
  // Not returned: what scrolls answers a promise in newer engines, and React would take it for a way to clean up.
  useLayoutEffect(() => { box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }); }, [current]);
  useAria(editor, id, candidates.length === 0 ? null : `${id}-${current}`);

  const pick = (candidate: LinkCandidate | undefined): void => {
    if (candidate) editor.update(() => $link(typing, candidate));
    else onClose();
  };
  const latest = useRef<(event: KeyboardEvent) => boolean>(() => false);
  useLayoutEffect(() => {
    latest.current = (event) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
      const count = Math.max(1, candidates.length);
      if (event.key === 'ArrowDown') setChosen((current + 1) % count);
      else if (event.key === 'ArrowUp') setChosen((current + count - 1) % count);
      else if (event.key === 'Escape') onClose();
      else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && candidates.length > 0) pick(candidates[current]);
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    };
  });
  useEffect(() => editor.registerCommand(KEY_DOWN_COMMAND, (event) => latest.current(event), COMMAND_PRIORITY_CRITICAL), [editor]);

  // A popover of the browser's own: above everything, cut off by nothing, and yet a part of what it stands in.
  return (
    <div ref={box} className={styles.picker} popover="manual" onPointerDown={(event) => event.preventDefault()}>
      {candidates.length === 0 && <p className={styles.none} role="status">{text('link.none', { typed: typing.typed })}</p>}
      <div id={id} role="listbox" aria-label={text('link.found')}>
        {groupsOf(candidates).map(({ kind, items }) => (
          <div key={kind} role="group" aria-label={text(`link.kind.${kind}`)}>
            <div className={styles.heading} aria-hidden>{text(`link.kind.${kind}`)}</div>
            {items.map((candidate) => {
              const index = candidates.indexOf(candidate);
              return (
                <div
                  key={linkAddress(candidate.target)}
                  id={`${id}-${index}`}
                  className={styles.option}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === current}
                  onPointerMove={() => setChosen(index)}
                  onClick={() => pick(candidate)}
                >
                  <span className={styles.icon}><SubjectIcon name={candidate.name} part={candidate.target.part} /></span>
                  <span className={styles.words} dir="auto">{linkWords(candidate.target, candidate.name)}</span>
                  {candidate.about !== '' && <span className={styles.about} dir="auto">{candidate.about}</span>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
};

type Kind = LinkCandidate['target']['subject']['kind'] | 'note';

const kindOf = ({ target }: LinkCandidate): Kind => (target.part === 'note' ? 'note' : target.subject.kind);

function groupsOf(candidates: readonly LinkCandidate[]): readonly { readonly kind: Kind; readonly items: readonly LinkCandidate[] }[] {
  const kinds = [...new Set(candidates.map(kindOf))];
  return kinds.map((kind) => ({ kind, items: candidates.filter((candidate) => kindOf(candidate) === kind) }));
}

function $link(typing: LinkTyping, { target, name }: LinkCandidate): void {
  const node = $getNodeByKey(typing.nodeKey);
  if (!$isTextNode(node)) return;
  const link = $createRecordLinkNode(linkAddress(target), linkWords(target, name));
  $cutTyping(node, typing).replace(link);
  // Room to write on: a cursor right behind a link is hard to see.
  const next = link.getNextSibling();
  if ($isTextNode(next) && /^[\s.,;:!?)]/.test(next.getTextContent())) next.select(0, 0);
  else {
    const space = $createTextNode(' ');
    link.insertAfter(space);
    space.select(1, 1);
  }
}

const gap = 4;

/** Puts the list under what is typed, or above it where there is more room, within the window. */
function place(editor: LexicalEditor, { nodeKey, start }: LinkTyping, box: HTMLElement): void {
  const line = editor.getElementByKey(nodeKey)?.firstChild;
  if (!line) return;
  const range = document.createRange();
  range.setStart(line, Math.min(start, line.textContent?.length ?? 0));
  const at = range.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = box;
  const below = window.innerHeight - at.bottom - gap >= offsetHeight || at.top < window.innerHeight - at.bottom;
  const top = below ? at.bottom + gap : at.top - gap - offsetHeight;
  const left = Math.max(gap, Math.min(at.left, window.innerWidth - offsetWidth - gap));
  box.style.transform = `translate(${Math.round(left)}px, ${Math.round(Math.max(gap, top))}px)`;
}

/** Tells assistive technology, at the note that has the focus, about the list and what is chosen in it. */
function useAria(editor: LexicalEditor, listId: string, activeId: string | null): void {
  useLayoutEffect(() => {
    const root = editor.getRootElement();
    if (!root) return undefined;
    const attributes = { 'aria-controls': listId, 'aria-haspopup': 'listbox', ...(activeId === null ? {} : { 'aria-activedescendant': activeId }) };
    for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, value);
    return () => { for (const name of Object.keys(attributes)) root.removeAttribute(name); };
  }, [editor, listId, activeId]);
}
