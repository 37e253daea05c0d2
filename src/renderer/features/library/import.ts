import { pastedPage } from '../../../core/formats/web-page/pasted-page.ts';
import { text, textOf, type Message } from '../../../core/messages/messages.ts';
import type { Result } from '../../../core/result.ts';
import type { ImportOutcome } from '../../../ipc/contract.ts';
import { bridge } from '../../state/bridge.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect, showSource } from '../../state/ui-store.ts';
import { keyNames } from '../../ui/keys.ts';
import { showProblem, showToast } from '../notices/toasts.ts';
import { setTasks } from '../library-tasks/task-store.ts';
import { addFailures } from './import-store.ts';

const titleOf = (sourceId: string): string => useProjectStore.getState().view?.sources.get(sourceId)?.citation.title ?? '';

/** Resolves once the window knows a source, whose arrival may be told of after the answer. */
const isKnown = (sourceId: string): Promise<void> => new Promise((resolve) => {
  const knows = (): boolean => useProjectStore.getState().view?.sources.has(sourceId) ?? false;
  if (knows()) return resolve();
  const stop = useProjectStore.subscribe(() => {
    if (!knows()) return;
    stop();
    resolve();
  });
});

/** Files from which on an import is summed up. */
const many = 8;

const isOfMany = ({ imported, known, failed }: ImportOutcome): boolean => imported.length + known.length + failed.length >= many;

/** Tells what became of an import: the first source is opened, known ones are named, failures stay until dismissed. */
export async function tellImport(answer: Result<ImportOutcome | null, Message>): Promise<void> {
  if (!answer.ok) return showProblem(answer.error);
  if (!answer.value) return;
  const { imported, known, failed, warnings } = answer.value;
  setTasks({ outcome: answer.value });
  // What became of many is seen in full; a few failures stay in sight by themselves.
  if (isOfMany(answer.value)) {
    const first = imported[0];
    if (first !== undefined) {
      await isKnown(first);
      showSource(first);
    }
    inspect({ kind: 'library', task: 'imported' });
    if (first !== undefined) showToast({ tone: 'done', text: text('library.importedMany', { count: imported.length }) });
    return;
  }
  addFailures(failed);
  for (const { problem } of warnings) showToast({ tone: 'info', text: textOf(problem) });
  const first = imported[0];
  if (first !== undefined) {
    await isKnown(first);
    showSource(first);
    showToast({
      tone: 'done',
      text: imported.length === 1 ? text('library.importedOne', { title: titleOf(first) }) : text('library.importedMany', { count: imported.length }),
    });
  }
  const firstKnown = known[0];
  if (firstKnown) {
    showToast({
      tone: 'info',
      text: known.length === 1 ? text('library.knownOne', { title: titleOf(firstKnown.sourceId) }) : text('library.knownMany', { count: known.length }),
      action: { label: text('library.openKnown'), run: () => showSource(firstKnown.sourceId) },
    });
  }
}

/** Lets the user choose files and imports them. */
export const importByDialog = async (): Promise<void> => tellImport(await bridge().importChosen());

/** Imports what a paste brings as a source of its own, with its structure where it was copied from a page. */
export async function importPasted(clipboard: DataTransfer | null): Promise<void> {
  const page = pastedPage(clipboard?.getData('text/html') ?? '', clipboard?.getData('text/x-moz-url-priv') ?? '');
  await tellImport(await bridge().importPasted({ text: clipboard?.getData('text/plain') ?? '', ...(page && { page }) }));
}

/** Imports what is on the clipboard; the app may not look there by itself, so it says which keys do it. */
export function importFromClipboard(): void {
  const pasted = (event: ClipboardEvent): void => {
    event.preventDefault();
    void importPasted(event.clipboardData);
  };
  window.addEventListener('paste', pasted, { once: true, capture: true });
  if (document.execCommand('paste')) return;
  window.removeEventListener('paste', pasted, { capture: true });
  showToast({ tone: 'info', text: text('library.clipboardEmpty', { keys: keyNames('Mod+v').join('+') }) });
}

/** Imports files and folders dropped on the window. Those that cannot be read are reported; the others are imported. */
export const importFiles = async (files: readonly File[]): Promise<void> => tellImport(await bridge().importDropped({ files }));
