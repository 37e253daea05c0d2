import { shorten } from '../../../core/commands/words.ts';
import type { HighlightRef } from '../../../core/model/highlight.ts';
import { highlightHere } from '../../state/known-highlights.ts';
import { runCommand } from '../../state/project-store.ts';
import { inspect } from '../../state/ui-store.ts';
import { showProblem } from '../notices/toasts.ts';

const longestStatement = 1000;

/** Makes a claim of a highlight, worded as its quote, and shows it in the inspector. Answers its id, or null when it failed, which the user is told. */
export async function makeClaim(ref: HighlightRef): Promise<string | null> {
  const highlight = highlightHere(ref);
  if (!highlight) return null;
  const answer = await runCommand({
    name: 'claim.create',
    input: { statement: shorten(highlight.selector.exact, longestStatement), speaker: '', saidOn: null, about: null, place: '', tagIds: [], statedBy: { highlight: ref } },
  });
  if (!answer.ok) {
    showProblem(answer.error);
    return null;
  }
  const claimId = answer.value[0]!;
  inspect({ kind: 'claim', claimId });
  return claimId;
}
