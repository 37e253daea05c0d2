import { evidenceByClaim, evidenceOn } from '../claims/evidence-by-claim.ts';
import type { ExportedSource } from '../formats/exported-source.ts';
import type { Claim } from '../model/claim.ts';
import { highlightOfEvidence, type Evidence } from '../model/evidence.ts';
import type { ProjectReader } from '../model/project-state.ts';
import { verdictOf, type Verdict } from '../model/verdict.ts';

/** A claim with its verdict and all its evidence, in the order in which it came. */
export interface ExportedClaim {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
}

const byCreation = (a: Claim, b: Claim): number => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0);

/** Returns claims, those with these ids in their order, or all in the order in which they were made. */
export function exportedClaims(project: ProjectReader, claimIds: readonly string[] = []): readonly ExportedClaim[] {
  const byClaim = evidenceByClaim(project.evidence.values());
  const claims = claimIds.length === 0 ? [...project.claims.values()].sort(byCreation) : claimIds.flatMap((id) => project.claims.get(id) ?? []);
  return claims.map((claim) => ({ claim, verdict: verdictOf(project.project.verdicts, claim.verdict), evidence: evidenceOn(byClaim, claim.id) }));
}

/** Returns the claims that highlights of these sources, as they are exported, speak for or against. */
export function claimsAbout(project: ProjectReader, sources: readonly ExportedSource[]): readonly ExportedClaim[] {
  const shown = new Set(sources.flatMap(({ source, highlights }) => highlights.map(({ id }) => `${source.id} ${id}`)));
  return exportedClaims(project).filter(({ evidence }) => evidence.some((item) => {
    const ref = highlightOfEvidence(item);
    return ref !== null && shown.has(`${ref.sourceId} ${ref.id}`);
  }));
}
