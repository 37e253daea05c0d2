import { shorten } from '../../../core/commands/words.ts';
import type { NewTag } from '../../../core/commands/tag-commands.ts';
import { text } from '../../../core/messages/messages.ts';
import type { HighlightColour } from '../../../core/model/colour.ts';
import type { HighlightRef } from '../../../core/model/highlight.ts';
import { catchTyping } from '../../editor/note/type-ahead.ts';
import { sendCommand, useProjectStore } from '../../state/project-store.ts';
import { useSettingsStore } from '../../state/settings-store.ts';
import { hoverHighlight, requestNote, selectHighlight, setReaderSelection, useUiStore } from '../../state/ui-store.ts';
import { copyText } from '../../ui/clipboard.ts';
import { lossOfHighlight } from '../claims/lost-evidence.ts';
import { makeClaim } from '../claims/make-claim.ts';
import { announce } from '../notices/announcer.ts';
import { sendShown } from '../notices/run-shown.ts';
import { showProblem, showToast } from '../notices/toasts.ts';
import { reportsLosing } from '../reports/shown-in-reports.ts';
import { undoButton } from '../shell/history.ts';
import { presentCursor } from './cursor-store.ts';
import { highlightAt, highlightOf, selectedPassage, sentenceAtCursor } from './passages.ts';
import { neighbourOf } from './walk.ts';

/*
 * What can be done to a passage, by button or key: to the selected text, by marking it first, to the selected highlight,
 * or else to the sentence at the reading cursor, by marking that. All of it is shown at once, so that the next key finds it
 * done however soon it comes; failures are shown where they happen.
 */

/** A tag to apply: one of the codebook's, or one to be made. */
export type TagChoice = { readonly id: string } | { readonly create: NewTag };

/** Returns a tag to be made under this name; the app picks its colour. */
export const tagCalled = (name: string): TagChoice => ({ create: { name, parentId: null, colour: null, description: '', shortcut: null } });

interface Marking {
  readonly colour?: HighlightColour;
  readonly tag?: TagChoice;
}

/**
 * Marks the selected text or, where nothing is selected, the sentence at the cursor, and selects the new highlight. It is
 * shown at once; if main refuses it, it goes again, with words. A sentence that is marked already is not marked twice
 * without a tag or colour of its own. Answers the highlight, or null when there was no text.
 */
export function markPassage({ colour, tag }: Marking = {}): HighlightRef | null {
  const selected = selectedPassage();
  const passage = selected ?? sentenceAtCursor();
  if (!passage) {
    // A sentence out of view is shown first, and marked by the next key.
    presentCursor()?.show();
    return null;
  }
  const present = selected ? null : highlightAt(passage);
  if (present) {
    selectHighlight(present);
    if (tag) toggleTag(present, tag);
    else announce(text('said.markedAlready', { quote: shorten(passage.selector.exact) }));
    return present;
  }
  if (selected) letGoOfSelection();
  const created = sendShown({
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
  const quote = shorten(passage.selector.exact);
  announce(tag ? text('said.markedTagged', { quote, tag: tagName(tag) }) : text('said.marked', { quote }));
  return ref;
}

/** Collapses the selection, at once, so that the next key acts on the highlight and not on the text again. */
export function letGoOfSelection(): void {
  const { selection } = useUiStore.getState();
  const cursor = presentCursor();
  if (selection && cursor?.sourceId === selection.sourceId) cursor.place(selection.range.end);
  else window.getSelection()?.collapseToEnd();
  setReaderSelection(null);
}

/** Returns the highlight that actions are about: the selected text, newly marked; the selected highlight; or the sentence at the cursor, newly marked. */
const target = (): HighlightRef | null => {
  const { selection, selected } = useUiStore.getState();
  return selection || !selected ? markPassage() : selected;
};

/** Applies a tag to the selected text or highlight or to the sentence at the cursor. Applied a second time to a highlight, it is taken off. */
export function toggleTagOnTarget(tag: TagChoice): void {
  const { selection, selected } = useUiStore.getState();
  if (selection || !selected) markPassage({ tag });
  else toggleTag(selected, tag);
}

/** Applies a tag to a highlight, or takes it off one that has it. */
export function toggleTag(ref: HighlightRef, tag: TagChoice): void {
  if ('id' in tag && highlightOf(ref)?.tagIds.includes(tag.id)) return removeTag(ref, tag.id);
  sendShown({ name: 'highlight.addTag', input: { highlights: [ref], tag } });
  announce(text('said.tagged', { tag: tagName(tag) }));
}

export function removeTag(ref: HighlightRef, tagId: string): void {
  announce(text('said.untagged', { tag: tagName({ id: tagId }) }));
  sendShown({ name: 'highlight.removeTag', input: { highlights: [ref], tagId } });
}

export const setColour = (ref: HighlightRef, colour: HighlightColour): void =>
  void sendShown({ name: 'highlight.setColour', input: { highlights: [ref], colour } });

const tagName = (tag: TagChoice): string =>
  ('create' in tag ? tag.create.name : (useProjectStore.getState().view?.tags.get(tag.id)?.name ?? ''));

/** Opens the note of the selected text or highlight, or of the sentence at the cursor, for writing. */
export function writeNote(): void {
  const giveUp = catchTyping();
  const ref = target();
  if (ref) requestNote(ref);
  else giveUp();
}

/** Makes a claim of the selected text or highlight or of the sentence at the cursor. */
export async function claimFromTarget(): Promise<void> {
  const ref = target();
  if (ref) await makeClaim(ref);
}

/**
 * Deletes a highlight; it can be undone. Where it is evidence, that is said. Where the cards have the keys, the next one is selected; in the text the cursor
 * stays where it is and nothing is.
 */
export function removeHighlight(ref: HighlightRef): void {
  const { selected, hovered } = useUiStore.getState();
  const quote = shorten(highlightOf(ref)?.selector.exact ?? '');
  const loss = lossOfHighlight(ref);
  if (selected?.id === ref.id) selectHighlight(presentCursor()?.hasFocus === true ? null : (neighbourOf(ref, 1) ?? neighbourOf(ref, -1)));
  if (hovered?.id === ref.id) hoverHighlight(null);
  const losing = reportsLosing([{ kind: 'highlight', ...ref }]);
  const { done } = sendCommand({ name: 'highlight.remove', input: { highlights: [ref] } });
  // What claims lose is said where it can be undone; a mark that nothing hangs on goes without a word to be seen.
  if (loss === '') announce(text('said.deleted', { quote }));
  void Promise.all([done, losing]).then(([answer, reports]) => {
    if (!answer.ok) showProblem(answer.error);
    else if (loss + reports !== '') showToast({ tone: 'info', text: `${text('said.deletedHighlight', { quote })}${loss}${reports}`, action: undoButton() });
  });
}

/** Puts the selected passage on the clipboard, exactly as it stands in the source. */
export function copySelection(): void {
  const passage = selectedPassage();
  if (passage) copyText(passage.selector.exact);
}
