import { basename } from 'node:path';
import { message, type Message } from '../../core/messages/messages.ts';
import { legacyEncodings } from '../../core/model/encodings.ts';
import type { Source } from '../../core/model/source.ts';
import { shorten } from '../../core/commands/words.ts';
import { paragraphsOf } from '../../core/comparison/compare-texts.ts';
import { versionAfter } from '../../core/queries/source-versions.ts';
import { countOutcomes } from '../../core/replacement/replacement.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ReplaceOutcome } from '../../ipc/versions.ts';
import type { ImportInput } from '../import/import-files.ts';
import { pictureAddress } from '../picture-address.ts';
import type { OpenProject } from '../storage/index.ts';
import { orAborted } from '../turns.ts';
import type { Handlers } from './answers.ts';
import { findVersion } from './find-version.ts';
import type { Jobs } from './jobs.ts';
import type { Services } from './services.ts';
import type { Workspace } from './workspace.ts';

type ReplaceCalls = 'replaceSource' | 'rereadSource' | 'readPicture' | 'openVersion' | 'readReplacement' | 'compareVersions';

/** Returns the handlers that replace a source's text, and look back at what it was. */
export function replaceHandlers(services: Services, workspace: Workspace, jobs: Jobs): Pick<Handlers, ReplaceCalls> {
  const replaceBy = async (project: OpenProject, source: Source, input: ImportInput): Promise<Result<ReplaceOutcome, Message>> => {
    const context = { now: services.now(), author: services.profile.settings.author, newId: services.newId };
    const { replaceSource } = await import('../replace/replace-source.ts');
    const done = await jobs.run(message('job.replace', { title: shorten(source.citation.title) }), (signal, onProgress) =>
      replaceSource(project, source.id, input, context, { read: services.readSource, reanchor: services.texts.reanchor, signal, onProgress }));
    return done.ok ? ok({ version: done.value.version, counts: countOutcomes(done.value.passages) }) : done;
  };
  return {
    replaceSource: async ({ sourceId }) => {
      const project = workspace.writable();
      if (!project.ok) return project;
      const source = project.value.state.sources.get(sourceId);
      if (!source) return err(message('problem.sourceMissing'));
      const title = shorten(source.citation.title);
      const { importExtensions } = await import('../import/registry.ts');
      const path = await services.dialogs.chooseReplacement(title, importExtensions);
      if (path === null) return ok(null);
      return replaceBy(project.value, source, { name: basename(path), path });
    },

    rereadSource: async ({ sourceId, encoding, reading }) => {
      const project = workspace.writable();
      if (!project.ok) return project;
      const source = project.value.state.sources.get(sourceId);
      if (!source) return err(message('problem.sourceMissing'));
      const original = await project.value.readOriginal(sourceId);
      if (!original.ok) return original;
      return replaceBy(project.value, source, { name: source.file.name, bytes: original.value, choices: { encoding: encoding ?? (reading === undefined ? null : encodingOf(source)), reading: reading ?? source.file.reading ?? null } });
    },

    readPicture: async ({ sourceId, version, name }) => {
      const project = workspace.project();
      if (!project.ok) return project;
      const bytes = await project.value.readPicture(sourceId, version, name);
      return bytes.ok ? ok(pictureAddress(bytes.value)) : bytes;
    },

    openVersion: async ({ sourceId, version, jobId }) => {
      const found = findVersion(workspace, sourceId, version);
      if (!found.ok) return found;
      const { project, source } = found.value;
      const pieces = await jobs.run(message('job.openSource', { title: shorten(source.citation.title) }), (signal, report) =>
        orAborted(project.readPieces(sourceId, version, { signal, onProgress: (done) => report(done, 1) }), signal), { jobId, shown: 'reader' });
      if (pieces === 'aborted') return err(message('problem.openingStopped'));
      if (!pieces.ok) return pieces;
      const next = versionAfter(source, version);
      // Where the highlights lay then is worth showing, but not worth refusing to show the text for.
      const replacement = next === null ? null : await project.readReplacement(sourceId, next);
      const highlights = project.state.highlights.get(sourceId);
      const passages = (replacement?.ok ? replacement.value.passages : [])
        .filter((passage) => passage.version === version && highlights?.has(passage.id))
        .map(({ id, before }) => ({ id, selector: before }));
      return ok({ pieces: pieces.value, passages });
    },

    readReplacement: async ({ sourceId, version }) => {
      const found = findVersion(workspace, sourceId, version);
      return found.ok ? found.value.project.readReplacement(sourceId, version) : found;
    },

    compareVersions: async ({ sourceId, from, to }) => {
      const older = findVersion(workspace, sourceId, from);
      if (!older.ok) return older;
      const newer = findVersion(workspace, sourceId, to);
      if (!newer.ok) return newer;
      const { project, source } = newer.value;
      const before = await project.readDocument(sourceId, from);
      if (!before.ok) return before;
      const after = await project.readDocument(sourceId, to);
      if (!after.ok) return after;
      const order = { before: paragraphsOf(before.value), after: paragraphsOf(after.value) };
      return jobs.run(message('job.compare', { title: shorten(source.citation.title) }), async (signal) => {
        try {
          return ok({ before: order.before.text, after: order.after.text, rows: await services.texts.compare(order, signal) });
        } catch (error) {
          if (signal.aborted) return err(message('problem.compareCancelled'));
          throw error;
        }
      });
    },
  };
}

/** The encoding to read a source's original in again; null where its bytes tell it. */
const encodingOf = ({ file }: Source): string | null => legacyEncodings.find((each) => each === file.encoding) ?? null;
