import * as z from 'zod/mini';
import { message, type Message } from '../messages/messages.ts';
import { idSchema } from '../model/primitives.ts';
import type { ProjectReader } from '../model/project-state.ts';
import { foldName, type Tag } from '../model/tag.ts';
import { everyHighlight } from '../queries/highlights.ts';
import { ancestorsOf, childrenOf, inTagOrder, withDescendants } from '../queries/tag-tree.ts';
import { err, ok, type Result } from '../result.ts';
import { defineCommand, draft } from './command.ts';
import { remove } from './operations.ts';
import { relink } from './relink.ts';
import { replaceTags, retagged, retaggedClaims, TagChanges, unitedExamples } from './tag-changes.ts';
import { findTag, findTags, freeName, ownerOf } from './tag-rules.ts';

/** What becomes of the codebook when tags are merged. */
export interface MergePlan {
  readonly into: Tag;
  /** The tags that go, in tree order. */
  readonly merged: readonly Tag[];
  /** Tags inside the merged ones that come to stand inside `into`, under the name that is free there. */
  readonly adopted: readonly { readonly tag: Tag; readonly name: string }[];
  /** `into` as it will be. */
  readonly result: Pick<Tag, 'parentId' | 'description' | 'examples' | 'shortcut'>;
  /** Changes to tags, those to `into` included. */
  readonly changes: TagChanges;
}

/** Returns what merging would do, without the passages, or why it cannot be done. */
export function planMerge(project: ProjectReader, tagIds: readonly string[], intoId: string): Result<MergePlan, Message> {
  const into = findTag(project, intoId);
  if (!into.ok) return into;
  const found = findTags(project, tagIds.filter((id) => id !== intoId));
  if (!found.ok) return found;
  if (found.value.length === 0) return err(message('problem.mergeOne'));
  const merged = [...found.value].sort(inTagOrder);
  const gone = new Set(merged.map(({ id }) => id));
  const changes = new TagChanges(project);
  const children = childrenOf(project.tags);
  const stays = (tagId: string): string | null => ancestorsOf(project.tags, tagId).find(({ id }) => !gone.has(id))?.id ?? null;
  // Tags that `into` stands inside cannot come inside it: they stay above it, as near as they were.
  const above = new Set(ancestorsOf(project.tags, intoId).map(({ id }) => id));
  const parentId = stays(intoId);
  const raised = merged.flatMap(({ id }) => children.get(id) ?? []).filter(({ id }) => above.has(id) && !gone.has(id));
  for (const tag of raised) changes.settle(tag, stays(tag.id), gone);
  if (parentId !== into.value.parentId) changes.settle(into.value, parentId, gone);

  const inside = (children.get(intoId) ?? []).filter(({ id }) => !gone.has(id));
  const taken = new Set(inside.map(({ name }) => foldName(name)));
  const last = Math.max(0, ...inside.map(({ order }) => order));
  const adopted = merged.flatMap(({ id }) => children.get(id) ?? [])
    .filter(({ id }) => id !== intoId && !gone.has(id) && !above.has(id))
    .map((tag, index) => {
      const name = freeName(taken, tag.name);
      taken.add(foldName(name));
      changes.change(tag.id, { parentId: intoId, order: last + 1 + index, ...(name === tag.name ? {} : { name }) });
      if (into.value.archived) for (const id of withDescendants(project.tags, tag.id, children)) changes.change(id, { archived: true });
      return { tag, name };
    });

  const shortcut = into.value.shortcut ?? merged.map((tag) => tag.shortcut).find((key) => key !== null && freedBy(project, key, gone)) ?? null;
  const description = joined([into.value, ...merged].map((tag) => tag.description));
  const examples = [into.value, ...merged].map((tag) => tag.examples).reduce(unitedExamples);
  changes.change(intoId, { description, examples, shortcut });
  return ok({ into: into.value, merged, adopted, changes, result: { parentId, description, examples, shortcut } });
}

const freedBy = (project: ProjectReader, key: string, gone: ReadonlySet<string>): boolean =>
  !ownerOf([...project.tags.values()].filter(({ id }) => !gone.has(id)), key);

/** Returns descriptions as one, each paragraph apart; one that says the same again is left out. */
const joined = (descriptions: readonly string[]): string =>
  [...new Set(descriptions.map((description) => description.trim()))].filter((description) => description !== '').join('\n\n');

export const tagMergeCommand = {
  /** Makes several tags one: its passages are all of theirs, and nothing that was said of them is lost. */
  'tag.merge': defineCommand({
    input: z.object({ tagIds: z.array(idSchema).check(z.minLength(1)), intoId: idSchema }),
    run: (project, { tagIds, intoId }, { now }) => {
      const plan = planMerge(project, tagIds, intoId);
      if (!plan.ok) return plan;
      const { merged, into, changes } = plan.value;
      const gone = new Set(merged.map(({ id }) => id));
      const taken = new Set([...gone, intoId]);
      const left = new Map([...project.tags.keys()].filter((id) => !gone.has(id)).map((id) => [id, changes.present(id)]));
      return ok(draft(message('undo.tag.merge', { count: merged.length, from: merged[0]!.name, tag: into.name }), [
        ...retagged(everyHighlight(project), ({ tagIds: present }) => (present.some((id) => gone.has(id)) ? replaceTags(present, taken, [intoId]) : present), now),
        ...retaggedClaims(project, gone, [intoId], now),
        ...changes.operations(now, gone),
        ...relink({ ...project, tags: left }, merged.map(({ id }) => ({ kind: 'tag', id })), { kind: 'tag', id: intoId }, now),
        ...merged.map((tag) => remove('tags', tag)),
      ]));
    },
  }),
};
