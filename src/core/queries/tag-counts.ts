import type { Highlight } from '../model/highlight.ts';
import type { Tag } from '../model/tag.ts';
import { ancestorsOf } from './tag-tree.ts';

/** How many highlights carry exactly these tags: by the tags' ids in a set order, joined by spaces. */
export type TagSetCounts = ReadonlyMap<string, number>;

/** Returns the name of a set of tags in {@link TagSetCounts}. */
export const tagSetKey = (tagIds: readonly string[]): string => (tagIds.length < 2 ? tagIds.join('') : [...tagIds].sort().join(' '));

/** Returns how many highlights there are for each set of tags that any of them carries. */
export function countTagSets(highlights: Iterable<Highlight>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tagIds } of highlights) {
    const key = tagSetKey(tagIds);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Highlights that carry a tag, and those that carry it or one inside it; each highlight once. */
export interface TagCount {
  readonly own: number;
  readonly within: number;
}

const noCount: TagCount = { own: 0, within: 0 };

/** Returns the numbers for every tag of the codebook. */
export function tagCounts(tags: ReadonlyMap<string, Tag>, sets: TagSetCounts): ReadonlyMap<string, TagCount> {
  const above = new Map<string, readonly string[]>();
  const lineOf = (tagId: string): readonly string[] => {
    let line = above.get(tagId);
    if (!line) above.set(tagId, (line = [tagId, ...ancestorsOf(tags, tagId).map(({ id }) => id)]));
    return line;
  };
  const counts = new Map(Array.from(tags.keys(), (id) => [id, { own: 0, within: 0 }]));
  for (const [key, count] of sets) {
    if (count === 0 || key === '') continue;
    const tagIds = key.split(' ');
    for (const id of tagIds) {
      const own = counts.get(id);
      if (own) own.own += count;
    }
    for (const id of new Set(tagIds.flatMap(lineOf))) {
      const within = counts.get(id);
      if (within) within.within += count;
    }
  }
  return counts;
}

/** Returns the numbers of one tag; zero for one that is not there. */
export const countOf = (counts: ReadonlyMap<string, TagCount>, tagId: string): TagCount => counts.get(tagId) ?? noCount;
