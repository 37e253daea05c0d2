import { IntervalIndex } from '../../../core/anchoring/interval-index.ts';
import { alignToCodePoint, selectorAt, trimRange } from '../../../core/anchoring/selector.ts';
import type { NewTag } from '../../../core/commands/tag-commands.ts';
import type { HighlightColour } from '../../../core/model/colour.ts';
import type { Highlight, HighlightRef } from '../../../core/model/highlight.ts';
import type { Selector } from '../../../core/model/selector.ts';
import { isPlaced } from '../../../core/queries/highlights.ts';
import { catchTyping } from '../../editor/note/type-ahead.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useSettingsStore } from '../../state/settings-store.ts';
import { hoverHighlight, requestNote, revealPassage, selectHighlight, setReaderSelection, useUiStore } from '../../state/ui-store.ts';
import { makeClaim } from '../claims/make-claim.ts';
import { runShown } from '../notices/run-shown.ts';

/*
 * What can be done to a passage, by button or key: to the selected text, by marking it first, or else to the selected
 * highlight. Failures are shown where they happen.
 */

/** A tag to apply: one of the codebook's, or one to be made. */
export type TagChoice = { readonly id: string } | { readonly create: NewTag };

/** Returns a tag to be made under this name; the app picks its colour. */
export const tagCalled = (name: string): TagChoice => ({ create: { name, parentId: null, colour: null, description: '', shortcut: null } });

/** Returns the selected passage without the white space at its ends; null where nothing is selected. */
function selectedPassage(): { readonly sourceId: string; readonly selector: Selector } | null {
  const { selection } = useUiStore.getState();
  const document = selection ? useProjectStore.getState().view?.loaded.get(selection.sourceId)?.document : undefined;
  if (!selection || !document) return null;
  const { text } = document;
  const range = trimRange(text, { start: alignToCodePoint(text, selection.range.start), end: alignToCodePoint(text, selection.range.end) });
  return range && { sourceId: selection.sourceId, selector: selectorAt(text, range) };
}

interface Marking {
  readonly colour?: HighlightColour;
  readonly tag?: TagChoice;
}

/** Marks the selected text and selects the new highlight. Answers it, or null when there was no text or it failed. */
export async function markSelection({ colour, tag }: Marking = {}): Promise<HighlightRef | null> {
  const passage = selectedPassage();
  if (!passage) return null;
  // At once, so that the next key acts on the highlight and not on the text again.
  window.getSelection()?.collapseToEnd();
  setReaderSelection(null);
  const created = await runShown({
    name: 'highlight.create',
    input: {
      ...passage,
      colour: colour ?? useSettingsStore.getState().settings.highlightColour,
      tagIds: tag && 'id' in tag ? [tag.id] : [],
      newTag: tag && 'create' in tag ? tag.create : null,
      note: null,
    },
  });
  const id = created?.[0];
  if (id === undefined) return null;
  const ref = { sourceId: passage.sourceId, id };
  selectHighlight(ref);
  return ref;
}

/** Returns the highlight that actions are about: the selected text, newly marked, or the selected highlight. */
const target = async (): Promise<HighlightRef | null> =>
  (useUiStore.getState().selection ? markSelection() : useUiStore.getState().selected);

/** Applies a tag to the selected text or highlight. Applied a second time to a highlight, it is taken off. */
export async function toggleTagOnTarget(tag: TagChoice): Promise<void> {
  if (useUiStore.getState().selection) {
    await markSelection({ tag });
    return;
  }
  const { selected } = useUiStore.getState();
  if (selected) await toggleTag(selected, tag);
}

/** Applies a tag to a highlight, or takes it off one that has it. */
export async function toggleTag(ref: HighlightRef, tag: TagChoice): Promise<void> {
  if ('id' in tag && highlightOf(ref)?.tagIds.includes(tag.id)) await removeTag(ref, tag.id);
  else await runShown({ name: 'highlight.addTag', input: { highlights: [ref], tag } });
}

export const removeTag = (ref: HighlightRef, tagId: string): Promise<unknown> =>
  runShown({ name: 'highlight.removeTag', input: { highlights: [ref], tagId } });

export const setColour = (ref: HighlightRef, colour: HighlightColour): Promise<unknown> =>
  runShown({ name: 'highlight.setColour', input: { highlights: [ref], colour } });

/** Opens the note of the selected text or highlight for writing. */
export async function writeNote(): Promise<void> {
  const giveUp = catchTyping();
  const ref = await target();
  if (ref) requestNote(ref);
  else giveUp();
}

/** Makes a claim of the selected text or highlight. */
export async function claimFromTarget(): Promise<void> {
  const ref = await target();
  if (ref) await makeClaim(ref);
}

/** Deletes a highlight; it can be undone. */
export async function removeHighlight(ref: HighlightRef): Promise<void> {
  const { selected, hovered } = useUiStore.getState();
  if (selected?.id === ref.id) selectHighlight(neighbour(ref, 1) ?? neighbour(ref, -1));
  if (hovered?.id === ref.id) hoverHighlight(null);
  await runShown({ name: 'highlight.remove', input: { highlights: [ref] } });
}

/** Selects the next (1) or previous (-1) highlight in document order and brings it into view; from none, the first from `offset` on. */
export function stepHighlight(sourceId: string, by: 1 | -1, offset: number): void {
  const { selected } = useUiStore.getState();
  const next = selected?.sourceId === sourceId && highlightOf(selected) ? neighbour(selected, by) : firstFrom(sourceId, offset);
  if (next) goTo(next, { step: true });
}

/** Selects a highlight and brings its passage into view; `step` says that it is one of many steps from highlight to highlight. */
export function goTo(ref: HighlightRef, options: { readonly step?: boolean } = {}): void {
  selectHighlight(ref);
  const highlight = highlightOf(ref);
  if (highlight && isPlaced(highlight)) revealPassage(ref.sourceId, highlight.selector, options);
}

/** Puts text on the clipboard. The old command, because the app grants no page the clipboard permission. */
export function copyText(text: string): void {
  document.addEventListener('copy', (event) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  }, { once: true, capture: true });
  document.execCommand('copy');
}

/** Puts the selected passage on the clipboard, exactly as it stands in the source. */
export function copySelection(): void {
  const passage = selectedPassage();
  if (passage) copyText(passage.selector.exact);
}

function highlightOf({ sourceId, id }: HighlightRef): Highlight | undefined {
  return useProjectStore.getState().view?.loaded.get(sourceId)?.highlights.get(id);
}

function ordered(sourceId: string): IntervalIndex {
  const highlights = useProjectStore.getState().view?.loaded.get(sourceId)?.highlights.values() ?? [];
  return new IntervalIndex(Array.from([...highlights].filter(isPlaced), ({ id, selector }) => ({ id, start: selector.start, end: selector.end })));
}

function neighbour({ sourceId, id }: HighlightRef, by: 1 | -1): HighlightRef | null {
  const { sorted } = ordered(sourceId);
  const place = sorted.findIndex((one) => one.id === id);
  const next = place < 0 ? undefined : sorted[place + by];
  return next ? { sourceId, id: next.id } : null;
}

function firstFrom(sourceId: string, offset: number): HighlightRef | null {
  const index = ordered(sourceId);
  const first = index.sorted[index.firstFrom(offset)] ?? index.sorted.at(-1);
  return first ? { sourceId, id: first.id } : null;
}
