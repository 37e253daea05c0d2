import { claimMatrix } from '../analysis/claim-matrix.ts';
import { cellWords } from '../claims/cell-words.ts';
import { ClaimFactsKeeper } from '../claims/claim-facts.ts';
import { claimFilter } from '../claims/claim-filter.ts';
import { asksForHints, parseClaimQuery, patternsIn } from '../claims/claim-query.ts';
import { groupClaims } from '../claims/group-claims.ts';
import { groupWords } from '../claims/group-words.ts';
import { ClaimSorter } from '../claims/sort-claims.ts';
import { text } from '../messages/messages.ts';
import type { ClaimTable } from '../model/claim-view.ts';
import type { ContentOf } from '../model/report-block.ts';
import type { Pattern } from '../search/query.ts';
import type { ReportProject } from './report-project.ts';
import { setWords, type RowGroup, type SetBlock, type SetText } from './set-block.ts';

/** Returns the look of the table that a block shows: that of its saved view as it is now, or its own. */
export const tableShown = ({ viewId, table }: ContentOf<'claims'>, { project }: Pick<ReportProject, 'project'>): ClaimTable =>
  project.claimViews.find(({ id }) => id === viewId)?.table ?? table;

/** Returns the regular expressions that the filter of a table asks for. */
export function patternsOf({ query }: ClaimTable): readonly Pattern[] {
  const read = parseClaimQuery(query);
  return read.ok ? patternsIn(read.value) : [];
}

/** Returns whether a table shows hints on claims, or depends on them. */
export function showsHints({ query, sort, group, columns }: ClaimTable): boolean {
  const read = parseClaimQuery(query);
  return group === 'hint' || columns.includes('hints') || sort.some(({ column }) => column === 'hints') || (read.ok && asksForHints(read.value));
}

/** Returns the claims as the table shows them: those that fit its filter, in its columns, its order and its groups. */
export function claimsTable(content: ContentOf<'claims'>, project: ReportProject): SetBlock {
  const { query, sort, group, columns } = tableShown(content, project);
  const read = parseClaimQuery(query);
  const all = new ClaimFactsKeeper().of(project);
  const { fits } = read.ok ? claimFilter(read.value, project, project.matches) : { fits: () => true };
  const claims = new ClaimSorter().sorted(all.filter(fits), sort, project);
  if (claims.length === 0) return { kind: 'paragraph', role: 'aside', content: setWords(text('report.noClaims')) };
  const rowOf = (facts: (typeof claims)[number]): readonly SetText[] => columns.map((column) => setWords(cellWords(column, facts, project).replace(/\s+/g, ' ')));
  const head = columns.map((column) => setWords(text(`claims.column.${column}`)));
  if (group === 'none') return { kind: 'table', figures: false, head, rows: claims.map(rowOf) };
  const rows: (readonly SetText[])[] = [];
  const groups = groupClaims(claims, { group, sort }, project).map(({ value, claims: own }): RowGroup => {
    const from = rows.length;
    rows.push(...own.map(rowOf));
    return { from, name: [...setWords(groupWords(group, value, project), 'bold'), ...setWords(` (${own.length})`)] };
  });
  return { kind: 'table', figures: false, head, rows, groups };
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
