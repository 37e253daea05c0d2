import { ClaimFactsKeeper, type ClaimFacts, type ClaimsProject } from '../src/core/claims/claim-facts.ts';
import { claimFilter } from '../src/core/claims/claim-filter.ts';
import { parseClaimQuery } from '../src/core/claims/claim-query.ts';
import { evidenceByClaim } from '../src/core/claims/evidence-by-claim.ts';
import { groupClaims } from '../src/core/claims/group-claims.ts';
import { ClaimSorter } from '../src/core/claims/sort-claims.ts';
import { groupRows, plainRows } from '../src/core/claims/table-rows.ts';
import { claimColumns, claimGroupings, type ClaimTable } from '../src/core/model/claim-view.ts';
import { defaultScale } from '../src/core/model/verdict.ts';
import { claimsFixture } from './claims-fixture.ts';

/** How long something took, in milliseconds: the first time, when nothing was worked out yet, and then again and again. */
export interface ClaimsTiming {
  readonly what: string;
  readonly first: number;
  readonly p50: number;
  readonly p95: number;
}

const rounds = 40;
const queries = ['ministr', '"aid groups"', 'ministr or hospital -talks', 'minsitry~', 'speaker:army', 'verdict:refuted tag:"Tag 3"', 'source:"number 7"', 'said:2024', 'confidence:>60', 'is:conflicting', 'stance:refutes -verdict:refuted'];

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> => new Map(records.map((record) => [record.id, record]));

/** Measures filtering, sorting and gathering claims as the table does with each key. Every first time has claims that were never looked at. */
export function measureClaims(claims: number, evidence: number): readonly ClaimsTiming[] {
  const all = { query: '', sort: [], group: 'none' } as const;
  return [
    ...queries.map((query) => timed(`filter ${query}`, { ...all, query }, claims, evidence)),
    ...claimColumns.map((column) => timed(`sort by ${column}`, { ...all, sort: [{ column, descending: false }] }, claims, evidence)),
    timed('sort by speaker, said on, statement', { ...all, sort: (['speaker', 'saidOn', 'statement'] as const).map((column) => ({ column, descending: true })) }, claims, evidence),
    ...claimGroupings.filter((group) => group !== 'none').map((group) => timed(`group by ${group}`, { ...all, group }, claims, evidence)),
    timed('filter, sort and group', { query: 'ministr -hospital', sort: [{ column: 'statement', descending: false }], group: 'speaker' }, claims, evidence),
  ];
}

function timed(what: string, table: Pick<ClaimTable, 'query' | 'sort' | 'group'>, claims: number, evidence: number): ClaimsTiming {
  const fixture = claimsFixture(claims, evidence);
  const project: ClaimsProject = {
    project: { verdicts: defaultScale }, claims: byId(fixture.claims), evidenceByClaim: evidenceByClaim(fixture.evidence), sources: byId(fixture.sources), tags: byId(fixture.tags),
  };
  const sorter = new ClaimSorter();
  const facts = new ClaimFactsKeeper().of(project);
  const once = (): number => {
    const started = performance.now();
    rowsOf(facts, project, table, sorter);
    return performance.now() - started;
  };
  const first = once();
  const times = Array.from({ length: rounds }, once).sort((a, b) => a - b);
  return { what, first, p50: times[Math.floor(rounds / 2)]!, p95: times[Math.floor(rounds * 0.95)]! };
}

function rowsOf(facts: readonly ClaimFacts[], project: ClaimsProject, table: Pick<ClaimTable, 'query' | 'sort' | 'group'>, sorter: ClaimSorter): number {
  const query = parseClaimQuery(table.query);
  if (!query.ok) throw new Error(`not understood: ${table.query}`);
  const { fits } = claimFilter(query.value, project, () => new Set());
  const sorted = sorter.sorted(facts.filter(fits), table.sort, project);
  const rows = table.group === 'none' ? plainRows(sorted) : groupRows(groupClaims(sorted, table, project), new Set());
  return rows.length;
}
