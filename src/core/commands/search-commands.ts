import * as z from 'zod/mini';
import { message, type Message } from '../messages/messages.ts';
import { highlightColourSchema } from '../model/colour.ts';
import { highlightRefSchema, type Highlight } from '../model/highlight.ts';
import { idSchema, nameSchema } from '../model/primitives.ts';
import type { Project } from '../model/project.ts';
import type { ProjectReader } from '../model/project-state.ts';
import { selectorSchema } from '../model/selector.ts';
import { err, ok, type Result } from '../result.ts';
import { defineCommand, draft } from './command.ts';
import { findHighlights } from './highlight-commands.ts';
import { insert, patch } from './operations.ts';
import { findSource } from './source-commands.ts';
import { findTag } from './tag-rules.ts';
import { newTag, newTagSchema } from './tag-commands.ts';
import { shorten } from './words.ts';

type SavedSearch = Project['savedSearches'][number];

const querySchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(10_000));

function findSearch({ project }: ProjectReader, searchId: string): Result<SavedSearch, Message> {
  const found = project.savedSearches.find(({ id }) => id === searchId);
  return found ? ok(found) : err(message('problem.savedSearchMissing'));
}

/** Returns the words against a name that another saved search has already, letter case aside; else null. */
function objection({ project }: ProjectReader, name: string, selfId: string | null): Message | null {
  const fold = (given: string): string => given.normalize('NFKC').toLocaleLowerCase('en');
  const taken = project.savedSearches.some((other) => other.id !== selfId && fold(other.name) === fold(name));
  return taken ? message('problem.savedSearchNameTaken', { name }) : null;
}

export const searchCommands = {
  /** Keeps a query under a name, as the last of the saved searches. */
  'search.save': defineCommand({
    input: z.object({ name: nameSchema, query: querySchema }),
    run: (project, { name, query }, { now, newId }) => {
      const problem = objection(project, name, null);
      if (problem) return err(problem);
      const saved = { id: newId(), name, query };
      return ok(draft(
        message('undo.search.save', { name }),
        [patch('project', project.project, { savedSearches: [...project.project.savedSearches, saved], modifiedAt: now })],
        { created: [saved.id] },
      ));
    },
  }),

  'search.update': defineCommand({
    input: z.object({ searchId: idSchema, changes: z.partial(z.object({ name: nameSchema, query: querySchema })) }),
    run: (project, { searchId, changes }, { now }) => {
      const found = findSearch(project, searchId);
      if (!found.ok) return found;
      const problem = changes.name === undefined ? null : objection(project, changes.name, searchId);
      if (problem) return err(problem);
      const changed = { ...found.value, ...changes };
      const savedSearches = project.project.savedSearches.map((search) => (search.id === searchId ? changed : search));
      return ok(draft(
        changed.name === found.value.name ? message('undo.search.update', { name: changed.name }) : message('undo.search.rename', { from: found.value.name, name: changed.name }),
        [patch('project', project.project, { savedSearches, modifiedAt: now })],
      ));
    },
  }),

  'search.remove': defineCommand({
    input: z.object({ searchId: idSchema }),
    run: (project, { searchId }, { now }) => {
      const found = findSearch(project, searchId);
      if (!found.ok) return found;
      const savedSearches = project.project.savedSearches.filter(({ id }) => id !== searchId);
      return ok(draft(message('undo.search.remove', { name: found.value.name }), [patch('project', project.project, { savedSearches, modifiedAt: now })]));
    },
  }),

  /**
   * Tags everything that a search found, in one step: highlights as they are, passages by marking them first, unless a
   * highlight lies over exactly the same text. Answers the ids of the highlights that carry the tag since then.
   */
  'search.tag': defineCommand({
    input: z.object({
      passages: z.array(z.object({ sourceId: idSchema, selector: selectorSchema })),
      highlights: z.array(highlightRefSchema),
      tag: z.union([z.object({ id: idSchema }), z.object({ create: newTagSchema })]),
      colour: highlightColourSchema,
    }),
    run: (project, input, context) => {
      const found = findHighlights(project, input.highlights);
      if (!found.ok) return found;
      const made = 'create' in input.tag ? newTag(project, input.tag.create, context) : null;
      const tag = made ?? findTag(project, (input.tag as { readonly id: string }).id);
      if (!tag.ok) return tag;
      const present = new Map(found.value.map((highlight) => [highlight.id, highlight]));
      const marked: Highlight[] = [];
      const byPlace = new Map<string, ReadonlyMap<string, Highlight>>();
      for (const { sourceId, selector } of input.passages) {
        const source = findSource(project, sourceId);
        if (!source.ok) return source;
        if (selector.end > source.value.textLength) return err(message('problem.rangeOutside'));
        const there = byPlace.get(sourceId) ?? placesOf(project, sourceId);
        byPlace.set(sourceId, there);
        const same = there.get(`${selector.start}-${selector.end}`);
        if (same) present.set(same.id, same);
        else marked.push({
          id: context.newId(), sourceId, selector, area: null, colour: input.colour, tagIds: [tag.value.id], note: null, review: null,
          author: context.author, createdAt: context.now, modifiedAt: context.now,
        });
      }
      const tagged = [...present.values()].filter(({ tagIds }) => !tagIds.includes(tag.value.id));
      const first = tagged[0] ?? marked[0];
      if (!first) return err(message('problem.nothingToTag', { tag: tag.value.name }));
      return ok(draft(
        message('undo.search.tag', { count: tagged.length + marked.length, tag: tag.value.name, quote: shorten(first.selector.exact) }),
        [
          ...(made ? [insert('tags', tag.value)] : []),
          ...tagged.map((highlight) => patch('highlights', highlight, { tagIds: [...highlight.tagIds, tag.value.id], modifiedAt: context.now })),
          ...marked.map((highlight) => insert('highlights', highlight)),
        ],
        { created: [...tagged, ...marked].map(({ id }) => id) },
      ));
    },
  }),
};

function placesOf(project: ProjectReader, sourceId: string): ReadonlyMap<string, Highlight> {
  const placed = [...project.highlights.get(sourceId)?.values() ?? []].filter(({ review }) => review === null);
  return new Map(placed.map((highlight) => [`${highlight.selector.start}-${highlight.selector.end}`, highlight]));
}
