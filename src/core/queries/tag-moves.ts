import type { Tag } from '../model/tag.ts';
import { childrenOf, type TagChildren } from './tag-tree.ts';

/** Where a tag goes: into a tag (null: to the top), before one of those inside it (null: behind the last). */
export interface TagPlace {
  readonly parentId: string | null;
  readonly before: string | null;
}

/** A step of a tag in its tree: among those beside it, into the one above it, or out of the one it is in. */
export type TagStep = 'up' | 'down' | 'in' | 'out';

/** Returns where a step leads, or null where there is nowhere to go. `tags` is the part of the codebook that is seen. */
export function stepPlace(tags: ReadonlyMap<string, Tag>, tagId: string, step: TagStep): TagPlace | null {
  const tag = tags.get(tagId);
  if (!tag) return null;
  const children = childrenOf(tags);
  const parent = tags.get(tag.parentId ?? '');
  const beside = besides(tags, children, tag);
  const index = beside.indexOf(tag);
  const above = beside[index - 1];
  switch (step) {
    case 'up': return above ? { parentId: tag.parentId, before: above.id } : null;
    case 'down': return index < beside.length - 1 ? { parentId: tag.parentId, before: beside[index + 2]?.id ?? null } : null;
    case 'in': return above ? { parentId: above.id, before: null } : null;
    case 'out': {
      if (!parent) return null;
      const outside = besides(tags, children, parent);
      return { parentId: parent.parentId, before: outside[outside.indexOf(parent) + 1]?.id ?? null };
    }
  }
}

/** Returns the tags inside the same tag as this one, itself among them. At the top of a part of the codebook others may stand between. */
const besides = (tags: ReadonlyMap<string, Tag>, children: TagChildren, { parentId }: Tag): readonly Tag[] =>
  (children.get(tags.has(parentId ?? '') ? parentId : null) ?? []).filter((tag) => tag.parentId === parentId);

/** The part of a row that the pointer is over while tags are dragged: its upper quarter, its middle, its lower quarter. */
export type RowPart = 'before' | 'inside' | 'after';

/** Returns the part of a row at `fraction` of its height, 0 at its top and 1 at its bottom. */
export const rowPart = (fraction: number): RowPart => (fraction < 0.25 ? 'before' : fraction > 0.75 ? 'after' : 'inside');

/**
 * Returns where dragged tags go when they are dropped on a row, or null where they cannot: on themselves or inside
 * themselves. Behind a tag that is open means before the first inside it: that is where the line is seen.
 */
export function dropPlace(
  tags: ReadonlyMap<string, Tag>, dragged: ReadonlySet<string>, over: { readonly tag: Tag; readonly open: boolean }, part: RowPart,
): TagPlace | null {
  const { tag, open } = over;
  const inside = part === 'inside' || (part === 'after' && open);
  for (let id: string | null = inside ? tag.id : tag.parentId; id !== null; id = tags.get(id)?.parentId ?? null) if (dragged.has(id)) return null;
  const children = childrenOf(tags);
  const stays = (parentId: string | null): readonly Tag[] => (children.get(parentId) ?? []).filter(({ id }) => !dragged.has(id));
  if (part === 'inside') return { parentId: tag.id, before: null };
  if (inside) return { parentId: tag.id, before: stays(tag.id)[0]?.id ?? null };
  const beside = besides(tags, children, tag);
  const rest = beside.slice(beside.indexOf(tag) + (part === 'after' ? 1 : 0));
  return { parentId: tag.parentId, before: rest.find(({ id }) => !dragged.has(id))?.id ?? null };
}
