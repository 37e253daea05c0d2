import type { TableColumns } from '../../../core/formats/text-table/text-table.ts';
import { bridge } from '../../state/bridge.ts';
import { inspect } from '../../state/ui-store.ts';
import { showProblem } from '../notices/toasts.ts';
import { setTasks } from './task-store.ts';

/** Lets the user choose a table of texts, and shows what its columns are taken for. */
export async function chooseTable(): Promise<void> {
  const answer = await bridge().chooseTable();
  const { showTable } = await import('../library/tell-import.ts');
  showTable(answer);
}


/** Imports the rows of the table that was chosen, each as a source. */
export async function importTable(columns: TableColumns): Promise<void> {
  inspect({ kind: 'cards' });
  const answer = await bridge().importTable({ columns });
  const { tellImport } = await import('../library/tell-import.ts');
  await tellImport(answer);
}

/** Lets the user choose a library of references, and shows which sources it is about. */
export async function chooseLibrary(): Promise<void> {
  const answer = await bridge().chooseLibrary();
  if (!answer.ok) return showProblem(answer.error);
  if (!answer.value) return;
  setTasks({ library: answer.value });
  inspect({ kind: 'library', task: 'citations' });
}
