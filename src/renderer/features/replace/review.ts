import { selectorAt } from '../../../core/anchoring/selector.ts';
import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Highlight, HighlightRef } from '../../../core/model/highlight.ts';
import { placeKey, usePlaces } from '../../state/places.ts';
import { isWritable, useProjectStore } from '../../state/project-store.ts';
import { revealPassage, showSource, useUiStore } from '../../state/ui-store.ts';
import { lossOfHighlight } from '../claims/lost-evidence.ts';
import { runShown } from '../notices/run-shown.ts';
import { showToast } from '../notices/toasts.ts';
import { selectedPassage } from '../reader/passages.ts';
import { undoButton } from '../shell/history.ts';
import { lookAt, setPlacing, useReviewStore } from './review-store.ts';

/*
 * What can be decided in a review, by button or key. After each decision the review goes on to the next highlight.
 */

const refOf = ({ sourceId, id }: Highlight): HighlightRef => ({ sourceId, id });

function waitingIn(sourceId: string): readonly Highlight[] {
  return useProjectStore.getState().view?.loaded.get(sourceId)?.highlights.waiting ?? [];
}

/** Returns which of the waiting highlights the user looks at: the one chosen, or else the first. */
export const currentOf = (waiting: readonly Highlight[], chosen: string | undefined): Highlight | undefined =>
  waiting.find(({ id }) => id === chosen) ?? waiting[0];

/** Returns the highlight under review that actions are about: one whose place is looked for, or the one looked at. */
export function reviewed(): Highlight | undefined {
  const { placing, current } = useReviewStore.getState();
  const sourceId = useUiStore.getState().activeSourceId;
  if (sourceId === null) return undefined;
  const sought = placing?.sourceId === sourceId ? useProjectStore.getState().view?.loaded.get(sourceId)?.highlights.get(placing.id) : undefined;
  return sought?.review ? sought : currentOf(waitingIn(sourceId), current.get(sourceId));
}

/** Looks at the next (1) or previous (-1) waiting highlight. */
export function stepReview(sourceId: string, by: 1 | -1): void {
  const waiting = waitingIn(sourceId);
  const present = currentOf(waiting, useReviewStore.getState().current.get(sourceId));
  const next = present && waiting[waiting.indexOf(present) + by];
  if (next) lookAt(refOf(next));
}

/** Decides about a highlight, and goes on to the one after it. */
async function decide(highlight: Highlight, decision: Parameters<typeof runShown>[0]): Promise<boolean> {
  const waiting = waitingIn(highlight.sourceId);
  const place = waiting.findIndex(({ id }) => id === highlight.id);
  if (!(await runShown(decision))) return false;
  setPlacing(null);
  const next = place < 0 ? undefined : waiting[place + 1] ?? waiting[place - 1];
  if (next) lookAt(refOf(next));
  return true;
}

/** Gives a highlight one of its candidates, counted from 0; does nothing where it has fewer. */
export async function acceptCandidate(highlight: Highlight, number: number): Promise<void> {
  const { view } = useProjectStore.getState();
  const loaded = view?.loaded.get(highlight.sourceId);
  const candidate = highlight.review?.candidates[number];
  if (!loaded || !candidate || !isWritable()) return;
  const selector = selectorAt(loaded.document.text, candidate);
  await decide(highlight, { name: 'review.accept', input: { highlight: refOf(highlight), version: loaded.version, selector } });
}

/** Returns whether there is selected text that the highlight under review could be placed on, and the user sees which one that is. */
export function canPlace(sourceId: string): boolean {
  const review = placeKey({ kind: 'review', sourceId });
  const seen = useReviewStore.getState().placing?.sourceId === sourceId || usePlaces.getState().panes.halves.some(({ active }) => active === review);
  return isWritable() && seen && useUiStore.getState().selection?.sourceId === sourceId;
}

/** Gives a highlight the selected text as its place. */
export async function placeOnSelection(highlight: Highlight): Promise<void> {
  const passage = selectedPassage();
  const loaded = useProjectStore.getState().view?.loaded.get(highlight.sourceId);
  if (!loaded || passage?.sourceId !== highlight.sourceId) return;
  const placed = await decide(highlight, {
    name: 'review.place', input: { highlight: refOf(highlight), version: loaded.version, selector: passage.selector },
  });
  if (placed) window.getSelection()?.collapseToEnd();
}

/** Shows the text beside the review, so that the place of a highlight can be selected in it. */
export function lookForPlace(highlight: Highlight): void {
  setPlacing(refOf(highlight));
  showSource(highlight.sourceId, { beside: true });
}

/** Shows a place in the present text beside the review. */
export function showPlace(highlight: Highlight, number: number): void {
  const candidate = highlight.review?.candidates[number];
  if (candidate) revealPassage(highlight.sourceId, candidate, { beside: true });
}

/** Keeps a highlight without a place. */
export async function keepWithoutPlace(highlight: Highlight): Promise<void> {
  await decide(highlight, { name: 'review.keep', input: { highlights: [refOf(highlight)] } });
}

/** Keeps all of these without a place, in one step. */
export async function keepAllWithoutPlace(highlights: readonly Highlight[]): Promise<void> {
  await runShown({ name: 'review.keep', input: { highlights: highlights.map(refOf) } });
}

/** Lets a highlight that was kept without a place wait for a decision again. */
export async function reviewAgain(highlight: Highlight): Promise<void> {
  await runShown({ name: 'review.reopen', input: { highlights: [refOf(highlight)] } });
  lookAt(refOf(highlight));
}

/** Deletes a highlight under review, says so, and offers to undo it. */
export async function deleteReviewed(highlight: Highlight): Promise<void> {
  const loss = lossOfHighlight(refOf(highlight));
  const deleted = await decide(highlight, { name: 'highlight.remove', input: { highlights: [refOf(highlight)] } });
  if (deleted) showToast({ tone: 'info', text: `${text('review.deleted', { quote: shorten(highlight.selector.exact) })}${loss}`, action: undoButton() });
}

