import { useMemo } from 'react';
import { evidenceOn } from '../../../core/claims/evidence-by-claim.ts';
import { hintsOn, openHints, type Hint } from '../../../core/claims/hints.ts';
import type { Claim } from '../../../core/model/claim.ts';
import type { Evidence } from '../../../core/model/evidence.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useDisagreements } from './disagreements.ts';
import { useScale } from './verdict.tsx';

const none: readonly Evidence[] = [];

/** Returns every hint on a claim, also those put aside. Those on numbers and days come a moment later. */
export function useHints(claim: Claim): readonly Hint[] {
  const evidence = useProjectStore(({ view }) => (view ? evidenceOn(view.evidenceByClaim, claim.id) : none));
  const scale = useScale();
  const disagreements = useDisagreements(claim);
  return useMemo(() => hintsOn(claim, evidence, scale, disagreements), [claim, evidence, scale, disagreements]);
}

/** Returns the hints on a claim that are not put aside. */
export const useOpenHints = (claim: Claim): readonly Hint[] => openHints(claim, useHints(claim));
