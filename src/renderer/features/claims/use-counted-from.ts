import { useMemo } from 'react';
import { dayCountedFrom, sourceOfClaim, type CountedFrom, type TimeFact } from '../../../core/claims/day-counted-from.ts';
import { evidenceOn } from '../../../core/claims/evidence-by-claim.ts';
import type { Claim } from '../../../core/model/claim.ts';
import { useProjectStore } from '../../state/project-store.ts';

/** Returns what words like “Monday” in a date field of a claim are counted from. */
export function useCountedFrom(field: TimeFact, claim: Claim): CountedFrom {
  const citation = useProjectStore(({ view }) => (view ? sourceOfClaim(evidenceOn(view.evidenceByClaim, claim.id), view.sources)?.citation : undefined));
  return useMemo(() => dayCountedFrom(field, claim, citation), [field, claim, citation]);
}
