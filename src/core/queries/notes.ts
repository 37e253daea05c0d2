import type { Highlight } from '../model/highlight.ts';
import type { ProjectReader } from '../model/project-state.ts';
import type { Subject } from '../model/subject.ts';
import { byPosition } from './highlights.ts';

/** A note with what it is about. */
export interface NoteEntry {
  readonly subject: Subject;
  readonly note: string;
  /** When what it is about was changed last. */
  readonly modifiedAt: string;
}

/**
 * Yields every note of a project in document order: on the project, on each source and then on its passages, on claims,
 * on tags. Passages without a place in the present text come behind the others of their source.
 */
export function* notesOf({ project, sources, highlights, claims, tags }: ProjectReader): Generator<NoteEntry> {
  const entry = (subject: Subject, note: string | null, modifiedAt: string): NoteEntry[] => (note === null ? [] : [{ subject, note, modifiedAt }]);
  yield* entry({ kind: 'project' }, project.note, project.modifiedAt);
  for (const { id: sourceId, note, modifiedAt } of sources.values()) {
    yield* entry({ kind: 'source', id: sourceId }, note, modifiedAt);
    const noted = Array.from(highlights.get(sourceId)?.values() ?? []).filter((highlight) => highlight.note !== null).sort(inReadingOrder);
    for (const highlight of noted) yield* entry({ kind: 'highlight', sourceId, id: highlight.id }, highlight.note, highlight.modifiedAt);
  }
  for (const { id, note, modifiedAt } of claims.values()) yield* entry({ kind: 'claim', id }, note, modifiedAt);
  for (const { id, description, modifiedAt } of tags.values()) yield* entry({ kind: 'tag', id }, description.trim() === '' ? null : description, modifiedAt);
}

const inReadingOrder = (a: Highlight, b: Highlight): number =>
  Number(a.review !== null) - Number(b.review !== null) || byPosition(a, b);
