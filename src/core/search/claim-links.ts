import { evidenceByClaim, evidenceOn, type EvidenceByClaim } from '../claims/evidence-by-claim.ts';
import type { Claim } from '../model/claim.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Highlight } from '../model/highlight.ts';
import type { Source } from '../model/source.ts';

const none: readonly Claim[] = [];

interface Linked {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Which claims have evidence where, as it was when this was made. */
export class ClaimLinks {
  private readonly byClaim: EvidenceByClaim;
  private readonly byHighlight = new Map<string, Claim[]>();
  private readonly sources: ReadonlyMap<string, Source>;

  constructor({ claims, evidence, sources }: Linked) {
    this.sources = sources;
    this.byClaim = evidenceByClaim(evidence.values());
    for (const { claimId, at } of evidence.values()) {
      const claim = claims.get(claimId);
      if (!claim || at.kind !== 'highlight') continue;
      const key = keyOf(at);
      const beside = this.byHighlight.get(key);
      if (beside) beside.push(claim);
      else this.byHighlight.set(key, [claim]);
    }
  }

  /** Returns the claims that a highlight is evidence for. */
  readonly claimsAt = (highlight: Pick<Highlight, 'sourceId' | 'id'>): readonly Claim[] => this.byHighlight.get(keyOf(highlight)) ?? none;

  /** Returns the sources that a claim's evidence stands in. */
  sourcesOf(claimId: string): readonly Source[] {
    const ids = evidenceOn(this.byClaim, claimId).flatMap(({ at }) => (at.kind === 'highlight' ? [at.sourceId] : []));
    return [...new Set(ids)].map((id) => this.sources.get(id)).filter((source) => source !== undefined);
  }
}

const keyOf = ({ sourceId, id }: { readonly sourceId: string; readonly id: string }): string => `${sourceId}/${id}`;
