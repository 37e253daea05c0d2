import { basename } from 'node:path';
import { message, type Message } from '../../core/messages/messages.ts';
import { ok, type Result } from '../../core/result.ts';
import type { ImportOutcome } from '../../ipc/contract.ts';
import type { ImportInput } from '../import/import-files.ts';
import type { Handlers } from './answers.ts';
import type { Jobs } from './jobs.ts';
import type { Services } from './services.ts';
import type { Workspace } from './workspace.ts';

/** Returns the handlers that bring sources in. */
export function importHandlers(services: Services, workspace: Workspace, jobs: Jobs): Pick<Handlers, 'importChosen' | 'importDropped' | 'importPasted'> {
  const bringIn = async (files: readonly ImportInput[]): Promise<Result<ImportOutcome, Message>> => {
    const project = workspace.writable();
    if (!project.ok) return project;
    const context = { now: services.now(), author: services.profile.settings.author, newId: services.newId };
    const { importFiles } = await import('../import/import-files.ts');
    return jobs.run(message('job.import', { count: files.length }), (signal, onProgress) =>
      importFiles(project.value, files, context, { read: services.readSource, signal, onProgress }));
  };
  return {
    importChosen: async () => {
      const project = workspace.writable();
      if (!project.ok) return project;
      const { importExtensions } = await import('../import/registry.ts');
      const paths = await services.dialogs.chooseSources(importExtensions);
      return paths === null ? ok(null) : bringIn(paths.map((path) => ({ name: basename(path), path })));
    },
    importDropped: ({ files }) => bringIn(files),
    importPasted: ({ text }) => bringIn([{ pasted: text }]),
  };
}
