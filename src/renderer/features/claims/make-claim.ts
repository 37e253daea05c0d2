import { evidenceInHighlight } from '../../../core/claims/evidence-in-highlights.ts';
import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import type { HighlightRef } from '../../../core/model/highlight.ts';
import { highlightHere } from '../../state/known-highlights.ts';
import { sendCommand, useProjectStore } from '../../state/project-store.ts';
import { inspect } from '../../state/ui-store.ts';
import { announce } from '../notices/announcer.ts';
import { showProblem } from '../notices/toasts.ts';

const longestStatement = 1000;

/**
 * Makes a claim of a highlight, worded as its quote, and shows it in the inspector, at once where this window can tell. Where the
 * highlight states a claim in these words already, that one is shown, and no other is made. Failures are shown in words.
 */
export async function makeClaim(ref: HighlightRef): Promise<void> {
  const { view } = useProjectStore.getState();
  const highlight = highlightHere(ref);
  if (!view || !highlight) return;
  const statement = shorten(highlight.selector.exact, longestStatement);
  const present = evidenceInHighlight(view.evidenceInHighlights, ref).find(({ stance, claimId }) => stance === 'states' && view.claims.get(claimId)?.statement === statement);
  if (present) {
    inspect({ kind: 'claim', claimId: present.claimId });
    announce(text('said.claimThere'));
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
