import { message } from '../../core/messages/messages.ts';
import type { Highlight } from '../../core/model/highlight.ts';
import type { ProjectState } from '../../core/model/project-state.ts';
import type { Source } from '../../core/model/source.ts';
import { contentOf } from '../../core/queries/source-versions.ts';
import { versionOfSelector } from '../../core/replacement/plan-replacement.ts';
import type { Findings } from './damage.ts';
import { claimsFile, highlightsFile, projectFile, reportFile } from './layout.ts';

/**
 * Makes every reference of a project just read resolve, so that nothing above storage need doubt them. A highlight
 * without its source or outside its text, evidence without its claim, and blocks without their report mean nothing and are left out. A reference to a
 * tag that does not exist is dropped and the record kept; so is a tag's parent when it is missing or leads in a circle.
 * Evidence outlives its highlight on purpose: it carries the quote. What is dropped is told to `findings`.
 */
export function repairReferences(state: ProjectState, findings: Findings): void {
  repairTags(state, findings);
  for (const sourceId of state.highlights.keys()) repairHighlights(state, sourceId, findings);
  for (const evidence of state.evidence.values()) {
    if (state.claims.has(evidence.claimId)) continue;
    findings.badRecord(claimsFile, 'its claim does not exist', evidence);
    state.evidence.delete(evidence.id);
  }
  for (const [reportId, blocks] of state.reportBlocks) {
    if (state.reports.has(reportId)) continue;
    for (const block of blocks.values()) findings.badRecord(reportFile(reportId), 'its report does not exist', block);
    state.reportBlocks.delete(reportId);
  }
}

function repairTags(state: ProjectState, findings: Findings): void {
  let repaired = 0;
  for (const tag of state.tags.values()) {
    if (tag.parentId === null || (state.tags.has(tag.parentId) && !isUnderItself(state, tag.id))) continue;
    findings.repairedRecord(projectFile, 'its parent tag does not exist or leads in a circle', tag);
    state.tags.set(tag.id, { ...tag, parentId: null });
    repaired++;
  }
  if (repaired > 0) findings.say(message('storage.referencesRepaired', { count: repaired, file: projectFile }));
}

function isUnderItself(state: ProjectState, tagId: string): boolean {
  const seen = new Set<string>();
  for (let id = state.tags.get(tagId)?.parentId; id != null && !seen.has(id); id = state.tags.get(id)?.parentId) {
    if (id === tagId) return true;
    seen.add(id);
  }
  return false;
}

/** Returns the length of the text that a highlight's selector is about; of a version that nothing is known of, any length. */
const lengthFor = (source: Source, highlight: Highlight): number =>
  contentOf(source, versionOfSelector(source, highlight))?.textLength ?? Infinity;

function repairHighlights(state: ProjectState, sourceId: string, findings: Findings): void {
  const highlights = state.highlights.get(sourceId)!;
  const file = highlightsFile(sourceId);
  const source = state.sources.get(sourceId);
  let repaired = 0;
  for (const highlight of highlights.values()) {
    if (!source || highlight.selector.end > lengthFor(source, highlight)) {
      findings.badRecord(file, source ? 'it lies outside the text' : 'its source does not exist', highlight);
      highlights.delete(highlight.id);
      continue;
    }
    if (highlight.tagIds.every((id) => state.tags.has(id))) continue;
    findings.repairedRecord(file, 'some of its tags do not exist', highlight);
    highlights.set(highlight.id, { ...highlight, tagIds: highlight.tagIds.filter((id) => state.tags.has(id)) });
    repaired++;
  }
  if (repaired > 0) findings.say(message('storage.referencesRepaired', { count: repaired, file }));
  if (!source) state.highlights.delete(sourceId);
}
