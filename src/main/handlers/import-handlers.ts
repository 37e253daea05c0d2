import { basename } from 'node:path';
import { guessColumns, type TextTable } from '../../core/formats/text-table/text-table.ts';
import { message, type Message } from '../../core/messages/messages.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { DroppedFile, ImportOutcome } from '../../ipc/contract.ts';
import type { ImportInput } from '../import/import-files.ts';
import type { OpenProject } from '../storage/index.ts';
import { orAborted } from '../turns.ts';
import type { Handlers } from './answers.ts';
import type { JobReport, Jobs } from './jobs.ts';
import type { Services } from './services.ts';
import type { Workspace } from './workspace.ts';

/** What of a table is shown before it is imported. */
const rowsShown = 3;
const lettersShown = 400;

type Outcome = Promise<Result<ImportOutcome, Message>>;

/** Returns the handlers that bring sources in. */
export function importHandlers(services: Services, workspace: Workspace, jobs: Jobs): Pick<Handlers, 'importChosen' | 'importDropped' | 'importPasted' | 'chooseTable' | 'importTable' | 'chooseLibrary'> {
  /** The table that was chosen last, until its import is decided on. */
  let chosen: { readonly file: string; readonly table: TextTable } | null = null;
  const label = (count: number): Message => message('job.import', { count });
  const into = async (project: OpenProject, files: readonly ImportInput[], signal: AbortSignal, onProgress: JobReport): Outcome => {
    const context = { now: services.now(), author: services.profile.settings.author, newId: services.newId };
    const { importFiles } = await import('../import/import-files.ts');
    return importFiles(project, files, context, { read: services.readSource, signal, onProgress });
  };
  const bringIn = async (files: readonly ImportInput[]): Outcome => {
    const project = workspace.writable();
    if (!project.ok) return project;
    return jobs.run(label(files.length), (signal, report) => into(project.value, files, signal, report));
  };
  const bringInDropped = async (dropped: readonly DroppedFile[]): Outcome => {
    const project = workspace.writable();
    if (!project.ok) return project;
    const { lookThrough } = await import('../import/dropped.ts');
    return jobs.run(message('job.lookInFolders'), async (signal, report) => {
      const found = await orAborted(lookThrough(dropped, signal), signal);
      if (found === 'aborted') return err(message('import.cancelled'));
      const { inputs, failed } = found;
      const done = await into(project.value, inputs, signal, (count, total) => report(count, total, label(inputs.length)));
      return done.ok ? ok({ ...done.value, failed: [...failed, ...done.value.failed] }) : done;
    });
  };
  return {
    importChosen: async () => {
      const project = workspace.writable();
      if (!project.ok) return project;
      const { importExtensions } = await import('../import/registry.ts');
      const paths = await services.dialogs.chooseSources(importExtensions);
      return paths === null ? ok(null) : bringIn(paths.map((path) => ({ name: basename(path), path })));
    },
    chooseTable: async () => {
      const project = workspace.writable();
      if (!project.ok) return project;
      const { readTable } = await import('../import/read-table.ts');
      const { tableExtensions } = await import('../import/registry.ts');
      const path = await services.dialogs.chooseTable(tableExtensions);
      if (path === null) return ok(null);
      const table = await readTable(path);
      if (!table.ok) return table;
      chosen = { file: basename(path), table: table.value };
      const { names, rows } = table.value;
      return ok({
        file: chosen.file, names: [...names], rows: rows.length, guess: guessColumns(table.value),
        filled: names.map((_, index) => rows.filter(({ cells }) => (cells[index] ?? '').trim() !== '').length),
        first: rows.slice(0, rowsShown).map(({ cells }) => cells.map((cell) => cell.slice(0, lettersShown))),
      });
    },
    importTable: async ({ columns }) => {
      if (!chosen) return err(message('table.gone'));
      const { tableInputs } = await import('../import/read-table.ts');
      return bringIn(tableInputs(chosen.file, chosen.table, columns));
    },
    chooseLibrary: async () => {
      const project = workspace.writable();
      if (!project.ok) return project;
      const { libraryExtensions, readLibrary } = await import('../import/read-library.ts');
      const path = await services.dialogs.chooseLibrary(libraryExtensions);
      if (path === null) return ok(null);
      const entries = await readLibrary(path);
      return entries.ok ? ok({ file: basename(path), entries: [...entries.value] }) : entries;
    },
    importDropped: ({ files }) => bringInDropped(files),
    importPasted: ({ text, page }) => bringIn([{ pasted: text, ...(page && { page }) }]),
  };
}
