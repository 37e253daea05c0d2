import * as z from 'zod/mini';
import { message } from '../messages/messages.ts';
import { idSchema } from '../model/primitives.ts';
import { foldName, type Tag } from '../model/tag.ts';
import { childrenOf, topmost } from '../queries/tag-tree.ts';
import { err, ok } from '../result.ts';
import { defineCommand, draft } from './command.ts';
import { patch } from './operations.ts';
import { findTags, isWithin } from './tag-rules.ts';

export const tagMoveCommand = {
  /** Puts tags, with all inside them, into another tag (null: none), before one of the tags there (null: behind the last). */
  'tag.move': defineCommand({
    input: z.object({ tagIds: z.array(idSchema).check(z.minLength(1)), parentId: z.nullable(idSchema), before: z.nullable(idSchema) }),
    run: (project, { tagIds, parentId, before }, { now }) => {
      const found = findTags(project, tagIds);
      if (!found.ok) return found;
      const parent = parentId === null ? null : project.tags.get(parentId);
      if (parent === undefined) return err(message('problem.tagMissing'));
      const moved = topmost(project.tags, tagIds);
      const movedIds = new Set(moved.map(({ id }) => id));
      if (parent && moved.some(({ id }) => isWithin(project, parent.id, id))) return err(message('problem.tagLoop'));
      if (parent?.archived === true && moved.some(({ archived }) => !archived)) return err(message('problem.tagInArchive', { tag: parent.name }));

      const present = childrenOf(project.tags).get(parentId) ?? [];
      const beside = present.filter(({ id }) => !movedIds.has(id));
      const taken = new Set(beside.map(({ name }) => foldName(name)));
      for (const { name } of moved) {
        if (taken.has(foldName(name))) return err(message('problem.tagNameTaken', { name }));
        taken.add(foldName(name));
      }
      const found0 = before === null ? -1 : beside.findIndex(({ id }) => id === before);
      if (before !== null && found0 < 0) return err(message('problem.tagMissing'));
      const index = found0 < 0 ? beside.length : found0;
      const after = [...beside.slice(0, index), ...moved, ...beside.slice(index)];
      const operations = after.every((tag, i) => tag === present[i])
        ? []
        : Array.from(ordersFor(beside, moved, index), ([tag, order]) => patch('tags', tag, { parentId: movedIds.has(tag.id) ? parentId : undefined, order, modifiedAt: now }));
      return ok(draft(message('undo.tag.move', { count: moved.length, tag: moved[0]!.name }), operations));
    },
  }),
};

/** Places closer together than this are not told apart reliably after more moves. */
const closest = 1e-6;

/** Returns the orders that put `moved` at `index` among `beside`: between its neighbours, or counted anew where there is no room. */
function ordersFor(beside: readonly Tag[], moved: readonly Tag[], index: number): ReadonlyMap<Tag, number> {
  const [above, below] = [beside[index - 1]?.order, beside[index]?.order];
  const first = above ?? (below ?? 1 + moved.length) - 1 - moved.length;
  const gap = below === undefined ? 1 : (below - first) / (moved.length + 1);
  if (gap >= closest) return new Map(moved.map((tag, i) => [tag, first + gap * (i + 1)]));
  const all = [...beside.slice(0, index), ...moved, ...beside.slice(index)];
  const anew = all.map((tag, i) => [tag, i + 1] as const);
  return new Map(anew.filter(([tag, order]) => tag.order !== order || moved.includes(tag)));
}
