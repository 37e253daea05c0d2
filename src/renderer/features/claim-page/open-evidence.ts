import { highlightOfEvidence, type Evidence } from '../../../core/model/evidence.ts';
import type { HalfId } from '../../../core/panes/panes.ts';
import { focusHalf } from '../../state/places.ts';
import { detachEvidence } from '../claims/claim-actions.ts';
import { goToHighlight } from '../shell/go-to-highlight.ts';
import { focusEvidence, neighbourOfEvidence } from './use-evidence-keys.ts';

/** Opens the passage of a piece of evidence beside the page of its claim, which is in this half, and selects it. A page of the web is never opened. */
export function openEvidence(evidence: Evidence, half: HalfId): void {
  const ref = highlightOfEvidence(evidence);
  if (!ref) return;
  // Beside is seen from the half with the focus, which may be the other one since the last passage.
  focusHalf(half);
  void goToHighlight(ref, { beside: true });
}

/** Takes a piece of evidence off its claim; the one that takes its place on the page gets the focus. */
export function detach(evidence: Evidence): void {
  const next = neighbourOfEvidence(evidence.id);
  detachEvidence(evidence);
  if (next !== null) requestAnimationFrame(() => focusEvidence(next));
}
