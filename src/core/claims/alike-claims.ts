import type { Claim } from '../model/claim.ts';
import type { Evidence } from '../model/evidence.ts';
import type { SimilarClaim } from '../suggestions/similar-claims.ts';

/** A claim that a passage may be evidence of, instead of making another one. */
export interface AlikeClaim extends Pick<SimilarClaim, 'claimId' | 'differs'> {
  /** True where the passage states it already, in whatever words the claim was put. */
  readonly stated: boolean;
}

/** Claims that are offered: more are no help in choosing, and keys have nine digits. */
const most = 5;

/** Returns the claims to offer before another one is made: those that the passage states already, then those that say nearly the same. `evidence` is what the passage is evidence of. */
export function alikeClaims(similar: readonly SimilarClaim[], evidence: readonly Evidence[]): readonly AlikeClaim[] {
  const stated = new Set(evidence.filter(({ stance }) => stance === 'states').map(({ claimId }) => claimId));
  const differs = new Map(similar.map((claim) => [claim.claimId, claim.differs]));
  return [...new Set([...stated, ...differs.keys()])].slice(0, most).map((claimId) => ({ claimId, differs: differs.get(claimId) ?? null, stated: stated.has(claimId) }));
}

const passagesOf = (evidence: readonly Evidence[]): ReadonlySet<string> => new Set(evidence.flatMap(({ at }) => (at.kind === 'highlight' ? [`${at.sourceId} ${at.id}`] : [])));

const shareOne = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((each) => b.has(each));

/** Returns whether the user treats two claims as about the same thing: they carry a tag in common, or stand in the same passage. */
export function areLinked(a: Pick<Claim, 'tagIds'>, evidenceOfA: readonly Evidence[], b: Pick<Claim, 'tagIds'>, evidenceOfB: readonly Evidence[]): boolean {
  return a.tagIds.some((id) => b.tagIds.includes(id)) || shareOne(passagesOf(evidenceOfA), passagesOf(evidenceOfB));
}
