import { dirname, join } from 'node:path';
import { shapeOf } from '../../core/exports/export-formats.ts';
import type { ExportFormat } from '../../core/exports/format-ids.ts';
import type { ExportSubject } from '../../core/exports/export-subject.ts';
import { message, text, type Message } from '../../core/messages/messages.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { foundKey, type ExportOrder } from '../export/exporter.ts';
import type { ProjectSearch } from '../search/project-search.ts';
import type { OpenProject } from '../storage/index.ts';
import type { Handlers } from './answers.ts';
import { fileName } from './file-name.ts';
import type { Jobs } from './jobs.ts';
import type { Services } from './services.ts';
import type { Workspace } from './workspace.ts';

/** Returns the handlers that take work home, and stop it. `written` holds the paths of all that was exported. */
export function exportHandlers(
  services: Services, workspace: Workspace, jobs: Jobs, written: Set<string>,
): Pick<Handlers, 'exportProject' | 'previewExport' | 'saveFile' | 'cancelJob' | 'showInFolder'> {
  // Until the app ends, as programs do: the next export is offered beside the last.
  let lastFolder = services.documents;
  const { print, paint, usualPaper } = services;
  const machine = (): Pick<ExportOrder, 'print' | 'paint' | 'usualPaper' | 'now'> => ({ print, ...(paint && { paint }), ...(usualPaper && { usualPaper }), now: services.now() });
  return {
    exportProject: async ({ format, subject, options }) => {
      const project = workspace.project();
      if (!project.ok) return project;
      const there = allThere(project.value, format, subject);
      if (!there.ok) return there;
      const { ending } = shapeOf(format);
      const name = join(lastFolder, suggestedName(project.value, subject));
      const outPath = await services.dialogs.chooseExport(ending === null ? name : `${name}.${ending}`, ending);
      if (outPath === null) return ok(null);
      const remarks: Message[] = [];
      const { exportTo } = await import('../export/registry.ts');
      const done = await jobs.run(message('job.export'), async (signal, onProgress) => {
        const found = await findHighlights(services.search, subject, signal);
        if (!found.ok) return found;
        return exportTo(format, options, { ...machine(), project: project.value, subject, ...found.value, outPath, signal, onProgress, onRemark: (remark) => remarks.push(remark) });
      });
      if (!done.ok) return done;
      lastFolder = dirname(outPath);
      written.add(outPath);
      return ok({ path: outPath, remarks });
    },
    previewExport: async ({ format, subject, options }) => {
      const project = workspace.project();
      if (!project.ok) return project;
      const there = allThere(project.value, format, subject);
      if (!there.ok) return there;
      const { previewOf } = await import('../export/registry.ts');
      const { signal } = new AbortController();
      const found = await findHighlights(services.search, subject, signal);
      if (!found.ok) return found;
      return previewOf(format, options, { ...machine(), project: project.value, subject, ...found.value, outPath: '', signal, onProgress: () => undefined });
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

/** What is asked for by name must be there; whether there is anything at all, the exporter finds out. */
function allThere({ state }: OpenProject, format: ExportFormat, subject: ExportSubject): Result<null, Message> {
  if (!shapeOf(format).takes.includes(subject.kind)) throw new Error(`${format} is not made of ${subject.kind}`);
  switch (subject.kind) {
    case 'sources': case 'highlights': return subject.sourceIds.every((id) => state.sources.has(id)) ? ok(null) : err(message('problem.sourceMissing'));
    case 'report': return state.reports.has(subject.reportId) ? ok(null) : err(message('problem.reportMissing'));
    case 'claims': case 'evidence': return subject.claimIds.every((id) => state.claims.has(id)) ? ok(null) : err(message('problem.claimMissing'));
  }
}

/** Asks the search for the highlights that a subject is about; for those of a subject that names no search nobody is asked. */
async function findHighlights(search: ProjectSearch, subject: ExportSubject, signal: AbortSignal): Promise<Result<Pick<ExportOrder, 'found'>, Message>> {
  if ((subject.kind !== 'sources' && subject.kind !== 'highlights') || subject.found === undefined) return ok({});
  const leftOut = { sources: new Set<string>(), results: new Set<string>() };
  const found = await search.ask({ kind: 'passages', query: subject.found, extent: 'hit', order: 'library', leftOut }, { signal });
  if (!found.ok) return found;
  if (found.value === null) return err(message('problem.exportCancelled'));
  // Some would be left out without a word.
  if (found.value.more > 0) return err(message('problem.exportFoundMany'));
  return ok({ found: new Set(found.value.highlights.map(foundKey)) });
}

function suggestedName({ state }: OpenProject, subject: ExportSubject): string {
  const name = state.project.name;
  if (subject.kind === 'report') return fileName(state.reports.get(subject.reportId)?.title ?? name, 'export');
  if (subject.kind !== 'sources' && subject.kind !== 'highlights') return fileName(text(`dialog.exportName.${subject.kind}`, { name }), 'export');
  const only = subject.sourceIds.length === 1 ? state.sources.get(subject.sourceIds[0]!)?.citation.title : undefined;
  return fileName(only ?? text(`dialog.exportName.${subject.kind}`, { name }), 'export');
}
