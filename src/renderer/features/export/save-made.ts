import { text, textOf, type Message } from '../../../core/messages/messages.ts';
import type { MadeFile } from '../../../ipc/contract.ts';
import { bridge } from '../../state/bridge.ts';
import { showProblem, showToast } from '../notices/toasts.ts';

/** Asks where to save what the window made, writes it there and says so; failures are shown in words. */
export async function saveMade(file: MadeFile): Promise<void> {
  const answer = await bridge().saveFile(file);
  if (!answer.ok) return showProblem(answer.error);
  if (answer.value) sayWritten(answer.value.path);
}

/** Says that a file was written, with what is to be said of it, and offers to show where. */
export function sayWritten(path: string, remarks: readonly Message[] = []): void {
  showToast({
    tone: 'done',
    text: [text('exportUi.done', { file: path.split(/[\\/]/).at(-1) ?? path }), ...remarks.map(textOf)].join(' '),
    action: { label: text('exportUi.show'), run: () => void bridge().showInFolder({ path }) },
  });
}
