import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { givenIds, type CommandContext } from '../../core/commands/command.ts';
import { shorten } from '../../core/commands/words.ts';
import { message, type Message } from '../../core/messages/messages.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { OpenSource, Snapshot } from '../../ipc/snapshot.ts';
import type { OpenProject } from '../storage/index.ts';
import { findHighlights } from '../../core/queries/find-highlights.ts';
import { highlightsWithTag, tagImpact } from '../../core/queries/highlights.ts';
import { projectFile } from '../storage/layout.ts';
import { highlightPieces } from '../../ipc/pieces.ts';
import { inTurns, orAborted } from '../turns.ts';
import type { Watch } from '../storage/document-file.ts';
import type { Handlers } from './answers.ts';
import { fileName } from './file-name.ts';
import type { Jobs } from './jobs.ts';
import { runOpening } from './opening.ts';
import type { Services } from './services.ts';
import { inSlices, Latest } from './slices.ts';
import type { Workspace } from './workspace.ts';

type ProjectCalls =
  | 'getApp' | 'setSettings' | 'setMenu' | 'setMemory' | 'getSnapshot' | 'openProject' | 'recentProjects' | 'openRecent' | 'forgetRecent' | 'createProject' | 'openSample' | 'runCommand' | 'undo' | 'redo' | 'openSource'
  | 'findHighlights' | 'highlightsWithTag' | 'tagImpact';

/** Commands that main itself runs while importing; a window cannot, because they name files. */
const internalCommands: ReadonlySet<string> = new Set(['source.import', 'source.replace']);

/** Returns the handlers for settings, the project and changes to it. */
export function projectHandlers(services: Services, workspace: Workspace, jobs: Jobs): Pick<Handlers, ProjectCalls> {
  const { profile, memories, dialogs } = services;
  const finding = new Latest();
  const context = (): CommandContext => ({ now: services.now(), author: profile.settings.author, newId: services.newId });
  /** Opens the project in a folder, with a cover over the window that shows how far it is; null when the user cancelled. */
  const opening = async (folder: string): Promise<Result<Snapshot | null, Message>> => {
    const opened = await runOpening(jobs, folder, (watch) => workspace.open(folder, watch));
    return opened ?? ok(null);
  };
  return {
    getApp: async () => ok({ version: services.version, platform: services.platform, systemLanguages: [...services.systemLanguages()], settings: profile.settings }),

    setSettings: async (settings) => {
      services.applyTheme(settings);
      try {
        await profile.change({ settings });
      } catch (error) {
        return err(message('problem.settingsNotSaved', { detail: error instanceof Error ? error.message : String(error) }));
      }
      services.broadcast('settingsChanged', settings);
      return ok(settings);
    },

    setMenu: async (menu) => {
      services.setMenu(menu);
      return ok(null);
    },

    setMemory: async ({ projectId, memory }) => {
      memories.remember(projectId, memory);
      return ok(null);
    },

    getSnapshot: async () => ok(workspace.snapshotOfCurrent()),

    openProject: async () => {
      const folder = await dialogs.chooseProject();
      return folder === null ? ok(null) : opening(folder);
    },

    recentProjects: async () =>
      ok(await Promise.all(profile.recentProjects.map(async (project) => ({ ...project, present: await hasProject(project.folder) })))),
    openRecent: async ({ folder }) => {
      // A window names no folder that the user has not opened once.
      if (!profile.recentProjects.some((project) => project.folder === folder)) return err(message('problem.badInput', { detail: folder }));
      return await hasProject(folder) ? opening(folder) : err(message('problem.projectGone', { folder }));
    },
    forgetRecent: async ({ folder }) => {
      try {
        await profile.change({ recentProjects: profile.recentProjects.filter((project) => project.folder !== folder) });
      } catch (error) {
        return err(message('problem.settingsNotSaved', { detail: error instanceof Error ? error.message : String(error) }));
      }
      return ok(null);
    },
    createProject: async ({ name }) => {
      const folder = await dialogs.chooseNewProject(join(services.documents, 'Claimwright', fileName(name, 'project')));
      return folder === null ? ok(null) : workspace.create(folder, name);
    },

    openSample: () => workspace.openSample(),

    runCommand: async (call) => {
      if (internalCommands.has(call.name)) return err(message('problem.badInput', { detail: call.name }));
      const project = workspace.writable();
      if (!project.ok) return project;
      const { ids = [], ...command } = call;
      const done = await project.value.run(command, { ...context(), newId: givenIds(ids, services.newId) });
      return done.ok ? ok({ created: [...done.value.created], sequence: done.value.sequence }) : done;
    },

    undo: async () => {
      const project = workspace.writable();
      if (!project.ok) return project;
      const undone = await project.value.undo(context());
      return undone.ok ? ok(undone.value.label) : undone;
    },

    redo: async () => {
      const project = workspace.writable();
      if (!project.ok) return project;
      const redone = await project.value.redo(context());
      return redone.ok ? ok(redone.value.label) : redone;
    },

    openSource: async ({ sourceId, jobId }) => {
      const project = workspace.project();
      if (!project.ok) return project;
      const title = shorten(project.value.state.sources.get(sourceId)?.citation.title ?? '');
      const opened = await jobs.run(message('job.openSource', { title }), (signal, report) =>
        orAborted(openSource(project.value, sourceId, { signal, onProgress: (done) => report(done, 1) }), signal), { jobId, shown: 'reader' });
      return opened === 'aborted' ? err(message('problem.openingStopped')) : opened;
    },

    tagImpact: async ({ tagIds }) => {
      const project = workspace.project();
      return project.ok ? ok(tagImpact(project.value.state, tagIds)) : project;
    },

    findHighlights: async ({ query, limit }) => {
      const project = workspace.project();
      if (!project.ok) return project;
      const isLatest = finding.begin();
      return ok(await inSlices(findHighlights(project.value.state, query, limit), isLatest, { found: [], total: 0 }));
    },

    highlightsWithTag: async ({ tagId }) => {
      const project = workspace.project();
      return project.ok
        ? ok(highlightsWithTag(project.value.state, tagId).map(({ id, sourceId, selector }) => ({ ref: { id, sourceId }, quote: selector.exact })))
        : project;
    },
  };
}

const hasProject = (folder: string): Promise<boolean> => stat(join(folder, projectFile)).then((found) => found.isFile(), () => false);

/** Reads a source's text, and its highlights as they are once that is read. Rejects with the signal's reason when it is aborted. */
async function openSource(project: OpenProject, sourceId: string, watch: Watch): Promise<Result<OpenSource, Message>> {
  const { state } = project;
  // The files of a source that was removed are still there, so that its removal can be undone.
  const version = state.sources.get(sourceId)?.version;
  if (version === undefined) return err(message('problem.sourceMissing'));
  const text = await project.readPieces(sourceId, version, watch);
  if (!text.ok) return text;
  // Replaced meanwhile: text and highlights would not be about each other.
  if (state.sources.get(sourceId)?.version !== version) return openSource(project, sourceId, watch);
  const { sequence } = project;
  const highlights = [...(state.highlights.get(sourceId)?.values() ?? [])];
  return ok({ sequence, version, pieces: [...text.value, ...await inTurns(highlightPieces(highlights), watch.signal)] });
}
