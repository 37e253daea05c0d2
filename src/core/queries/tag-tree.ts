import type { Tag } from '../model/tag.ts';

/** A tag as it stands in the tree. */
export interface TagRow {
  readonly tag: Tag;
  /** 0 for tags inside no other. */
  readonly depth: number;
  readonly hasChildren: boolean;
  /** Its place among those it stands beside, counted from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
}

/** Compares two tags that stand beside each other by their place in the codebook. */
export const inTagOrder = (a: Tag, b: Tag): number => a.order - b.order || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);

export type TagChildren = ReadonlyMap<string | null, readonly Tag[]>;

/** Returns the tags inside each tag (and, under null, inside none) in order. A tag whose parent is not there stands at the top. */
export function childrenOf(tags: ReadonlyMap<string, Tag>): TagChildren {
  const children = new Map<string | null, Tag[]>();
  for (const tag of [...tags.values()].sort(inTagOrder)) {
    const parentId = tag.parentId !== null && tags.has(tag.parentId) ? tag.parentId : null;
    const beside = children.get(parentId);
    if (beside) beside.push(tag);
    else children.set(parentId, [tag]);
  }
  return children;
}

/** Returns the tags in tree order, without those inside a tag of `folded`. */
export function tagRows(tags: ReadonlyMap<string, Tag>, folded: ReadonlySet<string>): readonly TagRow[] {
  const children = childrenOf(tags);
  const rows: TagRow[] = [];
  // A stack of what is still to come and no recursion: nothing bounds how deep tags are nested.
  const waiting: TagRow[] = [];
  const enter = (parentId: string | null, depth: number): void => {
    const inside = children.get(parentId) ?? [];
    for (let i = inside.length - 1; i >= 0; i--) {
      const tag = inside[i]!;
      waiting.push({ tag, depth, hasChildren: children.has(tag.id), position: i + 1, siblings: inside.length });
    }
  };
  enter(null, 0);
  for (let row = waiting.pop(); row; row = waiting.pop()) {
    rows.push(row);
    if (row.hasChildren && !folded.has(row.tag.id)) enter(row.tag.id, row.depth + 1);
  }
  return rows;
}

/** Returns the tag and all tags inside it, at any depth. */
export function withDescendants(tags: ReadonlyMap<string, Tag>, tagId: string, children: TagChildren = childrenOf(tags)): ReadonlySet<string> {
  const found = new Set([tagId]);
  for (const id of found) for (const tag of children.get(id) ?? []) found.add(tag.id);
  return found;
}

/** Returns the tags that a tag stands inside, the nearest first. */
export function ancestorsOf(tags: ReadonlyMap<string, Tag>, tagId: string): readonly Tag[] {
  const found: Tag[] = [];
  for (let tag = tags.get(tags.get(tagId)?.parentId ?? ''); tag; tag = tags.get(tag.parentId ?? '')) found.push(tag);
  return found;
}

/** Returns the names of the tags that a tag stands inside, from the top, and its own. */
export const tagPath = (tags: ReadonlyMap<string, Tag>, tag: Tag): readonly string[] =>
  [...ancestorsOf(tags, tag.id).map(({ name }) => name).toReversed(), tag.name];

/** Returns those of the tags that do not stand inside another of them, in tree order: what is done to these is done to all. */
export function topmost(tags: ReadonlyMap<string, Tag>, tagIds: Iterable<string>): readonly Tag[] {
  const chosen = new Set(tagIds);
  return tagRows(tags, new Set()).map(({ tag }) => tag)
    .filter((tag) => chosen.has(tag.id) && !ancestorsOf(tags, tag.id).some(({ id }) => chosen.has(id)));
}

/** Returns the tags that are offered for new passages: all but the archived ones. */
export const offered = (tags: Iterable<Tag>): readonly Tag[] => [...tags].filter(({ archived }) => !archived);

/** Returns the part of a codebook that is, or is not, archived. */
export const inArchive = (tags: ReadonlyMap<string, Tag>, archived: boolean): ReadonlyMap<string, Tag> =>
  new Map([...tags].filter(([, tag]) => tag.archived === archived));
