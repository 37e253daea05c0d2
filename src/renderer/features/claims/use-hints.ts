import { useMemo } from 'react';
import { evidenceOn } from '../../../core/claims/evidence-by-claim.ts';
import { hintsOn, openHints, type Hint } from '../../../core/claims/hints.ts';
import type { Claim } from '../../../core/model/claim.ts';
import type { Evidence } from '../../../core/model/evidence.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useScale } from './verdict.tsx';

const none: readonly Evidence[] = [];

/** Returns every hint on a claim, also those put aside. */
export function useHints(claim: Claim): readonly Hint[] {
  const evidence = useProjectStore(({ view }) => (view ? evidenceOn(view.evidenceByClaim, claim.id) : none));
  const scale = useScale();
  return useMemo(() => hintsOn(claim, evidence, scale), [claim, evidence, scale]);
}

/** Returns the hints on a claim that are not put aside. */
export const useOpenHints = (claim: Claim): readonly Hint[] => openHints(claim, useHints(claim));
