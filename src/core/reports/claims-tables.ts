import { claimMatrix } from '../analysis/claim-matrix.ts';
import { cellWords } from '../claims/cell-words.ts';
import { ClaimFactsKeeper } from '../claims/claim-facts.ts';
import { claimFilter } from '../claims/claim-filter.ts';
import { parseClaimQuery } from '../claims/claim-query.ts';
import { ClaimSorter } from '../claims/sort-claims.ts';
import { text } from '../messages/messages.ts';
import type { ClaimTable } from '../model/claim-view.ts';
import type { ContentOf } from '../model/report-block.ts';
import type { ReportProject } from './report-project.ts';
import { setWords, type SetBlock } from './set-block.ts';

/** Returns the look of the table that a block shows: that of its saved view as it is now, or its own. */
export const tableShown = ({ viewId, table }: ContentOf<'claims'>, { project }: ReportProject): ClaimTable =>
  project.claimViews.find(({ id }) => id === viewId)?.table ?? table;

/** Returns the claims as the table shows them, in its columns and its order; groups are not drawn. A pattern in its filter fits nothing here. */
export function claimsTable(content: ContentOf<'claims'>, given: ReportProject): SetBlock {
  const { query, sort, columns } = tableShown(content, given);
  const project = { ...given, disagreements: new Map<string, never>() };
  const read = parseClaimQuery(query);
  const all = new ClaimFactsKeeper().of(project);
  const { fits } = read.ok ? claimFilter(read.value, project, () => new Set()) : { fits: () => true };
  const claims = new ClaimSorter().sorted(all.filter(fits), sort, project);
  if (claims.length === 0) return { kind: 'paragraph', role: 'aside', content: setWords(text('report.noClaims')) };
  return {
    kind: 'table', figures: false, head: columns.map((column) => setWords(text(`claims.column.${column}`))),
    rows: claims.map((facts) => columns.map((column) => setWords(cellWords(column, facts, project).replace(/\s+/g, ' ')))),
  };
}

/** Returns how many claims of each speaker have each verdict; verdicts that none has are left out. */
export function verdictTable({ claims, tags, project: { verdicts } }: ReportProject): SetBlock {
  const matrix = claimMatrix('speakers', [...claims.values()], tags, verdicts);
  const columns = matrix.columns.filter(({ total }) => total > 0);
  if (columns.length === 0) return { kind: 'paragraph', role: 'aside', content: setWords(text('report.noClaims')) };
  return {
    kind: 'table', figures: true, head: [setWords(text('claims.column.speaker')), ...columns.map(({ name }) => setWords(name)), setWords(text('report.total'))],
    rows: matrix.rows.map(({ key, name, total }) => [
      setWords(name), ...columns.map((column) => setWords(String(matrix.value(key, column.key).count || '–'))), setWords(String(total)),
    ]),
  };
}
