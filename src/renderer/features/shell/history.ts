import { text, textOf } from '../../../core/messages/messages.ts';
import { bridge } from '../../state/bridge.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { isTyping } from '../../ui/is-typing.ts';
import { showProblem, showToast } from '../notices/toasts.ts';

/** Undoes or redoes the last step of the project and says what it was. */
export async function stepHistory(way: 'undo' | 'redo'): Promise<void> {
  const answer = await bridge()[way]();
  if (!answer.ok) return showProblem(answer.error);
  showToast({ tone: 'info', topic: 'history', text: text(way === 'undo' ? 'shell.undone' : 'shell.redone', { what: textOf(answer.value) }) });
}

/** Returns the button of a toast that takes back the step just made, and only that one. */
export function undoButton(): { readonly label: string; readonly run: () => void } {
  const now = (): number | undefined => useProjectStore.getState().view?.sequence;
  const then = now();
  return {
    label: text('shell.undo'),
    run: () => {
      if (now() === then) void stepHistory('undo');
      else showToast({ tone: 'info', topic: 'history', text: text('shell.undoOutdated') });
    },
  };
}

/** Undoes or redoes where the user is: in the text being written, else in the project. */
export function stepHistoryHere(way: 'undo' | 'redo'): void {
  // The editing command, because an entry of the menu cannot send the field its key.
  if (isTyping(document.activeElement)) document.execCommand(way);
  else void stepHistory(way);
}
