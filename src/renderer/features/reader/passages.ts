import { alignToCodePoint, selectorAt, trimRange } from '../../../core/anchoring/selector.ts';
import type { TextRange } from '../../../core/model/document.ts';
import type { Highlight, HighlightRef } from '../../../core/model/highlight.ts';
import type { Selector } from '../../../core/model/selector.ts';
import { isPlaced } from '../../../core/queries/highlights.ts';
import { highlightHere } from '../../state/known-highlights.ts';
import { isWritable, useProjectStore } from '../../state/project-store.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { presentCursor } from './cursor-store.ts';

/* What the keys and buttons of the reader are about. */

/** A part of a source's text. */
export interface Passage {
  readonly sourceId: string;
  readonly selector: Selector;
}

/** Returns the passage of a source at `range`, without the white space at its ends; null where there is nothing else. */
export function passageAt(sourceId: string, range: TextRange): Passage | null {
  const text = useProjectStore.getState().view?.loaded.get(sourceId)?.document.text;
  if (text === undefined) return null;
  const trimmed = trimRange(text, { start: alignToCodePoint(text, range.start), end: alignToCodePoint(text, range.end) });
  return trimmed && { sourceId, selector: selectorAt(text, trimmed) };
}

/** Returns the selected passage; null where nothing is selected. */
export function selectedPassage(): Passage | null {
  const { selection } = useUiStore.getState();
  return selection && passageAt(selection.sourceId, selection.range);
}

/** Returns the sentence at the reading cursor; null while the cursor is nowhere, or where the user does not see it. */
export function sentenceAtCursor(): Passage | null {
  const cursor = presentCursor();
  const sentence = cursor?.offset == null || !cursor.isInView ? null : cursor.units.at('sentence', cursor.offset);
  return cursor && sentence && passageAt(cursor.sourceId, sentence);
}

/** Returns the highlight of that name, if it is in this window. */
export const highlightOf = highlightHere;

/** Returns the selected highlight if it has a place in the text. */
export function selectedHighlight(): Highlight | null {
  const { selected } = useUiStore.getState();
  const highlight = selected ? highlightOf(selected) : undefined;
  return highlight && isPlaced(highlight) ? highlight : null;
}

/** Returns the highlights at the reading cursor, innermost first; at the end of one counts as in it. */
export function highlightsAtCursor(): readonly Highlight[] {
  const cursor = presentCursor();
  const index = cursor?.surface.shown?.highlights.placed;
  if (!index || cursor.offset === null) return [];
  const here = index.at(cursor.offset);
  return (here.length > 0 ? here : index.at(Math.max(0, cursor.offset - 1))).map(({ highlight }) => highlight);
}

/** Returns the highlight that lies exactly there, if there is one. */
export const highlightAt = ({ sourceId, selector }: Passage): HighlightRef | null => {
  const found = useProjectStore.getState().view?.loaded.get(sourceId)?.highlights.placed.exactly(selector);
  return found ? { sourceId, id: found.id } : null;
};

/** Returns whether there is something to mark or change: selected text, a selected highlight, or a cursor in the text. */
export const hasTarget = (): boolean => {
  const { selection, selected } = useUiStore.getState();
  return isWritable() && (selection !== null || selected !== null || (presentCursor()?.offset ?? null) !== null);
};
