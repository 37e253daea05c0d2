import { message, type Message } from '../messages/messages.ts';
import type { ProjectReader } from '../model/project-state.ts';
import { foldName, type Tag } from '../model/tag.ts';
import { ancestorsOf } from '../queries/tag-tree.ts';
import { err, ok, type Result } from '../result.ts';

/** Returns the tag, or the words for its absence. */
export function findTag(project: ProjectReader, tagId: string): Result<Tag, Message> {
  const tag = project.tags.get(tagId);
  return tag ? ok(tag) : err(message('problem.tagMissing'));
}

/** Returns the tags in the order asked for, each once, or the words for the first that is missing. */
export function findTags(project: ProjectReader, tagIds: readonly string[]): Result<readonly Tag[], Message> {
  const found = [...new Set(tagIds)].map((id) => project.tags.get(id));
  return found.every((tag) => tag !== undefined) ? ok(found) : err(message('problem.tagMissing'));
}

/** Returns `name`, with a number behind it when it is among the folded names `taken`. */
export function freeName(taken: ReadonlySet<string>, name: string): string {
  let free = name;
  for (let number = 2; taken.has(foldName(free)); number++) free = `${name.slice(0, 490)} (${number})`;
  return free;
}

/** Returns the tag with this name under `parentId`, letter case aside, or undefined. */
function tagNamed(tags: Iterable<Tag>, name: string, parentId: string | null): Tag | undefined {
  const wanted = foldName(name);
  for (const tag of tags) if (tag.parentId === parentId && foldName(tag.name) === wanted) return tag;
  return undefined;
}

/**
 * Returns the tag that a bare name means, letter case aside: the one at the top of the codebook, else the only one
 * below. Undefined when there is none, or several and nothing tells which.
 */
export function tagMeant(tags: readonly Tag[], name: string): Tag | undefined {
  const wanted = foldName(name);
  const named = tags.filter((tag) => foldName(tag.name) === wanted);
  return named.find((tag) => tag.parentId === null) ?? (named.length === 1 ? named[0] : undefined);
}

type TagFields = Pick<Tag, 'name' | 'parentId' | 'shortcut' | 'archived'>;

/** Returns why a tag cannot have these fields, or null when it can. `self` is the tag they are for, null for a new one. */
export function objectionToTag(project: ProjectReader, self: Tag | null, fields: TagFields): Message | null {
  const place = objectionToPlace(project, self, fields);
  if (place) return place;
  const others = [...project.tags.values()].filter((tag) => tag.id !== self?.id);
  const namesake = tagNamed(others, fields.name, fields.parentId);
  if (namesake) return message(namesake.archived && !fields.archived ? 'problem.tagNameArchived' : 'problem.tagNameTaken', { name: fields.name });
  const { shortcut } = fields;
  if (shortcut === null) return null;
  const owner = ownerOf(others, shortcut);
  return owner ? message('problem.tagShortcutTaken', { shortcut, tag: owner.name }) : null;
}

/** Returns the tag that a key applies. An archived tag keeps its key for later and does not stand in the way of another. */
export const ownerOf = (tags: Iterable<Tag>, shortcut: string): Tag | undefined =>
  [...tags].find((tag) => tag.shortcut === shortcut && !tag.archived);

function objectionToPlace(project: ProjectReader, self: Tag | null, { parentId, archived }: TagFields): Message | null {
  if (parentId === null) return null;
  const parent = project.tags.get(parentId);
  if (!parent) return message('problem.tagMissing');
  if (self && isWithin(project, parentId, self.id)) return message('problem.tagLoop');
  return parent.archived && !archived ? message('problem.tagInArchive', { tag: parent.name }) : null;
}

/** Returns whether a tag is `tagId` or stands inside it. */
export const isWithin = ({ tags }: ProjectReader, inner: string, tagId: string): boolean =>
  inner === tagId || ancestorsOf(tags, inner).some(({ id }) => id === tagId);
