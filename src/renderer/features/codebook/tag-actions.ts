import { doomedTags } from '../../../core/commands/tag-remove.ts';
import { planMerge } from '../../../core/commands/tag-merge.ts';
import { text, textOf } from '../../../core/messages/messages.ts';
import type { ProjectReader } from '../../../core/model/project-state.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { stepPlace, type TagPlace, type TagStep } from '../../../core/queries/tag-moves.ts';
import { childrenOf, inArchive, topmost } from '../../../core/queries/tag-tree.ts';
import type { CodebookFormat } from '../../../ipc/contract.ts';
import { bridge } from '../../state/bridge.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect, useUiStore, type CodebookTask } from '../../state/ui-store.ts';
import { announce } from '../notices/announcer.ts';
import { runShown } from '../notices/run-shown.ts';
import { showProblem, showToast } from '../notices/toasts.ts';
import { undoButton } from '../shell/history.ts';
import { setFile, setOpen, setSelected, useCodebookStore } from './codebook-store.ts';

const tagsNow = (): ReadonlyMap<string, Tag> => useProjectStore.getState().view?.tags ?? new Map();

/** Makes a tag in a colour that the app picks. Answers whether it was made; if not, the user is told why. */
export async function createTag(name: string, parentId: string | null): Promise<boolean> {
  const created = await runShown({ name: 'tag.create', input: { name, parentId, colour: null, description: '', shortcut: null } });
  return created !== null;
}

export type TagChanges = Partial<Pick<Tag, 'name' | 'colour' | 'description' | 'shortcut'>>;

/** Changes a tag. A refusal, such as a key that another tag has, is shown in words. */
export const updateTag = (tagId: string, changes: TagChanges, editSession: string | null = null): Promise<unknown> =>
  runShown({ name: 'tag.update', input: { tagId, changes, editSession } });

/** Puts tags somewhere else in the tree, opens the tag they came into, and has it told where they are now. */
export async function moveTags(tagIds: readonly string[], { parentId, before }: TagPlace): Promise<void> {
  const count = topmost(tagsNow(), tagIds).length;
  if (!(await runShown({ name: 'tag.move', input: { tagIds, parentId, before } }))) return;
  if (parentId !== null) setOpen(parentId, true);
  const tags = tagsNow();
  const tag = tags.get(tagIds[0]!);
  if (!tag) return;
  const beside = childrenOf(tags).get(tag.parentId) ?? [];
  const parameters = { tag: tag.name, count, parent: tags.get(tag.parentId ?? '')?.name ?? '', position: beside.indexOf(tag) + 1, total: beside.length };
  announce(text(tag.parentId === null ? 'codebook.movedTop' : 'codebook.movedInside', parameters));
}

/** Moves a tag by one step in the tree; where there is nowhere to go, says so. */
export function stepTag(tag: Tag, step: TagStep): void {
  const place = stepPlace(inArchive(tagsNow(), tag.archived), tag.id, step);
  if (place) void moveTags([tag.id], place);
  else announce(text('codebook.cannotMove', { tag: tag.name }));
}

/** Returns the tags that an action is about: the selected ones, or else the one that is focused or shown in full. */
export function targetTags(): readonly string[] {
  const tags = tagsNow();
  const { selected, focused } = useCodebookStore.getState();
  const { inspector } = useUiStore.getState();
  const chosen = [...selected].filter((id) => tags.has(id));
  if (chosen.length > 0) return chosen;
  const one = inspector.kind === 'tag' ? inspector.tagId : focused;
  return one !== null && tags.has(one) ? [one] : [];
}

/** Returns the tags that something asked for in a tag's menu is about: all selected ones if it is among them. */
export function targetsOf(tagId: string): readonly string[] {
  const { selected } = useCodebookStore.getState();
  return selected.has(tagId) ? [...selected].filter((id) => tagsNow().has(id)) : [tagId];
}

/** Shows a larger piece of work on the codebook in the inspector, with what it will do. */
export const startTask = (task: CodebookTask): void => inspect({ kind: 'codebook', task });

/** Ends such work: shows a tag in full, or the cards again. */
export const endTask = (tagId?: string): void => inspect(tagId === undefined ? { kind: 'cards' } : { kind: 'tag', tagId });

/** Deletes tags that nothing hangs on at once; for others asks in the inspector what is to happen. */
export async function deleteTags(tagIds: readonly string[]): Promise<void> {
  const tags = tagsNow();
  const children = childrenOf(tags);
  const counts = useProjectStore.getState().view?.counts.byTag;
  const free = tagIds.length === 1 && !children.has(tagIds[0]!) && (counts?.get(tagIds[0]!) ?? 0) === 0;
  if (free) await removeTags(tagIds, { passages: { kind: 'untag' }, children: 'raise' });
  else startTask({ kind: 'delete', tagIds });
}

/** What is to happen when tags are deleted. */
export interface Removal {
  readonly passages: { readonly kind: 'untag' } | { readonly kind: 'move'; readonly tagId: string } | { readonly kind: 'delete' };
  readonly children: 'raise' | 'remove';
}

/** Deletes tags as the user chose, says so, and offers to undo it. Answers whether it was done. */
export async function removeTags(tagIds: readonly string[], removal: Removal): Promise<boolean> {
  const names = tagIds.map((id) => tagsNow().get(id)?.name ?? '');
  const { inspector } = useUiStore.getState();
  const loss = removal.passages.kind === 'delete' ? await evidenceLost(tagIds, removal.children) : 0;
  if (!(await runShown({ name: 'tag.remove', input: { tagIds, ...removal } }))) return false;
  if (inspector.kind === 'tag' && tagIds.includes(inspector.tagId)) inspect({ kind: 'cards' });
  setSelected([]);
  const words = text('codebook.deleted', { tag: names[0]!, count: names.length });
  showToast({ tone: 'info', text: loss > 0 ? `${words} ${text('evidence.lost', { count: loss })}` : words, action: undoButton() });
  return true;
}

/** Asks main how many passages that are evidence go with tags. */
async function evidenceLost(tagIds: readonly string[], children: Removal['children']): Promise<number> {
  const impact = await bridge().tagImpact({ tagIds: [...doomedTags(tagsNow(), tagIds, children)] });
  return impact.ok ? impact.value.onlyEvidence : 0;
}

/** Puts tags into the archive or takes them out, says so, and offers to undo it. */
export async function archiveTags(tagIds: readonly string[], archived: boolean): Promise<void> {
  const name = tagsNow().get(tagIds[0]!)?.name ?? '';
  if (!(await runShown({ name: 'tag.setArchived', input: { tagIds, archived } }))) return;
  setSelected([]);
  showToast({ tone: 'info', text: text(archived ? 'codebook.archived' : 'codebook.unarchived', { tag: name, count: tagIds.length }), action: undoButton() });
}

/** Merges tags, shows what became of them, and offers to undo it. */
export async function mergeTags(tagIds: readonly string[], intoId: string): Promise<void> {
  const from = tagIds.filter((id) => id !== intoId);
  const parameters = { count: from.length, from: tagsNow().get(from[0]!)?.name ?? '', tag: tagsNow().get(intoId)?.name ?? '' };
  if (!(await runShown({ name: 'tag.merge', input: { tagIds: from, intoId } }))) return;
  setSelected([]);
  endTask(intoId);
  showToast({ tone: 'done', text: text('codebook.merged', parameters), action: undoButton() });
}

/** Returns the project as commands read it, without highlights: enough to foretell what becomes of the tags. */
export function tagReader(): ProjectReader | null {
  const { view } = useProjectStore.getState();
  return view && { project: view.project, sources: view.sources, tags: view.tags, claims: view.claims, evidence: view.evidence, reports: view.reports, highlights: new Map(), reportBlocks: new Map() };
}

/** Returns what merging tags would do to the codebook, or null when it cannot be done. */
export function foreseeMerge(tagIds: readonly string[], intoId: string): ReturnType<typeof planMerge> | null {
  const reader = tagReader();
  return reader && planMerge(reader, tagIds, intoId);
}

/** Asks for a file of tags and shows what importing it would do. */
export async function chooseCodebookFile(): Promise<void> {
  const answer = await bridge().chooseCodebook();
  if (!answer.ok) showToast({ tone: 'problem', text: textOf(answer.error) });
  else if (answer.value) {
    setFile(answer.value);
    startTask({ kind: 'import' });
  }
}

/** Asks where to save, writes the tags there, and says so. */
export async function exportCodebookFile(format: CodebookFormat, byteOrderMark: boolean): Promise<void> {
  const answer = await bridge().exportCodebook({ format, byteOrderMark });
  if (!answer.ok) return showProblem(answer.error);
  if (!answer.value) return;
  const { path } = answer.value;
  showToast({
    tone: 'done',
    text: text('exportUi.done', { file: path.split(/[\\/]/).at(-1)! }),
    action: { label: text('exportUi.show'), run: () => void bridge().showInFolder({ path }) },
  });
}
