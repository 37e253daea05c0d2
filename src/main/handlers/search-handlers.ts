import { message } from '../../core/messages/messages.ts';
import { err, ok } from '../../core/result.ts';
import type { Handlers } from './answers.ts';
import type { Jobs } from './jobs.ts';
import type { Services } from './services.ts';
import type { Workspace } from './workspace.ts';

/** Returns the handlers that find things in the project, and tag what was found. */
export function searchHandlers(services: Services, workspace: Workspace, jobs: Jobs): Pick<Handlers, 'search' | 'findInSource' | 'matchClaims' | 'tagResults'> {
  const { search, profile } = services;
  return {
    search: (request) => search.ask({ kind: 'search', ...request }),

    findInSource: (request) => search.ask({ kind: 'find', ...request }),

    matchClaims: (request) => search.ask({ kind: 'claims', ...request }),

    tagResults: ({ tag, leftOut, ...wanted }) => jobs.run(message('job.tag'), async (signal, onProgress) => {
      const project = workspace.writable();
      if (!project.ok) return project;
      const parts = { sources: new Set(leftOut.sources), results: new Set(leftOut.results) };
      const found = await search.ask({ kind: 'passages', ...wanted, leftOut: parts }, { signal, onProgress });
      if (!found.ok) return found;
      // What follows is one step, done or not done.
      if (found.value === null) return err(message('problem.taggingStopped'));
      const { passages, highlights, more } = found.value;
      if (passages.length + highlights.length === 0) return err(message('problem.nothingFound'));
      const { sources } = project.value.state;
      if (passages.some(({ sourceId, version }) => sources.get(sourceId)?.version !== version)) return err(message('problem.searchOutdated'));
      const input = {
        passages: passages.map(({ sourceId, selector }) => ({ sourceId, selector })),
        highlights: [...highlights],
        tag,
        colour: profile.settings.highlightColour,
      };
      const done = await project.value.run({ name: 'search.tag', input }, { now: services.now(), author: profile.settings.author, newId: services.newId });
      if (!done.ok) return done;
      return ok({ tagged: done.value.operations.flatMap(({ collection, scope, id }) => (collection === 'highlights' && scope !== null ? [{ sourceId: scope, id }] : [])), more });
    }),
  };
}
