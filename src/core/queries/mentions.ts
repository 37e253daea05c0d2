import { shorten } from '../commands/words.ts';
import { linksIn } from '../formats/note/links.ts';
import { linkContext } from '../formats/note/note.ts';
import type { ProjectReader } from '../model/project-state.ts';
import { subjectKey, type Subject } from '../model/subject.ts';
import { notesOf } from './notes.ts';
import { namesOf, sayLinks } from './subject-names.ts';

/** A note that links to a record, with the words around the link. */
export interface Mention {
  /** What the note is about. */
  readonly subject: Subject;
  readonly context: string;
}

const longestContext = 160;

/**
 * Returns the notes that link to a record or to the note on it, in document order; a note that does so several times is
 * there once. Costs a look through all notes for the record's id, and reads only those that have it.
 */
export function mentionsOf(project: ProjectReader, wanted: Subject): readonly Mention[] {
  const key = subjectKey(wanted);
  const say = sayLinks(namesOf(project));
  const mentions: Mention[] = [];
  for (const { subject, note } of notesOf(project)) {
    if (!note.includes(key) || subjectKey(subject) === key) continue;
    if (!linksIn(note).some((target) => subjectKey(target.subject) === key)) continue;
    const context = linkContext(note, (address) => address.endsWith(`:${key}`) || address.endsWith(`/${key}`), say);
    mentions.push({ subject, context: shorten(context, longestContext) });
  }
  return mentions;
}
