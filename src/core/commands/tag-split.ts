import * as z from 'zod/mini';
import { message, type Message } from '../messages/messages.ts';
import { highlightRefSchema, type Highlight, type HighlightRef } from '../model/highlight.ts';
import { idSchema } from '../model/primitives.ts';
import type { ProjectReader } from '../model/project-state.ts';
import type { Tag } from '../model/tag.ts';
import { err, ok, type Result } from '../result.ts';
import { defineCommand, draft, type CommandContext } from './command.ts';
import { insert, patch, remove } from './operations.ts';
import { carrying, replaceTags, retaggedClaims, TagChanges, unitedExamples } from './tag-changes.ts';
import { newTag, newTagSchema, type NewTag } from './tag-commands.ts';
import { raiseChildren } from './tag-remove.ts';
import { findTag } from './tag-rules.ts';

/** A tag that takes over some of the passages: one of the codebook's, or one to be made. */
const partSchema = z.union([z.object({ id: idSchema }), z.object({ create: newTagSchema })]);

export const tagSplitCommand = {
  /**
   * Gives passages of a tag to one or more others instead. Passages that were not assigned keep it; those that have
   * meanwhile lost it are left as they are. With `removeEmpty` the tag goes; its children move up.
   */
  'tag.split': defineCommand({
    input: z.object({
      tagId: idSchema,
      parts: z.array(partSchema).check(z.minLength(1)),
      assignments: z.array(z.object({
        highlight: highlightRefSchema,
        /** Places in `parts`. */
        parts: z.array(z.number().check(z.int(), z.nonnegative())).check(z.minLength(1)),
      })),
      removeEmpty: z.boolean(),
    }),
    run: (project, input, context) => {
      const tag = findTag(project, input.tagId);
      if (!tag.ok) return tag;
      const parts = partsOf(project, input.tagId, input.parts, context);
      if (!parts.ok) return parts;
      const { all, made } = parts.value;
      const moves: Move[] = [];
      for (const { highlight: ref, parts: places } of input.assignments) {
        const highlight = project.highlights.get(ref.sourceId)?.get(ref.id);
        if (places.some((place) => place >= all.length)) return err(message('problem.badInput', { detail: 'parts' }));
        if (highlight?.tagIds.includes(input.tagId)) moves.push({ highlight, into: [...new Set(places)].map((place) => all[place]!.id) });
      }
      const gone = new Set(input.removeEmpty ? [input.tagId] : []);
      const assigned = new Set(moves.map(({ highlight }) => highlight));
      if (input.removeEmpty && carrying(project, gone).some((highlight) => !assigned.has(highlight))) {
        return err(message('problem.splitUnfinished', { tag: tag.value.name }));
      }
      const changes = new TagChanges(project);
      raiseChildren(project, changes, gone);
      const madeExamples = moveExamples(tag.value, moves, changes, new Set(made.map(({ id }) => id)));
      return ok(draft(
        message('undo.tag.split', { tag: tag.value.name }),
        [
          ...made.map((part) => insert('tags', { ...part, examples: madeExamples.get(part.id) ?? [] })),
          ...moves.map(({ highlight, into }) => patch('highlights', highlight, {
            tagIds: replaceTags(highlight.tagIds, new Set([input.tagId]), into), modifiedAt: context.now,
          })),
          ...retaggedClaims(project, gone, all.map(({ id }) => id), context.now),
          ...changes.operations(context.now, gone),
          ...(input.removeEmpty ? [remove('tags', tag.value)] : []),
        ],
        { created: made.map(({ id }) => id) },
      ));
    },
  }),
};

interface Move {
  readonly highlight: Highlight;
  readonly into: readonly string[];
}

interface Parts {
  readonly all: readonly Tag[];
  readonly made: readonly Tag[];
}

/** Returns the tags that take over, making those that are new; each new one is checked with those before it in place. */
function partsOf(
  project: ProjectReader, tagId: string, wanted: readonly ({ readonly id: string } | { readonly create: NewTag })[], context: CommandContext,
): Result<Parts, Message> {
  const all: Tag[] = [];
  const made: Tag[] = [];
  for (const part of wanted) {
    const tags = new Map([...project.tags, ...made.map((tag) => [tag.id, tag] as const)]);
    const found = 'id' in part ? findTag(project, part.id) : newTag({ ...project, tags }, part.create, context);
    if (!found.ok) return found;
    if (found.value.id === tagId) return err(message('problem.splitSame', { tag: found.value.name }));
    all.push(found.value);
    if (!('id' in part)) made.push(found.value);
  }
  return ok({ all, made });
}

/** Records that an example goes with its passage; returns the examples of the tags that are being made. */
function moveExamples(tag: Tag, moves: readonly Move[], changes: TagChanges, made: ReadonlySet<string>): ReadonlyMap<string, readonly HighlightRef[]> {
  const ofMade = new Map<string, readonly HighlightRef[]>();
  const moved = new Map(moves.map(({ highlight, into }) => [`${highlight.sourceId} ${highlight.id}`, into]));
  const leaving = tag.examples.filter(({ sourceId, id }) => moved.has(`${sourceId} ${id}`));
  for (const ref of leaving) {
    for (const partId of moved.get(`${ref.sourceId} ${ref.id}`)!) {
      if (made.has(partId)) ofMade.set(partId, unitedExamples(ofMade.get(partId) ?? [], [ref]));
      else changes.change(partId, { examples: unitedExamples(changes.present(partId).examples, [ref]) });
    }
  }
  changes.dropExamples(leaving, [tag.id]);
  return ofMade;
}
