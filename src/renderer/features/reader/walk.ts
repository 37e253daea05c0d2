import type { IntervalIndex } from '../../../core/anchoring/interval-index.ts';
import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Highlight, HighlightRef } from '../../../core/model/highlight.ts';
import type { HighlightSet, Mark } from '../../../core/queries/highlight-set.ts';
import { isPlaced } from '../../../core/queries/highlights.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { revealPassage, selectHighlight, useUiStore } from '../../state/ui-store.ts';
import { announce } from '../notices/announcer.ts';
import { showToast } from '../notices/toasts.ts';
import { presentCursor } from './cursor-store.ts';
import { highlightOf, highlightsAtCursor } from './passages.ts';

/* From one highlight to another, in the order of the text. */

const highlightsIn = (sourceId: string): HighlightSet | undefined => useProjectStore.getState().view?.loaded.get(sourceId)?.highlights;

const refOf = ({ sourceId, id }: Highlight): HighlightRef => ({ sourceId, id });

/** Returns the highlight after (1) or before (-1) this one in the text; null when there is none. */
export function neighbourOf({ sourceId, id }: HighlightRef, by: 1 | -1): HighlightRef | null {
  const highlights = highlightsIn(sourceId);
  const mark = highlights?.mark(id);
  const next = mark && highlights?.placed.nth(highlights.placed.placeOf(mark) + by);
  return next ? refOf(next.highlight) : null;
}

/** Selects a highlight and brings its passage into view; `step` says that it is one of many steps from highlight to highlight. */
export function goTo(ref: HighlightRef, options: { readonly step?: boolean } = {}): void {
  selectHighlight(ref);
  const highlight = highlightOf(ref);
  if (!highlight || !isPlaced(highlight)) return;
  revealPassage(ref.sourceId, highlight.selector, options);
  const cursor = presentCursor();
  if (cursor?.sourceId === ref.sourceId) cursor.place(highlight.selector.start);
}

/** Returns where walking begins when nothing is selected: at the cursor if it is in view, else at the first line that is. */
function here(): number {
  const cursor = presentCursor();
  return (cursor?.isInView === true ? cursor.offset : cursor?.surface.textInView.start) ?? 0;
}

/** Goes to the first highlight that passes after (1) or before (-1) the selected one, or from the cursor; round the end with `round`. */
function walk(by: 1 | -1, passes: (highlight: Highlight) => boolean, round: boolean): Highlight | null {
  const { activeSourceId, selected } = useUiStore.getState();
  if (activeSourceId === null) return null;
  const highlights = highlightsIn(activeSourceId);
  if (!highlights) return null;
  const { placed } = highlights;
  const present = selected?.sourceId === activeSourceId ? highlights.mark(selected.id) : undefined;
  const first = present ? placed.placeOf(present) + by : placed.firstFrom(here()) - (by > 0 ? 0 : 1);
  const place = placeWhere(placed, first, by, passes) ?? (round ? placeWhere(placed, by > 0 ? 0 : placed.size - 1, by, passes) : null);
  if (place === null) return null;
  const found = placed.nth(place)!.highlight;
  goTo(refOf(found), { step: true });
  const names = found.tagIds.flatMap((id) => useProjectStore.getState().view?.tags.get(id)?.name ?? []);
  announce(text(names.length > 0 ? 'said.highlightTagged' : 'said.highlight', {
    position: place + 1, count: placed.size, quote: shorten(found.selector.exact), tags: names.join(', '),
  }));
  return found;
}

/** Returns the place of the first highlight that passes, from a place on towards the end (1) or the beginning (-1); null when none does. */
function placeWhere(placed: IntervalIndex<Mark>, from: number, by: 1 | -1, passes: (highlight: Highlight) => boolean): number | null {
  for (let place = from; ; place += by) {
    const mark = placed.nth(place);
    if (!mark) return null;
    if (passes(mark.highlight)) return place;
  }
}

/** Selects the next (1) or previous (-1) highlight and brings it into view. */
export function stepHighlight(by: 1 | -1): void {
  if (!walk(by, () => true, false)) announce(text(by > 0 ? 'said.noNext' : 'said.noPrevious'));
}

/** Selects the next (1) or previous (-1) highlight without a tag, going on at the other end. */
export function stepUntagged(by: 1 | -1): void {
  if (!walk(by, ({ tagIds }) => tagIds.length === 0, true)) showToast({ tone: 'info', topic: 'walk', text: text('said.allTagged') });
}

/** Selects the innermost highlight at the cursor; if it is selected already, the next one around it, and then the innermost again. */
export function selectAtCursor(): void {
  const around = highlightsAtCursor();
  const { selected } = useUiStore.getState();
  const present = around.findIndex(({ id }) => id === selected?.id);
  const next = around[(present + 1) % Math.max(1, around.length)];
  if (!next) return;
  selectHighlight(refOf(next));
  announce(text('reader.overlapSaid', { position: ((present + 1) % around.length) + 1, count: around.length, quote: shorten(next.selector.exact) }));
}
