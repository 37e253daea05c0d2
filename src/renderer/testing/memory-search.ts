import type { SourceDocument } from '../../core/model/document.ts';
import type { ProjectState } from '../../core/model/project-state.ts';
import type { Source } from '../../core/model/source.ts';
import { SearchEngine } from '../../core/search/engine.ts';
import { sourceTextOf } from '../../core/search/units.ts';

/** Returns a search over the project of a {@link MemoryHost}, as the thread of the main process answers it. */
export function memorySearch(state: ProjectState, textOf: (source: Source) => SourceDocument | undefined): SearchEngine {
  const engine = new SearchEngine({
    bounded: (work) => {
      work();
      return true;
    },
    now: () => performance.now(),
    turn: () => Promise.resolve(),
    progress: () => undefined,
    readText: async (source) => {
      const document = textOf(source);
      return document ? sourceTextOf(document) : null;
    },
  });
  for (const collection of ['sources', 'tags', 'claims', 'evidence', 'reports'] as const) engine.put(collection, [...state[collection].values()]);
  void engine.fill();
  return engine;
}
