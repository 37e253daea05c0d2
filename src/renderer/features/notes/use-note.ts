import { useState } from 'react';
import type { CommandCall } from '../../../core/commands/registry.ts';
import type { Note } from '../../../core/model/primitives.ts';
import type { Subject } from '../../../core/model/subject.ts';
import { useHighlight } from '../../state/known-highlights.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { runShown } from '../notices/run-shown.ts';

interface SubjectNote {
  /** Null when nothing is written yet; undefined until main has answered, and when what it is on is gone. */
  readonly note: Note | undefined;
  readonly modifiedAt: string;
}

/** Returns the note on a record as it is now. */
export function useNote(subject: Subject): SubjectNote {
  const highlight = useHighlight(subject.kind === 'highlight' ? subject : null);
  const record = useProjectStore(({ view }) => {
    switch (subject.kind) {
      case 'project': return view?.project;
      case 'source': return view?.sources.get(subject.id);
      case 'claim': return view?.claims.get(subject.id);
      case 'tag': return view?.tags.get(subject.id);
      case 'highlight': return undefined;
    }
  });
  const found = highlight ?? record;
  if (!found) return { note: undefined, modifiedAt: '' };
  const note = 'description' in found ? found.description || null : found.note;
  return { note, modifiedAt: found.modifiedAt };
}

/** Returns a function that saves the note on a record; all that one component saves is one step of undo. */
export function useSaveNote(subject: Subject): (note: Note) => void {
  const [editSession] = useState(() => crypto.randomUUID());
  return (note) => void runShown(saving(subject, note, editSession));
}

function saving(subject: Subject, note: Note, editSession: string): CommandCall {
  switch (subject.kind) {
    case 'project': return { name: 'project.setNote', input: { note, editSession } };
    case 'source': return { name: 'source.setNote', input: { sourceId: subject.id, note, editSession } };
    case 'highlight': return { name: 'highlight.setNote', input: { highlight: { sourceId: subject.sourceId, id: subject.id }, note, editSession } };
    case 'claim': return { name: 'claim.update', input: { claimId: subject.id, changes: { note }, editSession } };
    case 'tag': return { name: 'tag.update', input: { tagId: subject.id, changes: { description: note ?? '' }, editSession } };
  }
}
