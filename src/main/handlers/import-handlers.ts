import { basename } from 'node:path';
import { guessColumns, type TextTable } from '../../core/formats/text-table/text-table.ts';
import { message, type Message, type MessageId } from '../../core/messages/messages.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { CallResponse, DroppedFile, ImportOutcome } from '../../ipc/contract.ts';
import type { ImportInput } from '../import/import-files.ts';
import type { readTable } from '../import/read-table.ts';
import type { OpenProject } from '../storage/index.ts';
import { orAborted } from '../turns.ts';
import type { Handlers } from './answers.ts';
import type { JobReport, Jobs } from './jobs.ts';
import type { Services } from './services.ts';
import type { Workspace } from './workspace.ts';

/** What of a table is shown before it is imported. */
const rowsShown = 3;
const lettersShown = 400;

const lockedProblems: ReadonlySet<string> = new Set<MessageId>(['import.pdf.password', 'import.pdf.wrongPassword']);

type ShownTable = CallResponse<'openTable'>;
type Outcome = Promise<Result<ImportOutcome, Message>>;

/** Returns the handlers that bring sources in. */
export function importHandlers(services: Services, workspace: Workspace, jobs: Jobs): Pick<Handlers, 'importChosen' | 'importDropped' | 'unlockImport' | 'importPasted' | 'chooseTable' | 'openTable' | 'importTable' | 'chooseLibrary'> {
  /** The table that was chosen last, until its import is decided on. */
  let chosen: { readonly file: string; readonly table: TextTable } | null = null;
  /** Files that were not imported because they are locked, by the names by which they were told of. */
  const locked = new Map<string, ImportInput>();
  /** Likewise those that were not because they are tables. */
  const tables = new Map<string, ImportInput>();
  const label = (count: number): Message => message('job.import', { count });
  const into = async (project: OpenProject, files: readonly ImportInput[], signal: AbortSignal, onProgress: JobReport): Outcome => {
    const context = { now: services.now(), author: services.profile.settings.author, newId: services.newId };
    const { importFiles } = await import('../import/import-files.ts');
    const done = await importFiles(project, files, context, { read: services.readSource, signal, onProgress });
    for (const { file, problem } of done.ok ? done.value.failed : []) {
      const refused = lockedProblems.has(problem.id) ? locked : problem.id === ('import.table' satisfies MessageId) ? tables : null;
      const input = refused && files.find((each) => 'name' in each && each.name === file);
      if (input) refused.set(file, input);
    }
    return done;
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
  const consider = async (file: string, where: Parameters<typeof readTable>[0]): Promise<Result<ShownTable, Message>> => {
    const read = await import('../import/read-table.ts');
    const table = await read.readTable(where);
    if (!table.ok) return table;
    chosen = { file, table: table.value };
    const { names, rows } = table.value;
    return ok({
      file, names: [...names], rows: rows.length, guess: guessColumns(table.value),
      filled: names.map((_, index) => rows.filter(({ cells }) => (cells[index] ?? '').trim() !== '').length),
      first: rows.slice(0, rowsShown).map(({ cells }) => cells.map((cell) => cell.slice(0, lettersShown))),
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
      const { tableExtensions } = await import('../import/registry.ts');
      const path = await services.dialogs.chooseTable(tableExtensions);
      if (path === null) return ok(null);
      return consider(basename(path), { path });
    },
    openTable: ({ file }) => {
      const input = tables.get(file);
      return input && !('pasted' in input) ? consider(file, input) : Promise.resolve(err(message('import.missing')));
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
    unlockImport: async ({ file, password }) => {
      const input = locked.get(file);
      if (!input || 'pasted' in input) return err(message('import.missing'));
      const done = await bringIn([{ ...input, password }]);
      if (done.ok && done.value.failed.length === 0) locked.delete(file);
      return done;
    },
    importPasted: ({ text, page }) => bringIn([{ pasted: text, ...(page && { page }) }]),
  };
}
