import * as z from 'zod/mini';
import { message, type Message } from '../messages/messages.ts';
import { highlightColours, highlightColourSchema } from '../model/colour.ts';
import { highlightRefSchema } from '../model/highlight.ts';
import { idSchema, nameSchema } from '../model/primitives.ts';
import type { ProjectReader } from '../model/project-state.ts';
import { tagSchema, tagShortcutSchema, type Tag } from '../model/tag.ts';
import { ancestorsOf, childrenOf, withDescendants } from '../queries/tag-tree.ts';
import { err, ok, type Result } from '../result.ts';
import { defineCommand, draft, type CommandContext } from './command.ts';
import { insert, patch } from './operations.ts';
import { findTag, findTags, objectionToTag, ownerOf } from './tag-rules.ts';

/** What is needed to make a tag. A colour of null picks the palette's least used one. */
export const newTagSchema = z.object({
  name: nameSchema,
  parentId: z.nullable(idSchema),
  colour: z.nullable(highlightColourSchema),
  description: z.string(),
  shortcut: z.nullable(tagShortcutSchema),
});
export type NewTag = z.infer<typeof newTagSchema>;

/** Returns a new tag that fits the codebook; `ahead` counts tags made in the same change before it. */
export function newTag(project: ProjectReader, input: NewTag, context: CommandContext, ahead = 0): Result<Tag, Message> {
  const problem = objectionToTag(project, null, { ...input, archived: false });
  if (problem) return err(problem);
  const colours = coloursByUse(project);
  return ok({
    id: context.newId(),
    name: input.name,
    parentId: input.parentId,
    colour: input.colour ?? colours[ahead % colours.length]!,
    description: input.description,
    examples: [],
    archived: false,
    shortcut: input.shortcut,
    order: lastOrder(project) + 1 + ahead,
    createdAt: context.now,
    modifiedAt: context.now,
  });
}

/** Returns the place of the last of all tags, 0 when there is none. */
export const lastOrder = ({ tags }: ProjectReader): number => [...tags.values()].reduce((last, { order }) => Math.max(last, order), 0);

/** Returns the palette, the colours that fewest tags have first. */
export function coloursByUse(project: ProjectReader): readonly Tag['colour'][] {
  const uses = new Map(highlightColours.map((colour) => [colour, 0]));
  for (const tag of project.tags.values()) uses.set(tag.colour, uses.get(tag.colour)! + 1);
  return [...highlightColours].sort((a, b) => uses.get(a)! - uses.get(b)!);
}

const tagChanges = z.partial(z.pick(tagSchema, { name: true, colour: true, description: true, shortcut: true }));

export const tagCommands = {
  'tag.create': defineCommand({
    input: newTagSchema,
    run: (project, input, context) => {
      const tag = newTag(project, input, context);
      if (!tag.ok) return tag;
      return ok(draft(message('undo.tag.create', { tag: input.name }), [insert('tags', tag.value)], { created: [tag.value.id] }));
    },
  }),

  'tag.update': defineCommand({
    input: z.object({ tagId: idSchema, changes: tagChanges, editSession: z.nullable(z.string()) }),
    run: (project, { tagId, changes, editSession }, { now }) => {
      const tag = findTag(project, tagId);
      if (!tag.ok) return tag;
      const { name = tag.value.name, shortcut = null } = changes;
      // Only what is changed can be refused: a key that an archived tag kept may be another's by now.
      const problem = objectionToTag(project, tag.value, { ...tag.value, name, shortcut });
      if (problem) return err(problem);
      return ok(draft(
        name === tag.value.name ? message('undo.tag.update', { tag: name }) : message('undo.tag.rename', { from: tag.value.name, tag: name }),
        [patch('tags', tag.value, { ...changes, modifiedAt: now })],
        { group: editSession },
      ));
    },
  }),

  /**
   * Puts tags, and all inside them, into the archive, or takes them out again together with the tags they stand inside.
   * A key that another tag has got meanwhile is given up.
   */
  'tag.setArchived': defineCommand({
    input: z.object({ tagIds: z.array(idSchema).check(z.minLength(1)), archived: z.boolean() }),
    run: (project, { tagIds, archived }, { now }) => {
      const found = findTags(project, tagIds);
      if (!found.ok) return found;
      const children = childrenOf(project.tags);
      const touched = new Set(found.value.flatMap(({ id }) => [
        ...withDescendants(project.tags, id, children),
        ...(archived ? [] : ancestorsOf(project.tags, id).map((tag) => tag.id)),
      ]));
      const changing = [...touched].map((id) => project.tags.get(id)!).filter((tag) => tag.archived !== archived);
      const given = new Set<string>();
      const keeps = ({ shortcut }: Tag): boolean => {
        const free = shortcut !== null && !given.has(shortcut) && !ownerOf(project.tags.values(), shortcut);
        if (free) given.add(shortcut);
        return free;
      };
      return ok(draft(
        message(archived ? 'undo.tag.archive' : 'undo.tag.unarchive', { count: found.value.length, tag: found.value[0]!.name }),
        changing.map((tag) => patch('tags', tag, {
          archived, modifiedAt: now, shortcut: archived || tag.shortcut === null || keeps(tag) ? undefined : null,
        })),
      ));
    },
  }),

  /** Chooses a passage as typical of a tag that it carries, or no longer. */
  'tag.setExample': defineCommand({
    input: z.object({ tagId: idSchema, highlight: highlightRefSchema, example: z.boolean() }),
    run: (project, { tagId, highlight: ref, example }, { now }) => {
      const tag = findTag(project, tagId);
      if (!tag.ok) return tag;
      const highlight = project.highlights.get(ref.sourceId)?.get(ref.id);
      if (!highlight) return err(message('problem.highlightMissing'));
      if (!highlight.tagIds.includes(tagId)) return err(message('problem.exampleUntagged', { tag: tag.value.name }));
      const others = tag.value.examples.filter(({ sourceId, id }) => sourceId !== ref.sourceId || id !== ref.id);
      return ok(draft(message(example ? 'undo.tag.addExample' : 'undo.tag.removeExample', { tag: tag.value.name }), [
        patch('tags', tag.value, { examples: example ? [...others, ref] : others, modifiedAt: now }),
      ]));
    },
  }),
};
