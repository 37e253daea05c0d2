import { useEffect, useMemo, useRef } from 'react';
import { ClaimFactsKeeper, type ClaimFacts } from '../../../core/claims/claim-facts.ts';
import { claimFilter } from '../../../core/claims/claim-filter.ts';
import { asksForHints } from '../../../core/claims/claim-query.ts';
import type { EvidenceByClaim } from '../../../core/claims/evidence-by-claim.ts';
import { groupClaims, type ClaimGroup } from '../../../core/claims/group-claims.ts';
import type { HintsByClaim } from '../../../core/claims/hints.ts';
import { ClaimSorter } from '../../../core/claims/sort-claims.ts';
import { groupRows, plainRows, type TableRow } from '../../../core/claims/table-rows.ts';
import type { CellsProject } from '../../../core/claims/cell-words.ts';
import type { Message } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import type { Source } from '../../../core/model/source.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useAllDisagreements, type Reading } from '../claims/disagreements.ts';
import { useScale } from '../claims/verdict.tsx';
import { useClaimTableStore } from './claim-table-store.ts';
import { usePatternMatches } from './use-pattern-matches.ts';

/** What the table shows. */
export interface ClaimRows {
  readonly rows: readonly TableRow[];
  readonly groups: readonly ClaimGroup[];
  /** The claims that fit the filter, in order, folded or not. */
  readonly shown: readonly ClaimFacts[];
  /** How many claims there are. */
  readonly total: number;
  /** What cells and groups name. */
  readonly project: CellsProject;
  /** What to know of the filter. */
  readonly hints: readonly Message[];
  /** True while a filter is being looked for whose answer is not there yet; what is shown fits the one before. */
  readonly looking: boolean;
  /** How far hints on figures and days are read, while what is shown depends on them; null once they all are. */
  readonly reading: Reading | null;
}

/** What was worked out about claims, and their alphabetical order, are the same wherever the table is shown. */
const keeper = new ClaimFactsKeeper();
const sorter = new ClaimSorter();
let kept: { readonly claims: ReadonlyMap<string, Claim>; readonly evidenceByClaim: EvidenceByClaim; readonly facts: readonly ClaimFacts[] } | null = null;

function factsOf(claims: ReadonlyMap<string, Claim>, evidenceByClaim: EvidenceByClaim): readonly ClaimFacts[] {
  if (kept?.claims !== claims || kept.evidenceByClaim !== evidenceByClaim) kept = { claims, evidenceByClaim, facts: keeper.of({ claims, evidenceByClaim }) };
  return kept.facts;
}

const noClaims: ReadonlyMap<string, Claim> = new Map();
const noEvidence: EvidenceByClaim = new Map();
const noSources: ReadonlyMap<string, Source> = new Map();
const noTags: ReadonlyMap<string, Tag> = new Map();
const noHints: HintsByClaim = new Map();

/** The rows of the table of claims: filtered, sorted, gathered and folded as it is set up. */
export function useClaimRows(): ClaimRows {
  const claims = useProjectStore(({ view }) => view?.claims ?? noClaims);
  const evidenceByClaim = useProjectStore(({ view }) => view?.evidenceByClaim ?? noEvidence);
  const sources = useProjectStore(({ view }) => view?.sources ?? noSources);
  const tags = useProjectStore(({ view }) => view?.tags ?? noTags);
  const verdicts = useScale();
  const query = useClaimTableStore((state) => state.understood);
  const { sort, group, columns } = useClaimTableStore((state) => state.table);
  const folded = useClaimTableStore((state) => state.folded);
  const facts = useMemo(() => factsOf(claims, evidenceByClaim), [claims, evidenceByClaim]);
  // What comes in while figures are read changes only what is about hints.
  const byHints = group === 'hint' || asksForHints(query) || sort.some(({ column }) => column === 'hints');
  const { found: disagreements, reading } = useAllDisagreements(byHints || columns.includes('hints'));
  const judged = byHints ? disagreements : noHints;
  const project = useMemo(() => ({ project: { verdicts }, sources, tags, disagreements: judged }), [verdicts, sources, tags, judged]);
  const cells = useMemo(() => ({ ...project, disagreements }), [project, disagreements]);
  const { matches, hints: patternHints } = usePatternMatches(query, claims);
  useWarmth(facts);

  const found = useMemo(() => {
    if (!matches) return null;
    const filter = claimFilter(query, { ...project, claims, evidenceByClaim }, matches);
    return { claims: facts.filter(filter.fits), hints: filter.hints };
    // oxlint-disable-next-line react/exhaustive-deps -- the facts are made of claims and evidence
  }, [facts, query, project, matches]);
  const last = useRef(found);
  useEffect(() => { if (found) last.current = found; });
  const present = found ?? last.current;

  const shown = useMemo(() => sorter.sorted(present?.claims ?? [], sort, project), [present, sort, project]);
  const groups = useMemo(() => (group === 'none' ? [] : groupClaims(shown, { group, sort }, project)), [shown, group, sort, project]);
  const rows = useMemo(() => (group === 'none' ? plainRows(shown) : groupRows(groups, folded)), [shown, group, groups, folded]);
  return { rows, groups, shown, total: claims.size, project: cells, hints: [...present?.hints ?? [], ...patternHints], looking: found === null, reading };
}

/** Milliseconds of an idle moment that are left to others. */
const leftOver = 2;

/** Works out in idle moments what filters and orders will ask for, so that the first of them need not wait. */
function useWarmth(facts: readonly ClaimFacts[]): void {
  useEffect(() => {
    let place = 0;
    let handle = 0;
    const work = (deadline: IdleDeadline): void => {
      while (place < facts.length && deadline.timeRemaining() > leftOver) facts[place++]!.warm();
      if (place < facts.length) handle = requestIdleCallback(work);
    };
    handle = requestIdleCallback(work);
    return () => cancelIdleCallback(handle);
  }, [facts]);
}
