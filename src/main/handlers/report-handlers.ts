import { message } from '../../core/messages/messages.ts';
import { err, ok } from '../../core/result.ts';
import type { Handlers } from './answers.ts';
import type { Workspace } from './workspace.ts';

/** Returns the handlers for reports. */
export function reportHandlers(workspace: Workspace): Pick<Handlers, 'openReport'> {
  return {
    openReport: async ({ reportId }) => {
      const project = workspace.project();
      if (!project.ok) return project;
      const { state, sequence } = project.value;
      return state.reports.has(reportId) ? ok({ sequence, blocks: [...(state.reportBlocks.get(reportId)?.values() ?? [])] }) : err(message('problem.reportMissing'));
    },
  };
}
