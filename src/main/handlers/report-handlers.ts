import { message } from '../../core/messages/messages.ts';
import { err, ok } from '../../core/result.ts';
import type { Handlers } from './answers.ts';
import type { Workspace } from './workspace.ts';

/** Returns the handlers for reports. */
export function reportHandlers(workspace: Workspace): Pick<Handlers, 'openReport' | 'locatePassages'> {
  return {
    openReport: async ({ reportId }) => {
      const project = workspace.project();
      if (!project.ok) return project;
      const { state, sequence } = project.value;
      return state.reports.has(reportId) ? ok({ sequence, blocks: [...(state.reportBlocks.get(reportId)?.values() ?? [])] }) : err(message('problem.reportMissing'));
    },

    locatePassages: async ({ refs }) => {
      const project = workspace.project();
      if (!project.ok) return project;
      const { locatePassages } = await import('../reports/locate-passages.ts');
      const { state } = project.value;
      const locate = await locatePassages({ state, readDocument: (id, version) => project.value.readDocument(id, version) }, refs);
      return ok(refs.map(locate));
    },
  };
}
