import { text } from '../../../core/messages/messages.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect, useUiStore } from '../../state/ui-store.ts';
import { runShown } from '../notices/run-shown.ts';
import { showToast } from '../notices/toasts.ts';
import { undoButton } from '../shell/history.ts';

/** Makes a tag in a colour that the app picks. Answers whether it was made; if not, the user is told why. */
export async function createTag(name: string, parentId: string | null): Promise<boolean> {
  const created = await runShown({ name: 'tag.create', input: { name, parentId, colour: null, description: '', shortcut: null } });
  return created !== null;
}

export type TagChanges = Partial<Pick<Tag, 'name' | 'colour' | 'description' | 'shortcut'>>;

/** Changes a tag. A refusal, such as a key that another tag has, is shown in words. */
export const updateTag = (tagId: string, changes: TagChanges): Promise<unknown> =>
  runShown({ name: 'tag.update', input: { tagId, changes, editSession: null } });

/** Puts tags into another (null: none), before one of those there (null: behind the last). */
export const moveTags = (tagIds: readonly string[], parentId: string | null, before: string | null): Promise<unknown> =>
  runShown({ name: 'tag.move', input: { tagIds, parentId, before } });

/** Deletes a tag, says how many passages lost it, and offers to undo it. */
export async function deleteTag(tag: Tag): Promise<void> {
  const count = useProjectStore.getState().view?.counts.byTag.get(tag.id) ?? 0;
  const { inspector } = useUiStore.getState();
  if (inspector.kind === 'tag' && inspector.tagId === tag.id) inspect({ kind: 'cards' });
  if (!(await runShown({ name: 'tag.remove', input: { tagIds: [tag.id], passages: { kind: 'untag' }, children: 'raise' } }))) return;
  showToast({
    tone: 'info',
    text: text(count === 0 ? 'codebook.deletedUnused' : 'codebook.deleted', { tag: tag.name, count }),
    action: undoButton(),
  });
}
