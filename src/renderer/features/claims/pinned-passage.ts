import { evidenceInHighlight } from '../../../core/claims/evidence-in-highlights.ts';
import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Evidence, Stance } from '../../../core/model/evidence.ts';
import type { HighlightRef } from '../../../core/model/highlight.ts';
import { pinnedClaim } from '../../state/pinned-claim.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useSettingsStore } from '../../state/settings-store.ts';
import { selectHighlight, useUiStore } from '../../state/ui-store.ts';
import { announce } from '../notices/announcer.ts';
import { sendShown } from '../notices/run-shown.ts';
import { letGoOfSelection } from '../reader/actions.ts';
import { presentCursor } from '../reader/cursor-store.ts';
import { hasTarget, highlightAt, highlightOf, selectedPassage, sentenceAtCursor, type Passage } from '../reader/passages.ts';

/** Returns whether there is a pinned claim, and a passage that can be attached to it. */
export const canAttach = (): boolean => pinnedClaim() !== null && hasTarget();

/** Returns the passage that is read: the selected text, the selected highlight, or the sentence at the cursor. */
function passageRead(): Passage | { readonly highlight: HighlightRef } | null {
  const { selection, selected } = useUiStore.getState();
  if (selection) return selectedPassage();
  return selected ? { highlight: selected } : sentenceAtCursor();
}

/** What the evidence of a highlight for a claim says. */
const evidenceFor = (claimId: string, ref: HighlightRef | null): readonly Evidence[] => {
  const { view } = useProjectStore.getState();
  return view && ref ? evidenceInHighlight(view.evidenceInHighlights, ref).filter((item) => item.claimId === claimId) : [];
};

/** Selects a highlight; the claim that the inspector shows stays there, to be seen growing. */
function select(ref: HighlightRef): void {
  if (useUiStore.getState().inspector.kind === 'claim') useUiStore.setState({ selected: ref });
  else selectHighlight(ref);
}

const sides: ReadonlySet<Stance> = new Set<Stance>(['supports', 'refutes']);

/**
 * Attaches the passage that is read to the pinned claim, marking it in the same step where it is not marked, and selects it. What
 * says so already is taken off; one that is on the other side changes sides, with its strength and reason.
 */
export function toggleStance(stance: Stance): void {
  const claimId = pinnedClaim();
  const passage = passageRead();
  if (claimId === null) return;
  // A sentence out of view is shown first, and attached by the next key.
  if (!passage) return presentCursor()?.show();
  const ref = 'highlight' in passage ? passage.highlight : highlightAt(passage);
  const present = evidenceFor(claimId, ref);
  const same = present.find((item) => item.stance === stance);
  const other = sides.has(stance) ? present.find((item) => sides.has(item.stance)) : undefined;
  if (useUiStore.getState().selection) letGoOfSelection();
  if (same) sendShown({ name: 'evidence.remove', input: { evidenceId: same.id } });
  else if (other) sendShown({ name: 'evidence.update', input: { evidenceId: other.id, changes: { stance } } });
  else {
    const colour = useSettingsStore.getState().settings.highlightColour;
    sendShown({ name: 'evidence.attach', input: { claimId, passage: 'highlight' in passage ? passage : { ...passage, colour }, stance, strength: null, why: '' } });
  }
  // What was just marked is shown already, so that the next key finds it.
  const marked = ref ?? ('highlight' in passage ? passage.highlight : highlightAt(passage));
  if (marked) select(marked);
  const quote = 'highlight' in passage ? (highlightOf(passage.highlight)?.selector.exact ?? '') : passage.selector.exact;
  announce(text(same ? 'said.takenOff' : 'said.attached', { stance: text(`stance.${stance}`), quote: shorten(quote) }));
}
