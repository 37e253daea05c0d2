import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import type { Evidence } from '../../../core/model/evidence.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect, useUiStore } from '../../state/ui-store.ts';
import { announce } from '../notices/announcer.ts';
import { runShown, sendShown } from '../notices/run-shown.ts';
import { showToast } from '../notices/toasts.ts';
import type { TagChoice } from '../reader/actions.ts';
import { reportsLosing } from '../reports/shown-in-reports.ts';
import { undoButton } from '../shell/history.ts';

/* What can be done to claims and their evidence, wherever they are shown. Failures are shown in words. */

export type ClaimChanges = Partial<Pick<Claim, 'statement' | 'speaker' | 'saidOn' | 'about' | 'place' | 'status' | 'assignee'>>;

/** Changes facts of a claim. */
export const saveClaim = (claimId: string, changes: ClaimChanges): void =>
  void runShown({ name: 'claim.update', input: { claimId, changes, editSession: null } });

/** Applies a tag to a claim, or takes it off one that has it. */
export function toggleClaimTag({ id, tagIds }: Pick<Claim, 'id' | 'tagIds'>, tag: TagChoice): void {
  if ('id' in tag && tagIds.includes(tag.id)) {
    void runShown({ name: 'claim.updateMany', input: { claimIds: [id], changes: {}, addTagIds: [], removeTagIds: [tag.id] } });
  } else {
    void runShown({ name: 'claim.addTag', input: { claimIds: [id], tag } });
  }
}

/** A verdict to be given. A confidence that is left out stays as it is. */
export interface GivenVerdict {
  readonly verdict: string;
  readonly reason: string;
  readonly confidence?: number | null;
}

/** Gives claims a verdict, and says so. */
export async function giveVerdict(claimIds: readonly string[], { verdict, reason, confidence }: GivenVerdict): Promise<void> {
  const done = await runShown({ name: 'claim.setVerdict', input: { claimIds, verdict, reason, ...(confidence === undefined ? {} : { confidence }) } });
  const name = useProjectStore.getState().view?.project.verdicts.find(({ id }) => id === verdict)?.name ?? '';
  if (done) announce(text('said.verdict', { verdict: name }));
}

/** Says how sure the user is, leaving the verdict as it is. */
export const setConfidence = (claimIds: readonly string[], confidence: number | null): void =>
  void runShown({ name: 'claim.updateMany', input: { claimIds, changes: { confidence }, addTagIds: [], removeTagIds: [] } });

/** Deletes claims, says so, and offers to undo it. */
export async function deleteClaims(claimIds: readonly string[]): Promise<void> {
  const statement = useProjectStore.getState().view?.claims.get(claimIds[0] ?? '')?.statement ?? '';
  const { inspector } = useUiStore.getState();
  if (inspector.kind === 'claim' && claimIds.includes(inspector.claimId)) inspect({ kind: 'cards' });
  const losing = reportsLosing(claimIds.map((id) => ({ kind: 'claim', id })));
  if (!(await runShown({ name: 'claim.remove', input: { claimIds } }))) return;
  showToast({ tone: 'info', text: `${text('claim.deleted', { count: claimIds.length, statement: shorten(statement) })}${await losing}`, action: undoButton() });
}

export type EvidenceChanges = Partial<Pick<Evidence, 'stance' | 'strength' | 'why'>>;

/** Changes what a piece of evidence says and how much it weighs, and says so. */
export function changeEvidence(evidence: Evidence, changes: EvidenceChanges): void {
  sendShown({ name: 'evidence.update', input: { evidenceId: evidence.id, changes } });
  const { stance, strength } = { ...evidence, ...changes };
  if (changes.why === undefined) announce(text('evidenceCard.changed', { stance: text(`stance.${stance}`), strength: text(`strength.${strength ?? 'none'}`) }));
}

/** Takes a piece of evidence off its claim, and says so; the highlight stays. */
export function detachEvidence({ id, quote }: Evidence): void {
  sendShown({ name: 'evidence.remove', input: { evidenceId: id } });
  announce(text('evidenceCard.detached', { quote: shorten(quote) }));
}
