import { create } from 'zustand';
import type { Subject } from '../../../core/model/subject.ts';
import type { NoteQuery } from '../../../core/queries/find-notes.ts';

interface NotesStore {
  readonly query: NoteQuery;
  /** The note that is shown in full, which may not be among those found. */
  readonly opened: Subject | null;
  /** True from when the shown note is to be written until its editor has the focus. */
  readonly asked: boolean;
  /** Raised each time the search is asked for from elsewhere, so that its field takes the focus. */
  readonly searches: number;
}

export const everyNote: NoteQuery = { words: '', kinds: [], tagId: null, sourceId: null, order: 'document' };

/** What the notes view shows; kept while the window is open, so that it is found as it was left. */
export const useNotesStore = create<NotesStore>(() => ({ query: everyNote, opened: null, asked: false, searches: 0 }));

const { setState } = useNotesStore;

export const changeQuery = (changes: Partial<NoteQuery>): void => setState(({ query }) => ({ query: { ...query, ...changes } }));

export const showNote = (opened: Subject | null): void => setState({ opened });

/** Shows a note in full and lets its editor take the focus. */
export const requestNotePage = (opened: Subject): void => setState({ opened, asked: true });

/** Lets the search field take the focus. */
export const requestNoteSearch = (): void => setState(({ searches }) => ({ searches: searches + 1 }));
