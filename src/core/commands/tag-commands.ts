import * as z from 'zod/mini';
import { message, type Message } from '../messages/messages.ts';
import { highlightColours, highlightColourSchema } from '../model/colour.ts';
import { idSchema, nameSchema } from '../model/primitives.ts';
import type { ProjectReader } from '../model/project-state.ts';
import { tagSchema, tagShortcutSchema, type Tag } from '../model/tag.ts';
import { err, ok, type Result } from '../result.ts';
import { defineCommand, draft, type CommandContext } from './command.ts';
import { insert, patch, remove } from './operations.ts';

/** What is needed to make a tag. A colour of null picks the palette's least used one. */
export const newTagSchema = z.object({
  name: nameSchema,
  parentId: z.nullable(idSchema),
  colour: z.nullable(highlightColourSchema),
  description: z.string(),
  shortcut: z.nullable(tagShortcutSchema),
});
export type NewTag = z.infer<typeof newTagSchema>;

/** Keys that the reader uses itself and that therefore cannot apply a tag. */
export const reservedShortcuts: ReadonlySet<string> = new Set(['h', 'n', 'c', 't', 'e', 'j', 'k']);

/** Returns the tag, or the words for its absence. */
export function findTag(project: ProjectReader, tagId: string): Result<Tag, Message> {
  const tag = project.tags.get(tagId);
  return tag ? ok(tag) : err(message('problem.tagMissing'));
}

const fold = (name: string): string => name.normalize('NFKC').trim().toLocaleLowerCase('en');

/** Returns the tag with this name under `parentId`, letter case aside, or undefined. */
const tagNamed = (tags: Iterable<Tag>, name: string, parentId: string | null): Tag | undefined => {
  const wanted = fold(name);
  for (const tag of tags) if (tag.parentId === parentId && fold(tag.name) === wanted) return tag;
  return undefined;
};

/**
 * Returns the tag that a bare name means, letter case aside: the one at the top of the codebook, else the only one
 * below. Undefined when there is none, or several and nothing tells which.
 */
export function tagMeant(tags: readonly Tag[], name: string): Tag | undefined {
  const wanted = fold(name);
  const named = tags.filter((tag) => fold(tag.name) === wanted);
  return named.find((tag) => tag.parentId === null) ?? (named.length === 1 ? named[0] : undefined);
}

/** Returns a new tag that fits the codebook; `ahead` counts tags made in the same change before it. */
export function newTag(project: ProjectReader, input: NewTag, context: CommandContext, ahead = 0): Result<Tag, Message> {
  const problem = objection(project, null, input);
  if (problem) return err(problem);
  return ok({
    id: context.newId(),
    name: input.name,
    parentId: input.parentId,
    colour: input.colour ?? leastUsedColour(project, ahead),
    description: input.description,
    examples: [],
    archived: false,
    shortcut: input.shortcut,
    order: Math.max(0, ...[...project.tags.values()].map((tag) => tag.order)) + 1 + ahead,
    createdAt: context.now,
    modifiedAt: context.now,
  });
}

function leastUsedColour(project: ProjectReader, ahead: number): Tag['colour'] {
  const uses = new Map(highlightColours.map((colour) => [colour, 0]));
  for (const tag of project.tags.values()) uses.set(tag.colour, uses.get(tag.colour)! + 1);
  const byUse = [...highlightColours].sort((a, b) => uses.get(a)! - uses.get(b)!);
  return byUse[ahead % byUse.length]!;
}

type TagFields = Pick<Tag, 'name' | 'parentId' | 'shortcut'>;

function objection(project: ProjectReader, self: Tag | null, fields: TagFields): Message | null {
  if (fields.parentId !== null && !project.tags.has(fields.parentId)) return message('problem.tagMissing');
  if (self && isUnder(project, fields.parentId, self.id)) return message('problem.tagLoop');
  const others = [...project.tags.values()].filter((tag) => tag.id !== self?.id);
  if (tagNamed(others, fields.name, fields.parentId)) return message('problem.tagNameTaken', { name: fields.name });
  const { shortcut } = fields;
  if (shortcut === null) return null;
  if (reservedShortcuts.has(shortcut)) return message('problem.tagShortcutReserved', { shortcut });
  const owner = others.find((tag) => tag.shortcut === shortcut);
  return owner ? message('problem.tagShortcutTaken', { shortcut, tag: owner.name }) : null;
}

function isUnder(project: ProjectReader, start: string | null, ancestor: string): boolean {
  for (let id = start; id !== null; id = project.tags.get(id)?.parentId ?? null) if (id === ancestor) return true;
  return false;
}

const tagChanges = z.partial(z.pick(tagSchema, { name: true, parentId: true, colour: true, description: true, shortcut: true, order: true }));

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
      const problem = objection(project, tag.value, { ...tag.value, ...changes });
      if (problem) return err(problem);
      const renamed = changes.name !== undefined && changes.name !== tag.value.name;
      return ok(draft(
        renamed
          ? message('undo.tag.rename', { from: tag.value.name, tag: changes.name! })
          : message('undo.tag.update', { tag: tag.value.name }),
        [patch('tags', tag.value, { ...changes, modifiedAt: now })],
        { group: editSession },
      ));
    },
  }),

  /** Deletes a tag and takes it off every highlight. Its children move up to its parent. */
  'tag.remove': defineCommand({
    input: z.object({ tagId: idSchema }),
    run: (project, { tagId }, { now }) => {
      const tag = findTag(project, tagId);
      if (!tag.ok) return tag;
      const untagged = [...project.highlights.values()].flatMap((highlights) =>
        [...highlights.values()]
          .filter((highlight) => highlight.tagIds.includes(tagId))
          .map((highlight) => patch('highlights', highlight, { tagIds: highlight.tagIds.filter((id) => id !== tagId), modifiedAt: now })));
      const raised = [...project.tags.values()]
        .filter((child) => child.parentId === tagId)
        .map((child) => patch('tags', child, { parentId: tag.value.parentId, modifiedAt: now }));
      return ok(draft(message('undo.tag.remove', { tag: tag.value.name }), [...untagged, ...raised, remove('tags', tag.value)]));
    },
  }),
};
