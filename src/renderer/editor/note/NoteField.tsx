import { useRef, useState } from 'react';
import type { Note } from '../../../core/model/primitives.ts';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteView } from './NoteView.tsx';

interface NoteFieldProps {
  readonly label: string;
  readonly note: Note;
  readonly readOnly: boolean;
  /** Saves the note; `editSession` is the same for as long as the field is shown, and makes its changes one step of undo. */
  readonly onSave: (note: Note, editSession: string) => void;
}

/** A note among other fields: written in place, or only shown where nothing can be changed. */
export const NoteField = ({ label, note, readOnly, onSave }: NoteFieldProps): React.JSX.Element | null => {
  const [editSession] = useState(() => crypto.randomUUID());
  const frame = useRef<HTMLDivElement>(null);
  if (readOnly) return note === null ? null : <NoteView note={note} />;
  return (
    <div ref={frame}>
      <NoteEditor
        note={note}
        label={label}
        onChange={(changed) => onSave(changed, editSession)}
        onDone={() => {
          // Finished by key: the keys go on where the note stands, and not nowhere.
          if (frame.current?.contains(document.activeElement)) frame.current.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
        }}
      />
    </div>
  );
};
