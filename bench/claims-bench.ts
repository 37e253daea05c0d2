import { claimMatrix } from '../src/core/analysis/claim-matrix.ts';
import { ordered } from '../src/core/analysis/matrix.ts';
import { viewOfAll } from '../src/core/analysis/time-scale.ts';
import { layOutLane, timelineOf } from '../src/core/analysis/timeline.ts';
import { ClaimFactsKeeper, type ClaimFacts, type ClaimsProject } from '../src/core/claims/claim-facts.ts';
import { claimFilter } from '../src/core/claims/claim-filter.ts';
import { parseClaimQuery } from '../src/core/claims/claim-query.ts';
import { DisagreementKeeper } from '../src/core/claims/disagreement-keeper.ts';
import { evidenceByClaim, evidenceOn } from '../src/core/claims/evidence-by-claim.ts';
import { evidenceInHighlights } from '../src/core/claims/evidence-in-highlights.ts';
import { groupClaims } from '../src/core/claims/group-claims.ts';
import { hint, hintsOn, openHints } from '../src/core/claims/hints.ts';
import { ClaimSorter } from '../src/core/claims/sort-claims.ts';
import { groupRows, plainRows } from '../src/core/claims/table-rows.ts';
import { message } from '../src/core/messages/messages.ts';
import type { Claim } from '../src/core/model/claim.ts';
import { claimColumns, claimGroupings, type ClaimTable } from '../src/core/model/claim-view.ts';
import { stances } from '../src/core/model/evidence.ts';
import { newProject } from '../src/core/model/project.ts';
import { ProjectState } from '../src/core/model/project-state.ts';
import { defaultScale } from '../src/core/model/verdict.ts';
import { mentionsOf } from '../src/core/queries/mentions.ts';
import { ClaimsByWords } from '../src/core/suggestions/similar-claims.ts';
import { claimsFixture, type ClaimsFixture } from './claims-fixture.ts';

/** How long something took, in milliseconds: the first time, when nothing was worked out yet, and then again and again. */
export interface ClaimsTiming {
  readonly what: string;
  readonly first: number;
  readonly median: number;
  readonly p95: number;
  /** What it may take. */
  readonly allowed: number;
}

/** What may be taken by a filter or an order, by the layout of the timeline or a matrix, by what a claim's page shows, and by a step of work in idle moments. Milliseconds. */
const allowed = { table: 50, overview: 500, page: 100, step: 8 };
const rounds = 40;
const queries = ['ministr', '"aid groups"', 'ministr or hospital -talks', 'minsitry~', 'speaker:army', 'verdict:refuted tag:"Tag 3"', 'source:"number 7"', 'said:2024', 'confidence:>60', 'is:conflicting', 'stance:refutes -verdict:refuted', 'has:hint', 'hint:figures'];

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> => new Map(records.map((record) => [record.id, record]));

type TableAsked = Pick<ClaimTable, 'query' | 'sort' | 'group'>;

/** Measures what the window works out over many claims: the rows of the table for each key, timeline, matrices, pages. Every first time has claims that were never looked at. */
export function measureClaims(claims: number, evidence: number): readonly ClaimsTiming[] {
  const all = { query: '', sort: [], group: 'none' } as const;
  return [
    ...queries.map((query) => timed(`filter ${query}`, { ...all, query }, claims, evidence)),
    ...claimColumns.map((column) => timed(`sort by ${column}`, { ...all, sort: [{ column, descending: false }] }, claims, evidence)),
    timed('sort by speaker, said on, statement', { ...all, sort: (['speaker', 'saidOn', 'statement'] as const).map((column) => ({ column, descending: true })) }, claims, evidence),
    ...claimGroupings.filter((group) => group !== 'none').map((group) => timed(`group by ${group}`, { ...all, group }, claims, evidence)),
    timed('filter, sort and group', { query: 'ministr -hospital', sort: [{ column: 'statement', descending: false }], group: 'speaker' }, claims, evidence),
    ...timelines(claims, evidence),
    ...matrices(claims, evidence),
    ...pages(claims, evidence),
    ...figures(claims, evidence),
  ];
}

function timed(what: string, table: TableAsked, claims: number, evidence: number): ClaimsTiming {
  const project = withHints(projectWith(claims, evidence).project);
  const sorter = new ClaimSorter();
  const facts = new ClaimFactsKeeper().of(project);
  return timing(what, allowed.table, () => rowsOf(facts, project, table, sorter));
}

/** Measures the layout of the timeline, a pane of 900 pixels wide, from the claims to where everything stands. */
function timelines(claims: number, evidence: number): readonly ClaimsTiming[] {
  const { project } = projectWith(claims, evidence);
  const lanes: Readonly<Record<string, (claim: Claim) => readonly string[]>> = {
    'one lane': () => [], 'lanes by verdict': ({ verdict }) => [verdict], 'lanes by speaker': ({ speaker }) => (speaker === '' ? [] : [speaker]), 'lanes by tag': ({ tagIds }) => tagIds,
  };
  return Object.entries(lanes).map(([name, lanesOf]) => timing(`timeline, ${name}`, allowed.overview, () => {
    const timeline = timelineOf(project.claims.values(), 'saidOn', lanesOf);
    const view = viewOfAll(timeline.lanes.flatMap((lane) => lane.claims), Date.UTC(2026, 0, 1));
    return timeline.lanes.map((lane) => layOutLane(lane, view, { width: 900, least: 12, label: 148, gap: 6, mostRows: 12, clusterWidth: 56 }));
  }));
}

/** Measures matrices of claims, with like rows side by side, and every value of theirs. */
function matrices(claims: number, evidence: number): readonly ClaimsTiming[] {
  const { project } = projectWith(claims, evidence);
  return (['verdicts', 'speakers'] as const).map((kind) => timing(`matrix, verdicts by ${kind === 'verdicts' ? 'tag' : 'speaker'}`, allowed.overview, () => {
    const { rows, columns, value } = ordered(claimMatrix(kind, [...project.claims.values()], project.tags, defaultScale), 'alike');
    return rows.map((row) => columns.map((column) => value(row.key, column.key)));
  }));
}

/** Measures what is worked out for the page of a claim: its evidence by stance, its hints, and in the main process the notes that mention it. Another claim each time. */
function pages(claims: number, evidence: number): readonly ClaimsTiming[] {
  const { project, fixture } = projectWith(claims, evidence);
  const state = new ProjectState(newProject('bench', 'Bench', '2026-01-01T00:00:00.000Z'));
  for (const collection of ['sources', 'tags', 'claims', 'evidence'] as const) {
    const into = state[collection] as Map<string, unknown>;
    for (const record of fixture[collection]) into.set(record.id, record);
  }
  let next = 0;
  const claim = (): Claim => fixture.claims[(next = (next + 7919) % claims)]!;
  const shown = (of: Claim): unknown => {
    const own = evidenceOn(project.evidenceByClaim, of.id);
    return [stances.map((stance) => own.filter((item) => item.stance === stance)), openHints(of, hintsOn(of, own, defaultScale, []))];
  };
  return [
    timing('page of a claim, in the window', allowed.page, () => shown(claim())),
    timing('page of a claim, with the notes that mention it', allowed.page, () => {
      const of = claim();
      return [shown(of), mentionsOf(state, { kind: 'claim', id: of.id })];
    }),
  ];
}

/** Returns a project in which every third claim has a hint on figures, as after all were read. */
const withHints = (project: ClaimsProject): ClaimsProject => {
  const figures = [hint('figures', ['40', '50'], message('hint.figures', { list: '' }))];
  return { ...project, disagreements: new Map([...project.claims.keys()].filter((_, i) => i % 3 === 0).map((id) => [id, figures])) };
};

/** Measures how the figures and days of all claims are read: a step, which is what a key may have to wait for, and what a changed claim takes after that. The first is all of the reading. */
function figures(claims: number, evidence: number): readonly ClaimsTiming[] {
  const { project: made, fixture } = projectWith(claims, evidence);
  const project = { ...made, evidenceInHighlights: evidenceInHighlights(fixture.evidence) };
  const index = new ClaimsByWords();
  index.follow(project.claims);
  index.takeIn(claims);
  const keeper = new DisagreementKeeper((statement, among) => index.like(statement, 5, among).map(({ claimId }) => claimId));
  keeper.wantAll();
  keeper.follow(project);
  const steps: number[] = [];
  const started = performance.now();
  let last = started;
  keeper.work(() => {
    const now = performance.now();
    steps.push(now - last);
    last = now;
    return false;
  });
  const whole = performance.now() - started;
  steps.sort((a, b) => a - b);
  let next = 0;
  let present = project;
  return [
    { what: 'figures and days of all claims, a step of reading them', first: whole, median: steps[Math.floor(steps.length / 2)]!, p95: steps[Math.floor(steps.length * 0.95)]!, allowed: allowed.step },
    timing('figures and days after a claim changed', allowed.table, () => {
      const claim = [...present.claims.values()][(next += 97)]!;
      present = { ...present, claims: new Map(present.claims).set(claim.id, { ...claim, statement: `${claim.statement} 40 people.` }) };
      index.follow(present.claims);
      keeper.follow(present);
      keeper.work(() => false);
      return keeper.hints();
    }),
  ];
}

function projectWith(claims: number, evidence: number): { readonly project: ClaimsProject; readonly fixture: ClaimsFixture } {
  const fixture = claimsFixture(claims, evidence);
  return {
    fixture,
    project: {
      project: { verdicts: defaultScale }, claims: byId(fixture.claims), evidenceByClaim: evidenceByClaim(fixture.evidence), sources: byId(fixture.sources), tags: byId(fixture.tags), disagreements: new Map(),
    },
  };
}

function timing(what: string, most: number, work: () => unknown): ClaimsTiming {
  const once = (): number => {
    const started = performance.now();
    work();
    return performance.now() - started;
  };
  const first = once();
  const times = Array.from({ length: rounds }, once).sort((a, b) => a - b);
  return { what, first, median: times[Math.floor(rounds / 2)]!, p95: times[Math.floor(rounds * 0.95)]!, allowed: most };
}

function rowsOf(facts: readonly ClaimFacts[], project: ClaimsProject, table: TableAsked, sorter: ClaimSorter): number {
  const query = parseClaimQuery(table.query);
  if (!query.ok) throw new Error(`not understood: ${table.query}`);
  const { fits } = claimFilter(query.value, project, () => new Set());
  const sorted = sorter.sorted(facts.filter(fits), table.sort, project);
  const rows = table.group === 'none' ? plainRows(sorted) : groupRows(groupClaims(sorted, table, project), new Set());
  return rows.length;
}
