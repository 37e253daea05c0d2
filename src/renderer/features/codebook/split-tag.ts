import { text } from '../../../core/messages/messages.ts';
import type { HighlightRef } from '../../../core/model/highlight.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { runShown } from '../notices/run-shown.ts';
import { showToast } from '../notices/toasts.ts';
import { undoButton } from '../shell/history.ts';
import { refKey, type Splitting } from './split-store.ts';

/** Gives the passages that were assigned to their new tags, in one step. Answers whether it was done; if not, the user is told why. */
export async function splitTag(tag: Tag, { parts, assigned }: Splitting, passages: readonly HighlightRef[], removeEmpty: boolean): Promise<boolean> {
  const assignments = passages.flatMap((highlight) => {
    const places = assigned.get(refKey(highlight));
    return places ? [{ highlight, parts: [...places] }] : [];
  });
  // New tags stand beside the one that is split.
  const wanted = parts.map((part) => ('create' in part ? { create: { ...part.create, parentId: tag.parentId } } : part));
  const done = await runShown({ name: 'tag.split', input: { tagId: tag.id, parts: wanted, assignments, removeEmpty } });
  if (!done) return false;
  showToast({ tone: 'done', text: text('split.done', { tag: tag.name, count: assignments.length }), action: undoButton() });
  return true;
}
