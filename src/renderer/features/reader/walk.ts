import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Highlight, HighlightRef } from '../../../core/model/highlight.ts';
import { isPlaced, sortOut } from '../../../core/queries/highlights.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { revealPassage, selectHighlight, useUiStore } from '../../state/ui-store.ts';
import { announce } from '../notices/announcer.ts';
import { showToast } from '../notices/toasts.ts';
import { presentCursor } from './cursor-store.ts';
import { highlightOf, highlightsAtCursor } from './passages.ts';

/* From one highlight to another, in the order of the text. */

/** Returns a source's highlights that have a place, in the order of the text. */
function inOrder(sourceId: string): readonly Highlight[] {
  const cursor = presentCursor();
  const highlights = useProjectStore.getState().view?.loaded.get(sourceId)?.highlights;
  const shown = cursor?.sourceId === sourceId ? cursor.surface.shown?.index.sorted : undefined;
  // What is shown is in order already; it is behind only while a change is being shown.
  return shown?.every(({ highlight }) => highlights?.get(highlight.id) === highlight) === true && shown.length === highlights?.size
    ? shown.map(({ highlight }) => highlight)
    : sortOut(highlights?.values() ?? []).placed;
}

const refOf = ({ sourceId, id }: Highlight): HighlightRef => ({ sourceId, id });

/** Returns the highlight after (1) or before (-1) this one in the text; null when there is none. */
export function neighbourOf({ sourceId, id }: HighlightRef, by: 1 | -1): HighlightRef | null {
  const ordered = inOrder(sourceId);
  const place = ordered.findIndex((one) => one.id === id);
  const next = place < 0 ? undefined : ordered[place + by];
  return next ? refOf(next) : null;
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
  const ordered = inOrder(activeSourceId);
  const present = selected?.sourceId === activeSourceId ? ordered.findIndex(({ id }) => id === selected.id) : -1;
  const following = present >= 0 ? present + 1 : firstFrom(ordered, here());
  const after = by > 0 ? ordered.slice(following) : ordered.slice(0, present >= 0 ? present : following).toReversed();
  const before = by > 0 ? ordered.slice(0, following) : ordered.slice(following).toReversed();
  const found = after.find(passes) ?? (round ? before.find(passes) : undefined);
  if (!found) return null;
  goTo(refOf(found), { step: true });
  const names = found.tagIds.flatMap((id) => useProjectStore.getState().view?.tags.get(id)?.name ?? []);
  announce(text(names.length > 0 ? 'said.highlightTagged' : 'said.highlight', {
    position: ordered.indexOf(found) + 1, count: ordered.length, quote: shorten(found.selector.exact), tags: names.join(', '),
  }));
  return found;
}

function firstFrom(ordered: readonly Highlight[], offset: number): number {
  const first = ordered.findIndex(({ selector }) => selector.start >= offset);
  return first < 0 ? ordered.length : first;
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
