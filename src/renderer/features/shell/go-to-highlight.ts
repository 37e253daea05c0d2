import { message } from '../../../core/messages/messages.ts';
import type { HighlightRef } from '../../../core/model/highlight.ts';
import { isPlaced } from '../../../core/queries/highlights.ts';
import { askForHighlight } from '../../state/known-highlights.ts';
import { revealPassage, useUiStore } from '../../state/ui-store.ts';
import { showProblem } from '../notices/toasts.ts';
import { openReview } from '../replace/open-review.ts';

/** Opens a highlight's source, brings its passage into view and selects it, leaving the inspector as it is; with `beside`, in the other half. One without a place is shown in its review. */
export async function goToHighlight(ref: HighlightRef, { beside = false }: { readonly beside?: boolean } = {}): Promise<void> {
  const found = await askForHighlight(ref);
  if (!found.ok) return showProblem(found.error);
  const highlight = found.value;
  if (!highlight) return showProblem(message('problem.highlightMissing'));
  if (!isPlaced(highlight)) return openReview(ref.sourceId, ref.id);
  const { start, end } = highlight.selector;
  revealPassage(ref.sourceId, { start, end }, { beside });
  useUiStore.setState({ selected: ref });
}
