import { message } from '../../../core/messages/messages.ts';
import type { HighlightRef } from '../../../core/model/highlight.ts';
import { isPlaced } from '../../../core/queries/highlights.ts';
import { loadSource, useProjectStore } from '../../state/project-store.ts';
import { revealPassage, useUiStore } from '../../state/ui-store.ts';
import { showProblem } from '../notices/toasts.ts';
import { openReview } from '../replace/open-review.ts';

/** Opens a highlight's source, brings its passage into view and selects it, leaving the inspector as it is; with `beside`, in the other half. One without a place is shown in its review. */
export async function goToHighlight(ref: HighlightRef, { beside = false }: { readonly beside?: boolean } = {}): Promise<void> {
  const loaded = await loadSource(ref.sourceId);
  if (!loaded.ok) return showProblem(loaded.error);
  const highlight = useProjectStore.getState().view?.loaded.get(ref.sourceId)?.highlights.get(ref.id);
  if (!highlight) return showProblem(message('problem.highlightMissing'));
  if (!isPlaced(highlight)) return openReview(ref.sourceId, ref.id);
  const { start, end } = highlight.selector;
  revealPassage(ref.sourceId, { start, end }, { beside });
  useUiStore.setState({ selected: ref });
}
