import { isWritable } from '../../state/project-store.ts';
import { inspect, selectHighlight, setTagging, useUiStore } from '../../state/ui-store.ts';
import { action, type ActionGroup } from '../actions/action.ts';
import { cardAttribute } from '../inspector/card-placer.ts';
import { claimFromTarget, copySelection, markSelection, removeHighlight, stepHighlight, writeNote } from './actions.ts';
import { focusedSurface } from './surface-store.ts';

const ui = useUiStore.getState;

const hasTarget = (): boolean => isWritable() && (ui().selection ?? ui().selected) !== null;
const isReading = (): boolean => ui().activeSourceId !== null;

const step = (by: 1 | -1) => (): void => {
  const { activeSourceId } = ui();
  if (activeSourceId === null) return;
  stepHighlight(activeSourceId, by, focusedSurface()?.textInView.start ?? 0);
};

/** Opens the choice of a tag where the keys are: on the card that has the focus, else at the passage. */
function chooseTag(): void {
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

/** What can be done while reading: to the selected text, or else to the selected highlight. */
export const readingActions: ActionGroup = {
  title: 'area.reading',
  menu: 'passage',
  actions: [
    action('highlight.mark', () => void markSelection(), { keys: 'h', where: 'reading', enabled: () => isWritable() && ui().selection !== null }),
    action('highlight.tag', chooseTag, { keys: 't', where: 'reading', enabled: hasTarget }),
    action('highlight.note', () => void writeNote(), { keys: 'n', where: 'reading', enabled: hasTarget }),
    action('highlight.claim', () => void claimFromTarget(), { keys: 'c', where: 'reading', enabled: hasTarget }),
    action('highlight.delete', () => { const { selected } = ui(); if (selected) void removeHighlight(selected); }, {
      keys: ['Delete', 'Backspace'], where: 'reading', enabled: () => isWritable() && ui().selection === null && ui().selected !== null,
    }),
    action('highlight.next', step(1), { keys: ['j', 'Alt+ArrowDown'], where: 'reading', enabled: isReading }),
    action('highlight.previous', step(-1), { keys: ['k', 'Alt+ArrowUp'], where: 'reading', enabled: isReading }),
    action('passage.copy', copySelection, { where: 'reading', enabled: () => ui().selection !== null }),
    action('reading.leave', leave, {
      keys: 'Escape', where: 'reading', keyOnly: true, enabled: () => ui().selection !== null || ui().inspector.kind !== 'cards' || ui().selected !== null,
    }),
  ],
};
