import { message } from '../../core/messages/messages.ts';
import { shorten } from '../../core/commands/words.ts';
import { defaultHighlightColour, nearestColour } from '../../core/model/colour.ts';
import { err, ok } from '../../core/result.ts';
import type { FoundAnnotation } from '../import/pdf-annotations.ts';
import type { Handlers } from './answers.ts';
import type { Jobs } from './jobs.ts';
import type { Services } from './services.ts';
import type { Workspace } from './workspace.ts';

/** Sources of which what was found last is kept until it is decided on. */
const mostKept = 4;

interface Kept {
  readonly version: number;
  readonly found: readonly FoundAnnotation[];
}

/** Returns the handlers that find annotations in the files of sources, and make highlights of them. */
export function annotationHandlers(services: Services, workspace: Workspace, jobs: Jobs): Pick<Handlers, 'findAnnotations' | 'importAnnotations'> {
  /** What was found, by source, the latest last. */
  const kept = new Map<string, Kept>();
  return {
    findAnnotations: async ({ sourceId, password, jobId }) => {
      const project = workspace.project();
      if (!project.ok) return project;
      const source = project.value.state.sources.get(sourceId);
      if (!source) return err(message('problem.sourceMissing'));
      const { version } = source;
      const { findAnnotations } = await import('../import/pdf-annotations.ts');
      return jobs.run(message('job.annotations', { title: shorten(source.citation.title) }), async (signal, onProgress) => {
        try {
          const found = await findAnnotations(project.value, sourceId, { password, read: services.readAnnotations, signal, onProgress });
          if (!found.ok) return found;
          kept.delete(sourceId);
          kept.set(sourceId, { version, found: found.value });
          if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
          return ok({ version, annotations: found.value.map(({ annotation: { name, kind, page, contents, author, colour, createdAt, modifiedAt }, passage, quote, pageLabel }) => ({
            name, kind, page, pageLabel, contents, author, createdAt, modifiedAt, quote,
            colour: colour === null ? null : nearestColour(colour),
            range: passage && { start: passage.range.start, end: passage.range.end },
            area: Boolean(passage?.area),
          })) });
        } catch (error) {
          if (signal.aborted) return ok(null);
          throw error;
        }
      }, { jobId, shown: 'view' });
    },

    importAnnotations: async ({ sourceId, version, names }) => {
      const project = workspace.writable();
      if (!project.ok) return project;
      const source = project.value.state.sources.get(sourceId);
      const known = kept.get(sourceId);
      if (source?.version !== version || known?.version !== version) return err(message('annotation.gone'));
      const wanted = new Set(names);
      const { takeAnnotations } = await import('../import/pdf-annotations.ts');
      const context = { now: services.now(), author: services.profile.settings.author, newId: services.newId };
      const made = await takeAnnotations(project.value, sourceId, known.found.filter(({ annotation }) => wanted.has(annotation.name)), defaultHighlightColour, context);
      return made.ok ? ok({ created: [...made.value] }) : made;
    },
  };
}
