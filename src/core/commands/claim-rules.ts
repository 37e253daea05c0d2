import { message, type Message } from '../messages/messages.ts';
import type { Claim } from '../model/claim.ts';
import type { Evidence } from '../model/evidence.ts';
import type { ProjectReader } from '../model/project-state.ts';
import { err, ok, type Result } from '../result.ts';

/** Returns the claim, or the words for its absence. */
export function findClaim(project: ProjectReader, claimId: string): Result<Claim, Message> {
  const claim = project.claims.get(claimId);
  return claim ? ok(claim) : err(message('problem.claimMissing'));
}

/** Returns the claims in the order asked for, each once, or the words for the first that is missing. */
export function findClaims(project: ProjectReader, claimIds: readonly string[]): Result<readonly Claim[], Message> {
  const found: Claim[] = [];
  for (const claimId of new Set(claimIds)) {
    const claim = findClaim(project, claimId);
    if (!claim.ok) return claim;
    found.push(claim.value);
  }
  return ok(found);
}

/** Returns the piece of evidence, or the words for its absence. */
export function findEvidence(project: ProjectReader, evidenceId: string): Result<Evidence, Message> {
  const evidence = project.evidence.get(evidenceId);
  return evidence ? ok(evidence) : err(message('problem.evidenceMissing'));
}

/** Returns the words against tags that are not in the codebook, or null. */
export const missingTag = (project: ProjectReader, tagIds: readonly string[]): Message | null =>
  (tagIds.some((id) => !project.tags.has(id)) ? message('problem.tagMissing') : null);
