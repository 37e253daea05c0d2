import type { Operation } from '../model/change.ts';
import type { Evidence } from '../model/evidence.ts';

/** The evidence of each claim that has any, in the order in which it came to the claim. */
export type EvidenceByClaim = ReadonlyMap<string, readonly Evidence[]>;

const none: readonly Evidence[] = [];

/** Returns the evidence of a claim. */
export const evidenceOn = (byClaim: EvidenceByClaim, claimId: string): readonly Evidence[] => byClaim.get(claimId) ?? none;

/** Returns pieces of evidence by the claims that they are about. */
export function evidenceByClaim(evidence: Iterable<Evidence>): EvidenceByClaim {
  const byClaim = new Map<string, Evidence[]>();
  for (const item of evidence) {
    const beside = byClaim.get(item.claimId);
    if (beside) beside.push(item);
    else byClaim.set(item.claimId, [item]);
  }
  return byClaim;
}

/**
 * Keeps evidence by claim in step with a change, without looking through the rest. What it began with stays as it was; lists of
 * claims that the change does not touch are shared.
 */
export class EvidenceChanges {
  private readonly before: EvidenceByClaim;
  private copy: Map<string, readonly Evidence[]> | null = null;

  constructor(before: EvidenceByClaim) {
    this.before = before;
  }

  /** Follows one operation on evidence; `present` is the record before it, if there is one. */
  apply(operation: Extract<Operation, { readonly collection: 'evidence' }>, present: Evidence | undefined): void {
    const next = operation.kind === 'insert' ? operation.record : operation.kind === 'patch' && present ? { ...present, ...operation.after } : null;
    if (present && next?.claimId === present.claimId) {
      this.set(next.claimId, this.of(next.claimId).map((item) => (item.id === next.id ? next : item)));
      return;
    }
    if (present) this.set(present.claimId, this.of(present.claimId).filter(({ id }) => id !== present.id));
    if (next) this.set(next.claimId, [...this.of(next.claimId), next]);
  }

  /** Returns the evidence by claim after all that was applied. */
  finish(): EvidenceByClaim {
    return this.copy ?? this.before;
  }

  private of(claimId: string): readonly Evidence[] {
    return evidenceOn(this.finish(), claimId);
  }

  private set(claimId: string, items: readonly Evidence[]): void {
    this.copy ??= new Map(this.before);
    if (items.length === 0) this.copy.delete(claimId);
    else this.copy.set(claimId, items);
  }
}
