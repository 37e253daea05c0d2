import type { Subject } from '../../../core/model/subject.ts';
import { openPlace } from '../../state/places.ts';
import { requestNotePage, requestNoteSearch } from './notes-store.ts';

/** Opens the note on a record as a page, to be written at once. */
export function openNotePage(subject: Subject): void {
  requestNotePage(subject);
  openPlace({ kind: 'notes' });
}

/** Opens the notes with their search. */
export function searchNotes(): void {
  openPlace({ kind: 'notes' });
  requestNoteSearch();
}
