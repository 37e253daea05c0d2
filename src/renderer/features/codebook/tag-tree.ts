import type { Tag } from '../../../core/model/tag.ts';

/** A tag as it stands in the tree. */
export interface TagRow {
  readonly tag: Tag;
  /** 0 for tags inside no other. */
  readonly depth: number;
  readonly hasChildren: boolean;
}

const inOrder = (a: Tag, b: Tag): number => a.order - b.order || a.name.localeCompare(b.name);

/** Returns the tags in tree order, without those inside a tag of `folded`. A tag whose parent is not there stands at the top. */
export function tagRows(tags: ReadonlyMap<string, Tag>, folded: ReadonlySet<string>): readonly TagRow[] {
  const children = new Map<string | null, Tag[]>();
  for (const tag of [...tags.values()].sort(inOrder)) {
    const parentId = tag.parentId !== null && tags.has(tag.parentId) ? tag.parentId : null;
    children.set(parentId, [...(children.get(parentId) ?? []), tag]);
  }
  const rows: TagRow[] = [];
  const add = (parentId: string | null, depth: number): void => {
    for (const tag of children.get(parentId) ?? []) {
      const hasChildren = children.has(tag.id);
      rows.push({ tag, depth, hasChildren });
      if (hasChildren && !folded.has(tag.id)) add(tag.id, depth + 1);
    }
  };
  add(null, 0);
  return rows;
}

/** Returns the tag and all tags inside it, at any depth. */
export function withDescendants(tags: ReadonlyMap<string, Tag>, tagId: string): ReadonlySet<string> {
  const found = new Set([tagId]);
  for (const id of found) for (const tag of tags.values()) if (tag.parentId === id) found.add(tag.id);
  return found;
}
