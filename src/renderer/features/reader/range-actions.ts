import { flushSync } from 'react-dom';
import { selectorAt } from '../../../core/anchoring/selector.ts';
import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import type { TextRange } from '../../../core/model/document.ts';
import type { Highlight } from '../../../core/model/highlight.ts';
import { splitAt, unionOf, withEdgeMoved, type Edge, type Step } from '../../../core/segmentation/edit-range.ts';
import type { TextUnits } from '../../../core/segmentation/text-units.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { selectHighlight } from '../../state/ui-store.ts';
import { announce } from '../notices/announcer.ts';
import { sendShown } from '../notices/run-shown.ts';
import { showToast } from '../notices/toasts.ts';
import { presentCursor } from './cursor-store.ts';
import { highlightOf, highlightsAtCursor, selectedHighlight } from './passages.ts';
import { edgeAttribute } from './range-drag.ts';
import { neighbourOf } from './walk.ts';

/* Changes of where a highlight lies. They keep its tags, note and evidence. */

interface Subject {
  readonly highlight: Highlight;
  readonly units: TextUnits;
}

/** Returns the selected highlight, else the innermost at the cursor, which is selected by this. */
function subject(): Subject | null {
  const selected = selectedHighlight();
  const highlight = selected ?? highlightsAtCursor()[0];
  const units = highlight && useProjectStore.getState().view?.loaded.get(highlight.sourceId)?.units;
  if (!highlight || !units) return null;
  if (!selected) selectHighlight({ sourceId: highlight.sourceId, id: highlight.id });
  return { highlight, units };
}

/** Returns whether there is a highlight whose range can be changed. */
export const hasSubject = (): boolean => (selectedHighlight() ?? highlightsAtCursor()[0]) !== undefined;

/** Says why a key did nothing. */
const explain = (words: string): void => showToast({ tone: 'info', topic: 'range', text: words });

/** Gives a highlight another range of its source's text, and says what it covers now. */
export function setRange({ sourceId, id, selector: before }: Highlight, { text: words }: TextUnits, range: TextRange): void {
  if (range.start === before.start && range.end === before.end) return;
  const selector = selectorAt(words, range);
  sendShown({ name: 'highlight.setRange', input: { highlight: { sourceId, id }, selector } });
  const longer = range.end - range.start > before.end - before.start;
  announce(text(longer ? 'said.grown' : 'said.shrunk', { quote: shorten(selector.exact, longestSaid) }));
}

/** More of a quote than is written on a card: who hears it can't see its ends. */
const longestSaid = 160;

/** Moves one end of the selected highlight by a word, sentence or character towards the end (1) or the beginning (-1) of the text. */
export function moveEdge(edge: Edge, step: Step, way: 1 | -1): void {
  const found = subject();
  if (!found) return;
  const { highlight, units } = found;
  const range = withEdgeMoved(units, highlight.selector, edge, step, way);
  if (!range) return announce(text('said.noFurther'));
  setRange(highlight, units, range);
  const cursor = presentCursor();
  // A cursor in the highlight stays in it: what is done next is meant for this highlight still.
  const offset = cursor?.offset ?? null;
  if (offset !== null && offset >= highlight.selector.start && offset <= highlight.selector.end) cursor?.place(Math.min(Math.max(offset, range.start), range.end));
  cursor?.bringIntoView(range[edge]);
}

/** Gives the keys to the handle at the end of the selected highlight. */
export function focusHandle(): void {
  // At once, because the handles come with the selection and the next key is meant for them.
  flushSync(subject);
  const cursor = presentCursor();
  cursor?.surface.scroller.querySelector<HTMLElement>(`[${edgeAttribute}="end"]`)?.focus({ preventScroll: true });
  const highlight = selectedHighlight();
  if (highlight) cursor?.bringIntoView(highlight.selector.end);
}

/** Splits the selected highlight at the cursor and selects the second half. */
export function splitAtCursor(): void {
  const found = subject();
  const offset = presentCursor()?.offset ?? null;
  if (!found) return;
  const { highlight, units } = found;
  const halves = offset === null ? null : splitAt(units.text, highlight.selector, offset);
  if (!halves) return explain(text('said.splitNowhere'));
  const [first, second] = halves.map((half) => selectorAt(units.text, half)) as [Highlight['selector'], Highlight['selector']];
  const { sourceId, id } = highlight;
  const created = sendShown({ name: 'highlight.split', input: { highlight: { sourceId, id }, first, second } });
  if (created?.[0] !== undefined) selectHighlight({ sourceId, id: created[0] });
  announce(text('said.split', { first: shorten(first.exact), second: shorten(second.exact) }));
}

/** Merges the selected highlight with the next one in the text, whether they overlap, touch or lie apart. */
export function mergeWithNext(): void {
  const found = subject();
  if (!found) return;
  const { highlight, units } = found;
  const { sourceId, id } = highlight;
  const next = neighbourOf({ sourceId, id }, 1);
  const other = next && highlightOf(next);
  if (!other) return explain(text('said.mergeNothing'));
  const selector = selectorAt(units.text, unionOf([highlight.selector, other.selector]));
  sendShown({ name: 'highlight.merge', input: { highlights: [{ sourceId, id }, next], selector } });
  announce(text('said.merged', { quote: shorten(selector.exact, longestSaid) }));
}
