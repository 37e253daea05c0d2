import { text } from '../../../core/messages/messages.ts';
import type { BlockContent } from '../../../core/model/report-block.ts';
import type { Report } from '../../../core/model/report.ts';
import { freeTitle } from '../../../core/reports/free-title.ts';
import type { ReportTemplate } from '../../../core/reports/templates.ts';
import type { CallRequest } from '../../../ipc/contract.ts';
import { bridge } from '../../state/bridge.ts';
import { openPlace } from '../../state/places.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { runShown } from '../notices/run-shown.ts';
import { showProblem, showToast } from '../notices/toasts.ts';
import { undoButton } from '../shell/history.ts';
import { lastReport, lookedAtReport } from './last-report.ts';

const titleFor = (wanted: string): string => freeTitle(wanted, useProjectStore.getState().view?.reports.values() ?? []);

/** Makes an empty report and opens it. */
export async function createReport(): Promise<void> {
  const made = await runShown({ name: 'report.create', input: { title: titleFor(text('reports.newTitle')), style: 'apa', contents: [] } });
  if (made?.[0] !== undefined) openPlace({ kind: 'report', reportId: made[0] });
}

/** Makes a report of a template, of all that it can be made of unless claims, sources or a table are given, and opens it. */
export async function draftReport(template: ReportTemplate, subject: Partial<Omit<CallRequest<'draftReport'>, 'template'>> = {}): Promise<void> {
  const made = await bridge().draftReport({ template, claimIds: [], sourceIds: [], table: null, ...subject });
  if (!made.ok) return showProblem(made.error);
  openPlace({ kind: 'report', reportId: made.value.reportId });
}

/** Opens the report that was looked at last. */
export function openLastReport(): void {
  const reportId = lastReport();
  if (reportId !== null) openPlace({ kind: 'report', reportId });
}

/** Makes a copy of a report and opens it. */
export async function duplicateReport({ id, title }: Report): Promise<void> {
  const made = await runShown({ name: 'report.duplicate', input: { reportId: id, title: titleFor(text('reports.copyOf', { title })) } });
  if (made?.[0] !== undefined) openPlace({ kind: 'report', reportId: made[0] });
}

/** Deletes a report, and offers to undo it. */
export async function deleteReport({ id, title }: Report): Promise<void> {
  if (await runShown({ name: 'report.remove', input: { reportId: id } })) showToast({ tone: 'info', text: text('reports.deleted', { title }), action: undoButton() });
}

/** Adds a block at the end of the report looked at last, or of a new one, and offers to open it. */
export async function addToReport(content: BlockContent): Promise<void> {
  const present = lastReport();
  const made = present === null ? await runShown({ name: 'report.create', input: { title: text('reports.newTitle'), style: 'apa', contents: [content] } }) : null;
  const reportId = present ?? made?.[0];
  if (reportId === undefined) return;
  if (present !== null && (await runShown({ name: 'report.add', input: { reportId, after: null, contents: [content] } })) === null) return;
  lookedAtReport(reportId);
  const title = useProjectStore.getState().view?.reports.get(reportId)?.title ?? '';
  showToast({ tone: 'done', topic: 'report', text: text('reports.added', { title }), action: { label: text('reports.show'), run: () => openPlace({ kind: 'report', reportId }, { beside: true }) } });
}
