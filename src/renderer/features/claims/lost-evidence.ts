import { evidenceInHighlight, evidenceInSource } from '../../../core/claims/evidence-in-highlights.ts';
import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Evidence } from '../../../core/model/evidence.ts';
import type { HighlightRef } from '../../../core/model/highlight.ts';
import { useProjectStore } from '../../state/project-store.ts';

/** Returns words for what the loss of evidence means, with a space before them: which claim it was for, or how many, and that the quotes are kept. Empty where there is none. */
function lossWords(evidence: readonly Evidence[]): string {
  const claims = [...new Set(evidence.map(({ claimId }) => claimId))];
  if (claims.length === 0) return '';
  const statement = shorten(useProjectStore.getState().view?.claims.get(claims[0]!)?.statement ?? '');
  return ` ${text(claims.length === 1 ? 'evidence.lostOfOne' : 'evidence.lostOfMany', { statement, claims: claims.length, count: new Set(evidence.map(({ at }) => (at.kind === 'highlight' ? at.id : ''))).size })}`;
}

/** As {@link lossWords}, of a highlight that is to be deleted; to be asked before it is. */
export function lossOfHighlight(ref: HighlightRef): string {
  const { view } = useProjectStore.getState();
  return view ? lossWords(evidenceInHighlight(view.evidenceInHighlights, ref)) : '';
}

/** As {@link lossWords}, of a source that is to be removed; to be asked before it is. */
export function lossOfSource(sourceId: string): string {
  const { view } = useProjectStore.getState();
  return view ? lossWords(evidenceInSource(view.evidenceInHighlights, sourceId)) : '';
}
