import * as z from 'zod/mini';
import { message, type Message } from '../messages/messages.ts';
import type { Operation } from '../model/change.ts';
import { citationSchema } from '../model/citation.ts';
import type { ProjectReader } from '../model/project-state.ts';
import { highlightSchema } from '../model/highlight.ts';
import { idSchema, noteSchema } from '../model/primitives.ts';
import { sourceSchema, type Source } from '../model/source.ts';
import { err, ok, type Result } from '../result.ts';
import { defineCommand, draft } from './command.ts';
import { insert, patch, remove } from './operations.ts';
import { withoutExamples } from './tag-changes.ts';
import { shorten } from './words.ts';

/** Returns the source, or the words for its absence. */
export function findSource(project: ProjectReader, sourceId: string): Result<Source, Message> {
  const source = project.sources.get(sourceId);
  return source ? ok(source) : err(message('problem.sourceMissing'));
}

export const sourceCommands = {
  /** Adds sources whose files already lie in the project folder, with the highlights that came in these. */
  'source.import': defineCommand({
    input: z.object({ sources: z.array(sourceSchema).check(z.minLength(1)), highlights: z.optional(z.array(highlightSchema)) }),
    run: (_, { sources, highlights = [] }) => {
      const lengths = new Map(sources.map(({ id, textLength }) => [id, textLength]));
      if (highlights.some(({ sourceId, selector: { start, end } }) => start >= end || end > (lengths.get(sourceId) ?? 0))) return err(message('problem.rangeOutside'));
      return ok(draft(
        message('undo.source.import', { count: sources.length, title: shorten(sources[0]!.citation.title) }),
        [...sources.map((source) => insert('sources', source)), ...highlights.map((highlight) => insert('highlights', highlight))],
        { created: sources.map((source) => source.id) },
      ));
    },
  }),

  'source.updateCitation': defineCommand({
    input: z.object({ sourceId: idSchema, citation: citationSchema }),
    run: (project, { sourceId, citation }, { now }) => {
      const source = findSource(project, sourceId);
      if (!source.ok) return source;
      return ok(draft(message('undo.source.updateCitation', { title: shorten(citation.title) }), [
        patch('sources', source.value, { citation, modifiedAt: now }),
      ]));
    },
  }),

  /** Gives several sources their citations, as a library of references has them. */
  'source.updateCitations': defineCommand({
    input: z.object({ citations: z.array(z.object({ sourceId: idSchema, citation: citationSchema })).check(z.minLength(1)) }),
    run: (project, { citations }, { now }) => {
      const operations: Operation[] = [];
      for (const { sourceId, citation } of citations) {
        const source = findSource(project, sourceId);
        if (!source.ok) return source;
        operations.push(patch('sources', source.value, { citation, modifiedAt: now }));
      }
      return ok(draft(message('undo.source.updateCitations', { count: citations.length, title: shorten(citations[0]!.citation.title) }), operations));
    },
  }),

  'source.setNote': defineCommand({
    input: z.object({ sourceId: idSchema, note: noteSchema, editSession: z.nullable(z.string()) }),
    run: (project, { sourceId, note, editSession }, { now }) => {
      const source = findSource(project, sourceId);
      if (!source.ok) return source;
      return ok(draft(
        message('undo.source.setNote', { title: shorten(source.value.citation.title) }),
        [patch('sources', source.value, { note, modifiedAt: now })],
        { group: editSession },
      ));
    },
  }),

  /** Takes a source and its highlights out of the project. Its files stay, so that this can be undone. */
  'source.remove': defineCommand({
    input: z.object({ sourceId: idSchema }),
    run: (project, { sourceId }, { now }) => {
      const source = findSource(project, sourceId);
      if (!source.ok) return source;
      const highlights = [...(project.highlights.get(sourceId)?.values() ?? [])];
      return ok(draft(message('undo.source.remove', { title: shorten(source.value.citation.title) }), [
        ...withoutExamples(project, highlights, now),
        ...highlights.map((highlight) => remove('highlights', highlight)),
        remove('sources', source.value),
      ]));
    },
  }),
};
