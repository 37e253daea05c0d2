import { basename, join } from 'node:path';
import { text } from '../../core/messages/messages.ts';
import { ok } from '../../core/result.ts';
import type { Handlers } from './answers.ts';
import { fileName } from './file-name.ts';
import type { Services } from './services.ts';
import type { Workspace } from './workspace.ts';

/** Returns the handlers that bring codebooks in and take them home. `written` is told of each file that was exported. */
export function codebookHandlers(services: Services, workspace: Workspace, written: (path: string) => void): Pick<Handlers, 'chooseCodebook' | 'exportCodebook'> {
  return {
    chooseCodebook: async () => {
      const project = workspace.writable();
      if (!project.ok) return project;
      const { codebookExtensions, readCodebook } = await import('../import/read-codebook.ts');
      const path = await services.dialogs.chooseCodebook(codebookExtensions);
      if (path === null) return ok(null);
      const read = await readCodebook(path);
      return read.ok ? ok({ file: basename(path), entries: [...read.value.entries], warnings: [...read.value.warnings] }) : read;
    },
    exportCodebook: async (request) => {
      const project = workspace.project();
      if (!project.ok) return project;
      const name = fileName(text('dialog.codebookName', { name: project.value.state.project.name }), 'codebook');
      const path = await services.dialogs.chooseExport(join(services.documents, `${name}.${request.format}`), request.format);
      if (path === null) return ok(null);
      const { exportCodebook } = await import('../export/export-codebook.ts');
      const done = await exportCodebook(project.value.state, request, path, services.version);
      if (!done.ok) return done;
      written(path);
      return ok({ path });
    },
  };
}
