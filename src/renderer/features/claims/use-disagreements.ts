import { useEffect } from 'react';
import { create } from 'zustand';
import { areLinked } from '../../../core/claims/alike-claims.ts';
import type { disagreementsOn } from '../../../core/claims/disagreements.ts';
import { evidenceOn } from '../../../core/claims/evidence-by-claim.ts';
import type { Hint } from '../../../core/claims/hints.ts';
import type { Claim } from '../../../core/model/claim.ts';
import type { Evidence } from '../../../core/model/evidence.ts';
import { useProjectStore } from '../../state/project-store.ts';
import type { ProjectView } from '../../state/project-view.ts';
import { claimsLike } from '../../state/similar-claims.ts';

type Compare = typeof disagreementsOn;

/** Hints on numbers and days of claims that were on the page, by claim. */
const useFound = create<{ readonly found: ReadonlyMap<string, readonly Hint[]> }>(() => ({ found: new Map() }));
const none: readonly Hint[] = [];

const waiting = new Set<string>();
let working = false;

/** Milliseconds of an idle moment below which another claim is left for the next one. */
const least = 6;
/** Milliseconds after which the work goes on even when the window is never idle. */
const patience = 1_000;

function want(claimId: string): void {
  waiting.add(claimId);
  if (working) return;
  working = true;
  // The rules are large, and no hint is waited for.
  void import('../../../core/claims/disagreements.ts').then((late) => work(late.disagreementsOn), () => { working = false; });
}

/** Compares what the claims that wait say, some at a time, when the window has nothing else to do. */
function work(compare: Compare): void {
  requestIdleCallback((deadline) => {
    const { view } = useProjectStore.getState();
    const fresh = new Map<string, readonly Hint[]>();
    for (const claimId of waiting) {
      if (fresh.size > 0 && deadline.timeRemaining() < least) break;
      waiting.delete(claimId);
      fresh.set(claimId, view ? compareClaim(view, claimId, compare) : none);
    }
    keep(fresh);
    working = waiting.size > 0;
    if (working) work(compare);
  }, { timeout: patience });
}

function compareClaim(view: ProjectView, claimId: string, compare: Compare): readonly Hint[] {
  const claim = view.claims.get(claimId);
  if (!claim) return none;
  const evidence = evidenceOn(view.evidenceByClaim, claimId);
  const others = claimsLike(claim.statement).map((similar) => view.claims.get(similar.claimId))
    .filter((other): other is Claim => other !== undefined && other.id !== claimId && areLinked(claim, evidence, other, evidenceOn(view.evidenceByClaim, other.id)));
  return compare(claim, evidence, view.sources, others);
}

const keysOf = (hints: readonly Hint[] | undefined): string => (hints ?? none).map(({ key }) => key).join('\n');

function keep(fresh: ReadonlyMap<string, readonly Hint[]>): void {
  useFound.setState((state) => {
    const changed = [...fresh].filter(([claimId, hints]) => keysOf(hints) !== keysOf(state.found.get(claimId)));
    return changed.length === 0 ? state : { found: new Map([...state.found, ...changed]) };
  });
}

/** Returns the hints on numbers and days that do not fit together on a claim, as far as they are known: they come shortly after the claim, or a change to it, is shown. */
export function useDisagreements({ id }: Pick<Claim, 'id'>, evidence: readonly Evidence[]): readonly Hint[] {
  const claims = useProjectStore(({ view }) => view?.claims);
  const sources = useProjectStore(({ view }) => view?.sources);
  useEffect(() => want(id), [id, evidence, claims, sources]);
  return useFound(({ found }) => found.get(id) ?? none);
}
