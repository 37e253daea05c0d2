import type { Handlers } from './answers.ts';
import { findVersion } from './find-version.ts';
import type { Workspace } from './workspace.ts';

/** Returns the handlers for the pages of sources that have some. */
export function pageHandlers(workspace: Workspace): Pick<Handlers, 'pageLayouts' | 'originalSlice'> {
  return {
    pageLayouts: async ({ sourceId, version, first, count }) => {
      const found = findVersion(workspace, sourceId, version);
      return found.ok ? found.value.project.readLayouts(sourceId, first, count, version) : found;
    },

    originalSlice: async ({ sourceId, version, start, end }) => {
      const found = findVersion(workspace, sourceId, version);
      return found.ok ? found.value.project.readOriginalSlice(sourceId, start, end, version) : found;
    },
  };
}
