import { text } from '../../../core/messages/messages.ts';
import type { ClaimTable, ClaimView } from '../../../core/model/claim-view.ts';
import { runShown } from '../notices/run-shown.ts';
import { showToast } from '../notices/toasts.ts';
import { undoButton } from '../shell/history.ts';
import { setView, useClaimTableStore } from './claim-table-store.ts';

/** Keeps the table as it is under a name. Answers whether it was done; if not, the user is told why. */
export async function saveView(name: string): Promise<boolean> {
  const made = await runShown({ name: 'claimView.save', input: { name, table: useClaimTableStore.getState().table } });
  if (!made) return false;
  setView(made[0] ?? null);
  return true;
}

/** Lets a saved view be as the table is now. */
export const updateView = ({ id }: ClaimView, table: ClaimTable): Promise<unknown> => runShown({ name: 'claimView.update', input: { viewId: id, changes: { table } } });

/** Answers whether it was done; if not, the user is told why. */
export async function renameView({ id }: ClaimView, name: string): Promise<boolean> {
  return (await runShown({ name: 'claimView.update', input: { viewId: id, changes: { name } } })) !== null;
}

/** Deletes a saved view, says so, and offers to undo it. The table stays as it is. */
export async function removeView({ id, name }: ClaimView): Promise<void> {
  if (!(await runShown({ name: 'claimView.remove', input: { viewId: id } }))) return;
  showToast({ tone: 'info', text: text('claims.viewDeleted', { name }), action: undoButton() });
}
