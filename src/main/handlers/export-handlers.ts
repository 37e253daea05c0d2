import { join } from 'node:path';
import { message, text } from '../../core/messages/messages.ts';
import { err, ok } from '../../core/result.ts';
import type { ExportRequest } from '../../ipc/contract.ts';
import type { OpenProject } from '../storage/index.ts';
import type { Handlers } from './answers.ts';
import { fileName } from './file-name.ts';
import type { Jobs } from './jobs.ts';
import type { Services } from './services.ts';
import type { Workspace } from './workspace.ts';

const extensions = { markdown: 'md', pdf: 'pdf' } as const;

/** Returns the handlers that take work home, and stop it. `written` holds the paths of all that was exported. */
export function exportHandlers(
  services: Services, workspace: Workspace, jobs: Jobs, written: Set<string>,
): Pick<Handlers, 'exportSources' | 'saveFile' | 'cancelJob' | 'showInFolder'> {
  return {
    exportSources: async (request) => {
      const project = workspace.project();
      if (!project.ok) return project;
      for (const id of request.sourceIds) if (!project.value.state.sources.has(id)) return err(message('problem.sourceMissing'));
      const extension = extensions[request.format];
      const suggested = join(services.documents, `${suggestedName(project.value, request)}.${extension}`);
      const outPath = await services.dialogs.chooseExport(suggested, extension);
      if (outPath === null) return ok(null);
      const { exportProject } = await import('../export/export-project.ts');
      const done = await jobs.run(message('job.export'), (signal, onProgress) =>
        exportProject({ project: project.value, ...request, outPath, signal, onProgress, print: services.print, now: services.now() }));
      if (!done.ok) return done;
      written.add(outPath);
      return ok({ path: outPath });
    },
    saveFile: async ({ name, kind, content }) => {
      const path = await services.dialogs.chooseExport(join(services.documents, `${fileName(name, 'export')}.${kind}`), kind);
      if (path === null) return ok(null);
      const { checkTarget, writeInOneStep } = await import('../export/write-file.ts');
      const free = await checkTarget(path);
      if (!free.ok) return free;
      const done = await writeInOneStep(path, content, new AbortController().signal);
      if (!done.ok) return done;
      written.add(path);
      return ok({ path });
    },
    cancelJob: async ({ jobId }) => {
      jobs.cancel(jobId);
      return ok(null);
    },
    showInFolder: async ({ path }) => {
      // A window may point at what it exported, not at any file of the machine.
      if (written.has(path)) services.dialogs.showInFolder(path);
      return ok(null);
    },
  };
}

function suggestedName({ state }: OpenProject, { sourceIds }: ExportRequest): string {
  const only = sourceIds.length === 1 ? state.sources.get(sourceIds[0]!) : undefined;
  return fileName(only?.citation.title ?? text('dialog.exportAllName', { name: state.project.name }), 'export');
}
