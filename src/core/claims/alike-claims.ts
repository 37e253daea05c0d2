import type { Claim } from '../model/claim.ts';
import type { Evidence } from '../model/evidence.ts';
import { evidenceInHighlight, type EvidenceInHighlights } from './evidence-in-highlights.ts';
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

/** Returns claims by the tags that they carry. */
export function claimsByTag(claims: Iterable<Pick<Claim, 'id' | 'tagIds'>>): ReadonlyMap<string, readonly string[]> {
  const byTag = new Map<string, string[]>();
  for (const { id, tagIds } of claims) {
    for (const tagId of tagIds) {
      const beside = byTag.get(tagId);
      if (beside) beside.push(id);
      else byTag.set(tagId, [id]);
    }
  }
  return byTag;
}

/** Returns the ids of the claims that the user treats as about the same thing as one: they carry a tag in common, or stand in the same passage. */
export function linkedClaims(
  { id, tagIds }: Pick<Claim, 'id' | 'tagIds'>, evidence: readonly Evidence[], byTag: ReadonlyMap<string, readonly string[]>, inHighlights: EvidenceInHighlights,
): ReadonlySet<string> {
  const linked = new Set(tagIds.flatMap((tagId) => byTag.get(tagId) ?? []));
  for (const { at } of evidence) if (at.kind === 'highlight') for (const { claimId } of evidenceInHighlight(inHighlights, at)) linked.add(claimId);
  linked.delete(id);
  return linked;
}
