import { basename } from 'node:path';
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

type Outcome = Promise<Result<ImportOutcome, Message>>;

/** Returns the handlers that bring sources in. */
export function importHandlers(services: Services, workspace: Workspace, jobs: Jobs): Pick<Handlers, 'importChosen' | 'importDropped' | 'importPasted'> {
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
    importDropped: ({ files }) => bringInDropped(files),
    importPasted: ({ text, page }) => bringIn([{ pasted: text, ...(page && { page }) }]),
  };
}
