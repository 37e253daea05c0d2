import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { $getSelection, COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Note } from '../../../core/model/primitives.ts';
import { matchesKeys } from '../../ui/keys.ts';
import { useSpellingOn } from '../../state/spelling.ts';
import { LinkPicker } from './LinkPicker.tsx';
import { noteExtension } from './note-extension.ts';
import { NoteToolbar } from './NoteToolbar.tsx';
import { takeTyped } from './type-ahead.ts';
import { useFieldTurn } from './use-field-turn.ts';
import { useNoteSaving } from './use-note-saving.ts';
import styles from './note.module.css';

export interface NoteEditorProps {
  readonly note: Note;
  /** Called with the note after a pause in writing, and with the last of it before the editor goes away. */
  readonly onChange: (note: Note) => void;
  /** What the note is about, for assistive technology. */
  readonly label: string;
  /** `page` gives the note all the height it needs, for long writing. */
  readonly size?: 'field' | 'page';
  readonly autoFocus?: boolean;
  /** Called when the user has finished: Escape, Ctrl+Enter, or a click elsewhere in the window. */
  readonly onDone?: () => void;
}

/** A note that can be written. Its undo is its own while it has the focus. */
export const NoteEditor = (props: NoteEditorProps): React.JSX.Element => (
  <LexicalExtensionComposer extension={noteExtension} contentEditable={null}>
    <Writing {...props} />
  </LexicalExtensionComposer>
);

const Writing = ({ note, onChange, label, size = 'field', autoFocus = false, onDone }: NoteEditorProps): React.JSX.Element => {
  const [editor] = useLexicalComposerContext();
  const [focused, setFocused] = useState(autoFocus);
  const [linking, setLinking] = useState(false);
  const spelling = useSpellingOn();
  const turn = useFieldTurn();
  const frame = useRef<HTMLDivElement>(null);
  const flush = useNoteSaving(note, onChange);
  const done = useRef<() => void>(() => undefined);
  useEffect(() => {
    done.current = () => {
      flush();
      if (onDone) onDone();
      else editor.blur();
    };
  });

  useEffect(() => {
    if (!autoFocus) return;
    editor.focus(() => {
      const typed = takeTyped();
      if (typed.text !== '') editor.update(() => $getSelection()?.insertText(typed.text), { discrete: true });
      if (typed.finished) done.current();
    }, { defaultSelection: 'rootEnd' });
  }, [editor, autoFocus]);

  useEffect(() => editor.registerCommand(KEY_DOWN_COMMAND, (event) => {
    if (event.isComposing) return false;
    if (matchesKeys(event, 'Mod+k')) setLinking(true);
    else if (event.key === 'Escape' || matchesKeys(event, 'Mod+Enter')) done.current();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }, COMMAND_PRIORITY_HIGH), [editor]);

  return (
    <div
      ref={frame}
      className={styles.editor}
      data-size={size}
      data-focused={focused || undefined}
      onFocus={() => setFocused(true)}
      onBlur={(event) => {
        if (frame.current?.contains(event.relatedTarget)) return;
        flush();
        // Without the focus of the window this is only a look at another one.
        if (!document.hasFocus()) return;
        setFocused(false);
        setLinking(false);
        onDone?.();
      }}
    >
      <ContentEditable
        key={turn}
        className={styles.text}
        ariaLabel={label}
        aria-placeholder={text('note.placeholder')}
        placeholder={<p className={styles.placeholder} aria-hidden>{text('note.placeholder')}</p>}
        spellCheck={spelling}
      />
      {(focused || size === 'page') && <NoteToolbar linking={linking} onLinking={setLinking} />}
      {focused && <LinkPicker />}
    </div>
  );
};
