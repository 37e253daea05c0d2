import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Unit } from '../../../core/segmentation/text-units.ts';
import { usePlaces } from '../../state/places.ts';
import { selectHighlight, setReaderSelection } from '../../state/ui-store.ts';
import { announce } from '../notices/announcer.ts';
import { presentCursor } from './cursor-store.ts';
import { highlightAt, selectedHighlight, sentenceAtCursor } from './passages.ts';
import type { ReadingCursor } from './reading-cursor.ts';

/** Characters of a passage that are said at most. */
const longestSaid = 400;

/** Lets go of the selected highlight once the cursor has left it: what is done next is meant for where the cursor is. */
export function leaveHighlight({ offset, sourceId }: ReadingCursor): void {
  const highlight = selectedHighlight();
  if (!highlight || offset === null || highlight.sourceId !== sourceId) return;
  const { start, end } = highlight.selector;
  if (offset < start || offset > end) selectHighlight(null);
}

/** Says what the cursor came to, or what is selected. */
function say(cursor: ReadingCursor, unit: Unit): void {
  const { offset, range, units } = cursor;
  if (offset === null) return;
  if (range) return announce(text('said.selected', { quote: shorten(units.text.slice(range.start, range.end), longestSaid) }));
  const here = units.at(unit, offset);
  if (here) announce(shorten(units.text.slice(here.start, here.end), longestSaid));
}

/** Moves the reading cursor by a sentence or paragraph, or selects up to there. */
export const moveBy = (unit: Unit, way: 1 | -1, extending: boolean) => (): void => {
  const cursor = presentCursor();
  if (!cursor) return;
  cursor.takeKeys();
  cursor.moveBy(unit, way, extending);
  say(cursor, unit);
};

/** Moves the reading cursor by a word to that side of the screen, or selects up to there. */
export const moveWord = (side: 'left' | 'right', extending: boolean) => (): void => {
  const cursor = presentCursor();
  if (!cursor) return;
  cursor.takeKeys();
  cursor.moveWord(side, extending);
  say(cursor, 'word');
};

/** Moves the reading cursor to the next (1) or previous (-1) heading. */
export const moveToHeading = (way: 1 | -1) => (): void => {
  const cursor = presentCursor();
  if (!cursor) return;
  cursor.takeKeys();
  if (cursor.moveToHeading(way)) say(cursor, 'paragraph');
  else announce(text('said.noHeading'));
};

/** Selects the sentence or paragraph at the cursor, and with each repetition one more. */
export const selectUnit = (unit: 'sentence' | 'paragraph') => (): void => {
  const cursor = presentCursor();
  if (!cursor) return;
  cursor.takeKeys();
  cursor.selectUnit(unit);
  say(cursor, unit);
};

/** Selects the sentence at the cursor, or its highlight if it is marked already: to show what is chosen for when something else takes the keys. */
export function chooseSentence(): void {
  const cursor = presentCursor();
  const passage = sentenceAtCursor();
  if (!cursor || !passage) return;
  const present = highlightAt(passage);
  if (present) return selectHighlight(present);
  cursor.selectUnit('sentence');
  const { sourceId, range } = cursor;
  if (range) setReaderSelection({ sourceId, range, half: usePlaces.getState().panes.focused });
}
