import { text, textOf, type Message } from '../../../core/messages/messages.ts';
import type { Result } from '../../../core/result.ts';
import type { CallResponse, ImportOutcome } from '../../../ipc/contract.ts';
import { bridge } from '../../state/bridge.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect, showSource } from '../../state/ui-store.ts';
import { setTasks } from '../library-tasks/task-store.ts';
import { showProblem, showToast } from '../notices/toasts.ts';
import { addFailures, dropFailure, isTable } from './import-store.ts';

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

/** Shows what the columns of a table of texts are taken for, or what is wrong with it. */
export function showTable(answer: Result<CallResponse<'chooseTable'>, Message>): void {
  if (!answer.ok) return showProblem(answer.error);
  if (!answer.value) return;
  setTasks({ table: answer.value });
  inspect({ kind: 'library', task: 'table' });
}

/** Shows it of a file that was not imported because it is a table. */
export async function openTable(file: string): Promise<void> {
  const answer = await bridge().openTable({ file });
  if (answer.ok) dropFailure(file);
  showTable(answer);
}

/** Tells what became of an import: the first source is opened, known ones are named, failures stay until dismissed. */
export async function tellImport(answer: Result<ImportOutcome | null, Message>): Promise<void> {
  if (!answer.ok) return showProblem(answer.error);
  if (!answer.value) return;
  const { imported, known, failed, warnings } = answer.value;
  // A table by itself is asked about at once.
  if (failed[0] && isTable(failed[0].problem) && failed.length + imported.length + known.length === 1) return openTable(failed[0].file);
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
