import { text } from '../../../core/messages/messages.ts';
import { askForHighlight } from '../../state/known-highlights.ts';
import { isWritable, useProjectStore } from '../../state/project-store.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { action, type ActionGroup } from '../actions/action.ts';
import { targetClaim } from '../claims/actions.ts';
import { shownClaims } from '../claim-table/shown-claims.ts';
import { showProblem, showToast } from '../notices/toasts.ts';
import { claimBlock, passageBlock } from './record-blocks.ts';
import { useSearchStore } from '../search/search-store.ts';
import { reportFound } from './report-found.ts';
import { addToReport, createReport, draftReport, openLastReport } from './report-actions.ts';

const hasClaims = (): boolean => isWritable() && (useProjectStore.getState().view?.claims.size ?? 0) > 0;
const hasReports = (): boolean => (useProjectStore.getState().view?.reports.size ?? 0) > 0;

/** Adds the claim that is meant, or else the highlight that is selected, to the report looked at last. */
async function addSelected(): Promise<void> {
  const { selected } = useUiStore.getState();
  const claimId = targetClaim();
  const claim = claimId === null ? null : claimBlock(claimId);
  if (claim) return addToReport(claim);
  if (!selected) return showToast({ tone: 'info', topic: 'report', text: text('reports.nothingToAdd') });
  const found = await askForHighlight(selected);
  if (!found.ok) return showProblem(found.error);
  if (found.value) await addToReport(passageBlock(found.value));
}

/** What can be done with reports from anywhere. */
export const reportActions: ActionGroup = {
  title: 'area.reports',
  menu: 'go',
  actions: [
    action('report.create', () => void createReport(), { enabled: isWritable }),
    action('report.open', openLastReport, { keys: 'Mod+Alt+w', enabled: hasReports }),
    action('report.fromClaims', () => void draftReport('factCheck', { claimIds: [...shownClaims()] }), { enabled: () => isWritable() && shownClaims().length > 0 }),
    action('report.register', () => void import('./report-from-table.ts').then(({ reportTable }) => reportTable()), { enabled: hasClaims }),
    action('report.fromSearch', reportFound, { enabled: () => isWritable() && (useSearchStore.getState().results?.groups.some(({ taggable }) => taggable > 0) ?? false) }),
    action('report.add', () => void addSelected(), { keys: 'Mod+Shift+r', enabled: isWritable }),
  ],
};
