import { draftReport, type DraftSubject, type ReportDraft } from '../../core/reports/draft-report.ts';
import { highlightOfEvidence } from '../../core/model/evidence.ts';
import { reportProject } from '../../core/reports/report-project.ts';
import type { ReportTemplate } from '../../core/reports/templates.ts';
import { locatePassages, type ReadableProject } from './locate-passages.ts';

/** Returns the draft of a report, with the places of the passages that it cites. */
export async function draftFor(project: ReadableProject, template: ReportTemplate, subject: DraftSubject, now: string): Promise<ReportDraft> {
  const { state } = project;
  // Only the table of evidence writes places down; everything else looks them up when it is read.
  const refs = template === 'evidenceTable' ? [...state.evidence.values()].flatMap((item) => highlightOfEvidence(item) ?? []) : [];
  const locate = await locatePassages(project, refs);
  return draftReport(template, subject, { ...reportProject(state, locate, Date.parse(now)), highlightsOf: (sourceId) => state.highlights.get(sourceId)?.values() ?? [] }, now);
}
