import { isWritable } from '../../state/project-store.ts';
import { inspect, selectHighlight, setTagging, useUiStore } from '../../state/ui-store.ts';
import { isMac } from '../../ui/keys.ts';
import { action, type ActionGroup } from '../actions/action.ts';
import { cardAttribute } from '../inspector/card-placer.ts';
import { claimFromTarget, copySelection, markPassage, removeHighlight, writeNote } from './actions.ts';
import { chooseSentence, moveBy, moveToHeading, moveWord, selectUnit } from './cursor-actions.ts';
import { presentCursor } from './cursor-store.ts';
import { hasTarget } from './passages.ts';
import { focusHandle, hasSubject, mergeWithNext, moveEdge, splitAtCursor } from './range-actions.ts';
import { selectAtCursor, stepHighlight, stepUntagged } from './walk.ts';

const ui = useUiStore.getState;

const isReading = (): boolean => ui().activeSourceId !== null;
const hasCursor = (): boolean => presentCursor() !== null;
/** Whether the text itself has the keys: Enter elsewhere presses what is there. */
const isInText = (): boolean => presentCursor()?.hasFocus === true;

/** Opens the choice of a tag where the keys are: on the card that has the focus, else at the passage. */
function chooseTag(): void {
  if (ui().selection === null && ui().selected === null) chooseSentence();
  const { selection } = ui();
  const onCard = selection === null && document.activeElement?.closest(`[${cardAttribute}]`) != null;
  setTagging(onCard ? 'card' : 'text');
}

/** Takes back what stands out, one thing at a time: the selected text, what the inspector shows, the selected highlight. */
function leave(): void {
  const { selection, inspector } = ui();
  if (selection) window.getSelection()?.collapseToEnd();
  else if (inspector.kind !== 'cards') inspect({ kind: 'cards' });
  else selectHighlight(null);
}

/** What can be done while reading: to the selected text, to the selected highlight, or else to the sentence at the cursor. */
export const readingActions: ActionGroup = {
  title: 'area.reading',
  menu: 'passage',
  actions: [
    action('highlight.mark', () => void markPassage(), { keys: 'h', where: 'reading', enabled: hasTarget }),
    action('highlight.tag', chooseTag, { keys: 't', where: 'reading', enabled: hasTarget }),
    action('highlight.note', writeNote, { keys: 'n', where: 'reading', enabled: hasTarget }),
    action('highlight.claim', () => void claimFromTarget(), { keys: 'c', where: 'reading', enabled: hasTarget }),
    action('highlight.delete', () => { const { selected } = ui(); if (selected) removeHighlight(selected); }, {
      keys: ['Delete', 'Backspace'], where: 'reading', enabled: () => isWritable() && ui().selection === null && ui().selected !== null,
    }),
    action('highlight.next', () => stepHighlight(1), { keys: 'j', where: 'reading', enabled: isReading }),
    action('highlight.previous', () => stepHighlight(-1), { keys: 'k', where: 'reading', enabled: isReading }),
    action('highlight.nextUntagged', () => stepUntagged(1), { keys: 'Shift+j', where: 'reading', enabled: isReading }),
    action('highlight.previousUntagged', () => stepUntagged(-1), { keys: 'Shift+k', where: 'reading', enabled: isReading }),
    action('highlight.select', selectAtCursor, { keys: 'Enter', where: 'reading', enabled: isInText }),
    action('passage.copy', copySelection, { where: 'reading', enabled: () => ui().selection !== null }),
    action('reading.leave', leave, {
      keys: 'Escape', where: 'reading', keyOnly: true, enabled: () => ui().selection !== null || ui().inspector.kind !== 'cards' || ui().selected !== null,
    }),
  ],
};

/** The keys by which texts are walked through, as the system has them. On a Mac Option goes by words, and Control alone belongs to the system. */
const keysOfUnit = isMac
  ? { word: 'Alt', sentence: 'Ctrl+Alt', paragraph: 'Alt' } as const
  : { word: 'Ctrl', sentence: 'Alt', paragraph: 'Ctrl' } as const;

const cursorKeys = (unit: keyof typeof keysOfUnit, arrow: string, extending: boolean): string =>
  `${keysOfUnit[unit]}${extending ? '+Shift' : ''}+Arrow${arrow}`;

/** Moves of the reading cursor beyond those that every text has (by character and line, Home, End and pages). */
export const cursorActions: ActionGroup = {
  title: 'area.cursor',
  menu: 'go',
  actions: [
    action('cursor.wordRight', moveWord('right', false), { keys: cursorKeys('word', 'Right', false), where: 'reading', keyOnly: true, enabled: hasCursor }),
    action('cursor.wordLeft', moveWord('left', false), { keys: cursorKeys('word', 'Left', false), where: 'reading', keyOnly: true, enabled: hasCursor }),
    action('cursor.sentenceNext', moveBy('sentence', 1, false), { keys: cursorKeys('sentence', 'Down', false), where: 'reading', enabled: hasCursor }),
    action('cursor.sentencePrevious', moveBy('sentence', -1, false), { keys: cursorKeys('sentence', 'Up', false), where: 'reading', enabled: hasCursor }),
    action('cursor.paragraphNext', moveBy('paragraph', 1, false), { keys: cursorKeys('paragraph', 'Down', false), where: 'reading', enabled: hasCursor }),
    action('cursor.paragraphPrevious', moveBy('paragraph', -1, false), { keys: cursorKeys('paragraph', 'Up', false), where: 'reading', enabled: hasCursor }),
    action('cursor.headingNext', moveToHeading(1), { keys: 'Alt+PageDown', where: 'reading', enabled: hasCursor }),
    action('cursor.headingPrevious', moveToHeading(-1), { keys: 'Alt+PageUp', where: 'reading', enabled: hasCursor }),
    action('select.sentence', selectUnit('sentence'), { keys: 's', where: 'reading', enabled: hasCursor }),
    action('select.paragraph', selectUnit('paragraph'), { keys: 'p', where: 'reading', enabled: hasCursor }),
    action('select.wordRight', moveWord('right', true), { keys: cursorKeys('word', 'Right', true), where: 'reading', keyOnly: true, enabled: hasCursor }),
    action('select.wordLeft', moveWord('left', true), { keys: cursorKeys('word', 'Left', true), where: 'reading', keyOnly: true, enabled: hasCursor }),
    action('select.sentenceNext', moveBy('sentence', 1, true), { keys: cursorKeys('sentence', 'Down', true), where: 'reading', keyOnly: true, enabled: hasCursor }),
    action('select.sentencePrevious', moveBy('sentence', -1, true), { keys: cursorKeys('sentence', 'Up', true), where: 'reading', keyOnly: true, enabled: hasCursor }),
    action('select.paragraphNext', moveBy('paragraph', 1, true), { keys: cursorKeys('paragraph', 'Down', true), where: 'reading', keyOnly: true, enabled: hasCursor }),
    action('select.paragraphPrevious', moveBy('paragraph', -1, true), { keys: cursorKeys('paragraph', 'Up', true), where: 'reading', keyOnly: true, enabled: hasCursor }),
  ],
};

const canChangeRange = (): boolean => isWritable() && ui().selection === null && hasSubject();

/** Changes of where the selected highlight lies: brackets move its end, comma and full stop its beginning, with Shift by a sentence. */
export const rangeActions: ActionGroup = {
  title: 'area.range',
  menu: 'passage',
  actions: [
    action('range.growEnd', () => moveEdge('end', 'word', 1), { keys: ']', where: 'reading', enabled: canChangeRange }),
    action('range.shrinkEnd', () => moveEdge('end', 'word', -1), { keys: '[', where: 'reading', enabled: canChangeRange }),
    action('range.growStart', () => moveEdge('start', 'word', -1), { keys: ',', where: 'reading', enabled: canChangeRange }),
    action('range.shrinkStart', () => moveEdge('start', 'word', 1), { keys: '.', where: 'reading', enabled: canChangeRange }),
    action('range.growEndSentence', () => moveEdge('end', 'sentence', 1), { keys: '}', where: 'reading', enabled: canChangeRange }),
    action('range.shrinkEndSentence', () => moveEdge('end', 'sentence', -1), { keys: '{', where: 'reading', enabled: canChangeRange }),
    action('range.growStartSentence', () => moveEdge('start', 'sentence', -1), { keys: '<', where: 'reading', enabled: canChangeRange }),
    action('range.shrinkStartSentence', () => moveEdge('start', 'sentence', 1), { keys: '>', where: 'reading', enabled: canChangeRange }),
    action('range.handles', focusHandle, { keys: 'e', where: 'reading', enabled: canChangeRange }),
    action('range.split', splitAtCursor, { keys: 'Shift+s', where: 'reading', enabled: canChangeRange }),
    action('range.merge', mergeWithNext, { keys: 'Shift+m', where: 'reading', enabled: canChangeRange }),
  ],
};
