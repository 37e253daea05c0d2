import { alikeClaims, type AlikeClaim } from '../../../core/claims/alike-claims.ts';
import { evidenceInHighlight } from '../../../core/claims/evidence-in-highlights.ts';
import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Stance } from '../../../core/model/evidence.ts';
import type { HighlightRef } from '../../../core/model/highlight.ts';
import { highlightHere } from '../../state/known-highlights.ts';
import { sendCommand, useProjectStore } from '../../state/project-store.ts';
import { claimsLike } from '../../state/similar-claims.ts';
import { inspect, useUiStore } from '../../state/ui-store.ts';
import { announce } from '../notices/announcer.ts';
import { sendShown } from '../notices/run-shown.ts';
import { showProblem } from '../notices/toasts.ts';

const longestStatement = 1000;

/** Returns the statement of a claim that is made of a highlight; null when that is not here. */
export function statementOf(ref: HighlightRef): string | null {
  const highlight = highlightHere(ref);
  return highlight ? shorten(highlight.selector.exact, longestStatement) : null;
}

/** Returns the claims that a highlight may be evidence of, instead of making another one. */
export function claimsAlike(ref: HighlightRef): readonly AlikeClaim[] {
  const { view } = useProjectStore.getState();
  const statement = statementOf(ref);
  return view && statement !== null ? alikeClaims(claimsLike(statement), evidenceInHighlight(view.evidenceInHighlights, ref)) : [];
}

/**
 * Makes a claim of a highlight, worded as its quote, and shows it in the inspector, at once where this window can tell. Where there
 * are claims that say nearly the same, these are offered first, and asked for a second time it is made. Where the highlight states a
 * claim in these words already, that one is shown, and no other is made. Failures are shown in words.
 */
export async function makeClaim(ref: HighlightRef): Promise<void> {
  const { view } = useProjectStore.getState();
  const statement = statementOf(ref);
  if (!view || statement === null) return;
  const present = evidenceInHighlight(view.evidenceInHighlights, ref).find(({ stance, claimId }) => stance === 'states' && view.claims.get(claimId)?.statement === statement);
  if (present) {
    inspect({ kind: 'claim', claimId: present.claimId });
    announce(text('said.claimThere'));
    return;
  }
  const { inspector } = useUiStore.getState();
  const offered = inspector.kind === 'claims' && inspector.task.kind === 'alike' && inspector.task.highlight.id === ref.id;
  if (!offered && claimsAlike(ref).length > 0) {
    inspect({ kind: 'claims', task: { kind: 'alike', highlight: ref } });
    return;
  }
  const { created, done } = sendCommand({
    name: 'claim.create',
    input: { statement, speaker: '', saidOn: null, about: null, place: '', tagIds: [], statedBy: { highlight: ref } },
  });
  if (created?.[0] !== undefined) inspect({ kind: 'claim', claimId: created[0] });
  const answer = await done;
  if (!answer.ok) return showProblem(answer.error);
  if (created === null) inspect({ kind: 'claim', claimId: answer.value[0]! });
  announce(text('said.claimMade'));
}

/** Ties a highlight to a claim that was there, instead of making another one, and shows that. */
export function attachInstead(claimId: string, ref: HighlightRef, stance: Stance): void {
  sendShown({ name: 'evidence.attach', input: { claimId, passage: { highlight: ref }, stance, strength: null, why: '' } });
  inspect({ kind: 'claim', claimId });
  announce(text('said.attached', { stance: text(`stance.${stance}`), quote: shorten(highlightHere(ref)?.selector.exact ?? '') }));
}
