import { claimMergeCommands } from '../commands/claim-merge.ts';
import type { Message } from '../messages/messages.ts';
import type { Claim } from '../model/claim.ts';
import type { ProjectReader } from '../model/project-state.ts';
import { ok, type Result } from '../result.ts';

/** Facts that a claim can get from another, because it does not say them itself. */
const facts = ['speaker', 'saidOn', 'about', 'place', 'assignee'] as const;
export type AdoptedFact = (typeof facts)[number];

/** What merging claims will do to the one that stays, and to the evidence. */
export interface ClaimMergeForecast {
  readonly adopted: readonly AdoptedFact[];
  /** Tags that come to it. */
  readonly tags: number;
  /** True when notes are joined. */
  readonly note: boolean;
  /** Verdicts that come to its history. */
  readonly verdicts: number;
  /** Pieces of evidence that come to it, and those that are joined with one that says the same there. */
  readonly evidence: number;
  readonly joined: number;
}

/** Returns what merging claims would do, or why it cannot be. Links in notes that `project` does not hold are not told of. */
export function foreseeClaimMerge(project: ProjectReader, claimIds: readonly string[], intoId: string): Result<ClaimMergeForecast, Message> {
  const draft = claimMergeCommands['claim.merge'].run(project, { claimIds: [...claimIds], intoId }, { now: '', author: '', newId: () => '' });
  if (!draft.ok) return draft;
  const { operations } = draft.value;
  const into = project.claims.get(intoId)!;
  const after = operations.find((operation) => operation.kind === 'patch' && operation.collection === 'claims' && operation.id === intoId);
  const becomes: Claim = after?.kind === 'patch' ? { ...into, ...(after.after as Partial<Claim>) } : into;
  const joined = operations.filter(({ kind, collection }) => kind === 'remove' && collection === 'evidence').length;
  const moved = [...project.evidence.values()].filter(({ claimId }) => claimId !== intoId && claimIds.includes(claimId)).length;
  return ok({
    adopted: facts.filter((fact) => becomes[fact] !== into[fact]),
    tags: becomes.tagIds.length - into.tagIds.length,
    note: (becomes.note ?? '') !== (into.note ?? ''),
    verdicts: becomes.verdictHistory.length - into.verdictHistory.length,
    evidence: moved,
    joined,
  });
}
