import * as z from 'zod/mini';
import { ownScheme, type SayLink } from '../formats/note/note.ts';
import type { Data } from '../model/data.ts';
import type { ProjectReader } from '../model/project-state.ts';
import { idSchema } from '../model/primitives.ts';
import { subjectKinds } from '../model/subject.ts';
import { fold } from './find-tags.ts';
import type { FoldedProject } from './folded.ts';
import type { NoteEntry } from './notes.ts';
import { nameOf, namesOf, sayLinks } from './subject-names.ts';

/** Which notes are asked for. */
export const noteQuerySchema = z.object({
  /** Each must occur in the note or in the name of what it is about; letter case and accents do not count. */
  words: z.string().check(z.maxLength(500)),
  /** Notes on these kinds of things; on all of them when empty. */
  kinds: z.array(z.enum(subjectKinds)),
  /** Only notes on passages with this tag or one inside it, and on these tags themselves. */
  tagId: z.nullable(idSchema),
  /** Only the note on this source and those on its passages. */
  sourceId: z.nullable(idSchema),
  order: z.enum(['document', 'modified']),
});
export type NoteQuery = Data<z.infer<typeof noteQuerySchema>>;

/** Returns a function that tells whether a note is one of those asked for. It is good for as long as the project does not change. */
export function noteFilter(project: ProjectReader, { words, kinds, tagId, sourceId }: NoteQuery, folded: FoldedProject): (entry: NoteEntry) => boolean {
  const wanted = fold(words).split(/\s+/).filter((word) => word !== '');
  const tagIds = tagId === null ? null : withInner(project, tagId);
  const names = namesOf(project);
  const say = sayLinks(names);
  return ({ subject, note, record }) => {
    if (kinds.length > 0 && !kinds.includes(subject.kind)) return false;
    if (sourceId !== null && !(subject.kind === 'source' ? subject.id === sourceId : subject.kind === 'highlight' && subject.sourceId === sourceId)) return false;
    if (tagIds) {
      const own = subject.kind === 'highlight' ? project.highlights.get(subject.sourceId)?.get(subject.id)?.tagIds ?? [] : subject.kind === 'tag' ? [subject.id] : [];
      if (!own.some((id) => tagIds.has(id))) return false;
    }
    if (wanted.length === 0) return true;
    // What a link is called may change without the note: such a note is made ready each time.
    const text = note.includes(ownScheme) ? fold(readable(note, say)) : folded.notes.of(record, readable(note, say));
    const missing = wanted.filter((word) => !text.includes(word));
    if (missing.length === 0) return true;
    const name = folded.names.of(record, nameOf(names, subject)?.words ?? '');
    return missing.every((word) => name.includes(word));
  };
}

/** Returns notes in the order asked for; they are given in document order. */
export const inOrder = (entries: readonly NoteEntry[], order: NoteQuery['order']): readonly NoteEntry[] =>
  (order === 'document' ? entries : entries.toSorted((a, b) => (a.modifiedAt < b.modifiedAt ? 1 : a.modifiedAt > b.modifiedAt ? -1 : 0)));

const link = /\[((?:[^\]\\]|\\.)*)\]\(<?([^\s)>]*)>?[^)]*\)/g;

/**
 * Returns the words of a note about as they are read: without addresses and marks, links with the names of now. Quicker
 * by far than reading it as Markdown, and near enough for finding it.
 */
export function readable(note: string, say: SayLink): string {
  const said = note.replace(link, (_, label: string, address: string) => (address.startsWith(ownScheme) ? say(address, label) : null) ?? label);
  return said.replace(/[*_~`\\]/g, '');
}

function withInner({ tags }: ProjectReader, tagId: string): ReadonlySet<string> {
  const inner = new Set([tagId]);
  for (let before = 0; before !== inner.size;) {
    before = inner.size;
    for (const { id, parentId } of tags.values()) if (parentId !== null && inner.has(parentId)) inner.add(id);
  }
  return inner;
}
