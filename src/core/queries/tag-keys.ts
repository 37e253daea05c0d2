import type { Tag } from '../model/tag.ts';
import { offered, tagRows } from './tag-tree.ts';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/**
 * Returns the key that applies each tag, by the tag's id: its own; and for the digits 1 to 9 that no tag has as its own, in
 * order, the first tags of the codebook that have none. Archived tags have no key. `isTaken` tells of a key that a command has,
 * which is dealt to none.
 */
export function keysOfTags(tags: ReadonlyMap<string, Tag>, isTaken: (key: string) => boolean): ReadonlyMap<string, string> {
  const shown = new Map(offered(tags.values()).map((tag) => [tag.id, tag]));
  const keys = new Map<string, string>();
  for (const { id, shortcut } of shown.values()) if (shortcut !== null) keys.set(id, shortcut);
  const taken = new Set(keys.values());
  const free = digits.filter((digit) => !taken.has(digit) && !isTaken(digit));
  for (const { tag } of tagRows(shown, new Set())) {
    if (free.length === 0) break;
    if (!keys.has(tag.id)) keys.set(tag.id, free.shift()!);
  }
  return keys;
}

/** Returns the tag that a key applies, or undefined. */
export function tagWithKey(tags: ReadonlyMap<string, Tag>, key: string, isTaken: (key: string) => boolean): Tag | undefined {
  for (const [id, own] of keysOfTags(tags, isTaken)) if (own === key) return tags.get(id);
  return undefined;
}
