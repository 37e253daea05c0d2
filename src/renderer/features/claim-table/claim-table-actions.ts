import { claimsAsCsv, claimsAsHtml, claimsAsMarkdown } from '../../../core/claims/copy-claims.ts';
import { claimsIn, type TableRow } from '../../../core/claims/table-rows.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import { isWritable } from '../../state/project-store.ts';
import { copyText } from '../../ui/clipboard.ts';
import { deleteClaims } from '../claims/claim-actions.ts';
import { runShown } from '../notices/run-shown.ts';
import { showToast } from '../notices/toasts.ts';
import { select, useClaimTableStore } from './claim-table-store.ts';
import type { ClaimRows } from './use-claim-rows.ts';

/** Returns the claims that an action is about: those selected, where the row is one of them or there is none, or else those of the row. In the table's order. */
export function selectedOr(selected: ReadonlySet<string>, row: TableRow | null | undefined, { shown }: Pick<ClaimRows, 'shown'>): readonly string[] {
  const own = row ? claimsIn([row]) : [];
  return selected.size > 0 && (own.length === 0 || own.some((id) => selected.has(id))) ? shown.map(({ claim }) => claim.id).filter((id) => selected.has(id)) : own;
}

/** Puts claims on the clipboard, with the columns that are shown, and says so. Markdown also comes as a table in HTML, for programs that paste that. */
export function copyClaims(format: 'markdown' | 'csv', claimIds: readonly string[], { shown, project }: ClaimRows): void {
  const wanted = new Set(claimIds);
  const copied = { claims: shown.filter(({ claim }) => wanted.has(claim.id)), columns: useClaimTableStore.getState().table.columns, project };
  if (copied.claims.length === 0) return;
  if (format === 'csv') copyText(claimsAsCsv(copied));
  else copyText(claimsAsMarkdown(copied), claimsAsHtml(copied));
  showToast({ tone: 'done', topic: 'copy', text: text(`claims.copied.${format}`, { count: copied.claims.length }) });
}

/** Deletes claims, of which none is then selected any more; says so, and offers to undo it. */
export async function deleteSelected(claimIds: readonly string[]): Promise<void> {
  if (claimIds.length === 0 || !isWritable()) return;
  await deleteClaims(claimIds);
  select(claimIds, false);
}

/** What the table changes of claims besides their verdict and tags. */
export type ClaimChanges = Partial<Pick<Claim, 'speaker' | 'saidOn' | 'about' | 'place' | 'confidence' | 'status' | 'assignee'>>;

/** Changes claims in one step of undo. Those that are so already stay as they are. */
export const changeClaims = (claimIds: readonly string[], changes: ClaimChanges): Promise<readonly string[] | null> =>
  runShown({ name: 'claim.updateMany', input: { claimIds, changes, addTagIds: [], removeTagIds: [] } });
