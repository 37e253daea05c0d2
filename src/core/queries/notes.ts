import type { Highlight } from '../model/highlight.ts';
import type { ProjectReader } from '../model/project-state.ts';
import type { Subject } from '../model/subject.ts';
import { byPosition } from './highlights.ts';

/** A note with what it is about. */
export interface NoteEntry {
  readonly subject: Subject;
  readonly note: string;
  /** The record that it stands in: the same object until that changes. */
  readonly record: object;
  /** When what it is about was changed last. */
  readonly modifiedAt: string;
}

/**
 * Yields every note of a project in document order: on the project, on each source and then on its passages, on claims,
 * on tags. Passages without a place in the present text come behind the others of their source.
 */
export function* notesOf({ project, sources, highlights, claims, tags }: ProjectReader): Generator<NoteEntry> {
  const entry = (subject: Subject, record: Noted): NoteEntry[] =>
    (record.note === null ? [] : [{ subject, note: record.note, record, modifiedAt: record.modifiedAt }]);
  yield* entry({ kind: 'project' }, project);
  for (const source of sources.values()) {
    const sourceId = source.id;
    yield* entry({ kind: 'source', id: sourceId }, source);
    const noted = Array.from(highlights.get(sourceId)?.values() ?? []).filter(({ note }) => note !== null).sort(inReadingOrder);
    for (const highlight of noted) yield* entry({ kind: 'highlight', sourceId, id: highlight.id }, highlight);
  }
  for (const claim of claims.values()) yield* entry({ kind: 'claim', id: claim.id }, claim);
  for (const tag of tags.values()) {
    const { id, description, modifiedAt } = tag;
    if (description.trim() !== '') yield { subject: { kind: 'tag', id }, note: description, record: tag, modifiedAt };
  }
}

interface Noted {
  readonly note: string | null;
  readonly modifiedAt: string;
}

const inReadingOrder = (a: Highlight, b: Highlight): number =>
  Number(a.review !== null) - Number(b.review !== null) || byPosition(a, b);
