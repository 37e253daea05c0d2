import { evidenceOn, type EvidenceByClaim } from '../claims/evidence-by-claim.ts';
import { hintsOf, hintsOn, openHints, type HintsByClaim } from '../claims/hints.ts';
import type { Claim } from '../model/claim.ts';
import { verdictOf, type Scale, type Verdict } from '../model/verdict.ts';

/** What is still to be done on claims. */
export const openClaimWork = ['unweighed', 'noEvidence', 'notDone', 'hinted'] as const;
export type OpenClaimWork = (typeof openClaimWork)[number];

/** Claims in figures; each figure is the claims that it counts, in the order of the project. */
export interface ClaimFigures {
  readonly claims: readonly Claim[];
  /** The verdicts that were given, in the order of the scale. */
  readonly byVerdict: readonly { readonly verdict: Verdict; readonly claims: readonly Claim[] }[];
  readonly open: Readonly<Record<OpenClaimWork, readonly Claim[]>>;
}

/** The parts of a project that figures are made of. */
export interface CountedClaims {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly evidenceByClaim: EvidenceByClaim;
}

/** Returns the figures of a project's claims; with a source, of those that have evidence in it. `disagreements` is what does not fit of figures and days, as far as that is known. */
export function claimFigures({ claims, evidenceByClaim }: CountedClaims, disagreements: HintsByClaim, scale: Scale, sourceId: string | null): ClaimFigures {
  const isMeant = ({ id }: Claim): boolean => sourceId === null || evidenceOn(evidenceByClaim, id).some(({ at }) => at.kind === 'highlight' && at.sourceId === sourceId);
  const meant = [...claims.values()].filter(isMeant);
  const order = (id: string): number => {
    const place = scale.findIndex((verdict) => verdict.id === id);
    return place < 0 ? scale.length : place;
  };
  const given = [...new Set(meant.map(({ verdict }) => verdict))].sort((a, b) => order(a) - order(b));
  return {
    claims: meant,
    byVerdict: given.map((id) => ({ verdict: verdictOf(scale, id), claims: meant.filter(({ verdict }) => verdict === id) })),
    open: {
      unweighed: meant.filter(({ verdict }) => verdictOf(scale, verdict).meaning === 'open'),
      noEvidence: meant.filter(({ id }) => evidenceOn(evidenceByClaim, id).length === 0),
      notDone: meant.filter(({ status }) => status !== 'done'),
      hinted: meant.filter((claim) => openHints(claim, hintsOn(claim, evidenceOn(evidenceByClaim, claim.id), scale, hintsOf(disagreements, claim))).length > 0),
    },
  };
}

/** Returns how many claims with each verdict have evidence in each source. */
export function verdictsBySource({ claims, evidenceByClaim }: CountedClaims): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const [claimId, evidence] of evidenceByClaim) {
    const verdict = claims.get(claimId)?.verdict;
    if (verdict === undefined) continue;
    const sources = new Set(evidence.flatMap(({ at }) => (at.kind === 'highlight' ? [at.sourceId] : [])));
    for (const sourceId of sources) {
      const own = counts.get(sourceId) ?? new Map<string, number>();
      own.set(verdict, (own.get(verdict) ?? 0) + 1);
      counts.set(sourceId, own);
    }
  }
  return counts;
}
