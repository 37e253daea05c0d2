import { useEffect, useId, useRef, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Highlight } from '../../../core/model/highlight.ts';
import type { Note } from '../../../core/model/primitives.ts';
import { NoteEditor } from '../../editor/note/NoteEditor.tsx';
import { NoteView } from '../../editor/note/NoteView.tsx';
import { requestNote, useUiStore } from '../../state/ui-store.ts';
import { runShown } from '../notices/run-shown.ts';
import { cardAttribute } from './card-placer.ts';
import styles from './cards.module.css';

interface CardNoteProps {
  readonly highlight: Highlight;
  /** The passage's first words, by which its note is called. */
  readonly quote: string;
  readonly readOnly: boolean;
}

/** A highlight's note: shown, and written after a click or on request; from the keyboard, by the card's button or key. */
export function CardNote({ highlight, quote, readOnly }: CardNoteProps): React.JSX.Element | null {
  const requested = useUiStore(({ noteRequested }) => noteRequested?.id === highlight.id);
  const [writing, setWriting] = useState(false);
  useEffect(() => {
    if (!requested || readOnly) return;
    setWriting(true);
    requestNote(null);
  }, [requested, readOnly]);

  if (writing) return <Writing highlight={highlight} quote={quote} onDone={() => setWriting(false)} />;
  if (highlight.note === null) return null;
  if (readOnly) return <div className={styles.note}><NoteView note={highlight.note} /></div>;
  return (
    <div
      className={styles.note}
      onClick={(event) => {
        event.stopPropagation();
        requestNote({ sourceId: highlight.sourceId, id: highlight.id });
      }}
    >
      <NoteView note={highlight.note} />
    </div>
  );
}

function Writing({ highlight, quote, onDone }: { readonly highlight: Highlight; readonly quote: string; readonly onDone: () => void }): React.JSX.Element {
  // One sitting at the editor is one step of undo.
  const session = `${useId()}-${useState(() => crypto.randomUUID())[0]}`;
  const { sourceId, id } = highlight;
  const frame = useRef<HTMLDivElement>(null);
  const [before] = useState(() => document.activeElement);
  const done = (): void => {
    // Finished by key: the keys go on where they were, in the text or on the card.
    const own = frame.current?.contains(document.activeElement) ?? false;
    const card = frame.current?.closest<HTMLElement>(`[${cardAttribute}]`);
    onDone();
    if (!own) return;
    const elsewhere = before instanceof HTMLElement && before !== document.body && before.isConnected && !card?.contains(before);
    (elsewhere ? before : card)?.focus({ preventScroll: true });
  };
  const onChange = (note: Note): void => {
    void runShown({ name: 'highlight.setNote', input: { highlight: { sourceId, id }, note, editSession: session } });
  };
  return (
    <div ref={frame} className={styles.writing} onClick={(event) => event.stopPropagation()}>
      <NoteEditor note={highlight.note} onChange={onChange} label={text('cards.note', { quote })} autoFocus onDone={done} />
    </div>
  );
}
