import * as z from 'zod/mini';
import { message } from '../messages/messages.ts';
import { idSchema } from '../model/primitives.ts';
import type { ProjectReader } from '../model/project-state.ts';
import type { Tag } from '../model/tag.ts';
import { ancestorsOf, childrenOf, inTagOrder, withDescendants } from '../queries/tag-tree.ts';
import { err, ok } from '../result.ts';
import { defineCommand, draft } from './command.ts';
import { remove } from './operations.ts';
import { carrying, replaceTags, retagged, retaggedClaims, TagChanges } from './tag-changes.ts';
import { findTags } from './tag-rules.ts';

/** What happens to passages that carry a tag when it is deleted. */
export const passagesChoiceSchema = z.discriminatedUnion('kind', [
  /** They lose it. */
  z.object({ kind: z.literal('untag') }),
  /** They get another in its place. */
  z.object({ kind: z.literal('move'), tagId: idSchema }),
  /** They lose it, and those left without any tag are deleted. */
  z.object({ kind: z.literal('delete') }),
]);

/** Records that the children of deleted tags come to stand where their nearest parent that stays stood. */
export function raiseChildren(project: ProjectReader, changes: TagChanges, gone: ReadonlySet<string>): void {
  const children = childrenOf(project.tags);
  for (const id of gone) {
    for (const child of children.get(id) ?? []) {
      if (gone.has(child.id)) continue;
      changes.settle(child, ancestorsOf(project.tags, child.id).find((tag) => !gone.has(tag.id))?.id ?? null, gone);
    }
  }
}

/** Returns the tags that go when `tagIds` are deleted, in no order: with or without what stands inside them. */
export function doomedTags(tags: ReadonlyMap<string, Tag>, tagIds: readonly string[], children: 'raise' | 'remove'): ReadonlySet<string> {
  if (children === 'raise') return new Set(tagIds);
  const tree = childrenOf(tags);
  return new Set(tagIds.flatMap((id) => [...withDescendants(tags, id, tree)]));
}

export const tagRemoveCommand = {
  /** Deletes tags, with a choice of what becomes of their passages and of the tags inside them. */
  'tag.remove': defineCommand({
    input: z.object({
      tagIds: z.array(idSchema).check(z.minLength(1)),
      passages: passagesChoiceSchema,
      /** Move up, or go as well. */
      children: z.enum(['raise', 'remove']),
    }),
    run: (project, { tagIds, passages, children }, { now }) => {
      const found = findTags(project, tagIds);
      if (!found.ok) return found;
      const gone = doomedTags(project.tags, tagIds, children);
      if (passages.kind === 'move' && (!project.tags.has(passages.tagId) || gone.has(passages.tagId))) return err(message('problem.tagMissing'));
      const touched = carrying(project, gone);
      const deleted = passages.kind === 'delete' ? touched.filter((highlight) => highlight.tagIds.every((id) => gone.has(id))) : [];
      const deletedSet = new Set(deleted);
      const kept = touched.filter((highlight) => !deletedSet.has(highlight));
      const put = passages.kind === 'move' ? [passages.tagId] : [];
      const changes = new TagChanges(project);
      raiseChildren(project, changes, gone);
      changes.dropExamples(deleted);
      const doomed = [...gone].map((id) => project.tags.get(id)!).sort(inTagOrder);
      return ok(draft(doomed.length === 1 ? message('undo.tag.remove', { tag: doomed[0]!.name }) : message('undo.tag.removeMany', { count: doomed.length }), [
        ...deleted.map((highlight) => remove('highlights', highlight)),
        ...retagged(kept, ({ tagIds: present }) => replaceTags(present, gone, put), now),
        ...retaggedClaims(project, gone, put, now),
        ...changes.operations(now, gone),
        ...doomed.map((tag) => remove('tags', tag)),
      ]));
    },
  }),
};
