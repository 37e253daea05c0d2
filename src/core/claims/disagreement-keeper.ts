import { textOf } from '../messages/messages.ts';
import type { Claim } from '../model/claim.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Source } from '../model/source.ts';
import { claimsByTag, linkedClaims } from './alike-claims.ts';
import { disagreementSteps } from './disagreements.ts';
import { evidenceOn, type EvidenceByClaim } from './evidence-by-claim.ts';
import type { EvidenceInHighlights } from './evidence-in-highlights.ts';
import type { Hint, HintsByClaim } from './hints.ts';

/** The parts of a project whose figures and days are held against each other. */
export interface ComparedProject {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly evidenceByClaim: EvidenceByClaim;
  readonly evidenceInHighlights: EvidenceInHighlights;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Returns the ids of those claims, of `among`, that say nearly what a statement says. */
export type ClaimsLike = (statement: string, among: ReadonlySet<string>) => readonly string[];

/** What was found on a claim, and from what. */
interface Known {
  readonly claim: Claim;
  readonly evidence: readonly Evidence[];
  readonly hints: readonly Hint[];
  /** The claims that it was compared with. */
  readonly others: readonly string[];
}

interface Work {
  readonly claimId: string;
  readonly others: string[];
  readonly steps: Generator<undefined, readonly Hint[]>;
}

const nothing: ComparedProject = { claims: new Map(), evidenceByClaim: new Map(), evidenceInHighlights: new Map(), sources: new Map() };

/**
 * The hints on figures and days of a project’s claims, worked out piece by piece and kept until what they depend on changes: what
 * a claim says, the words and stances of its evidence, whose these are, and the claims that say nearly the same.
 */
export class DisagreementKeeper {
  private readonly like: ClaimsLike;
  private project = nothing;
  private readonly known = new Map<string, Known>();
  /** By a claim, those that were compared with it. */
  private readonly comparedWith = new Map<string, Set<string>>();
  private readonly waiting = new Set<string>();
  private readonly first = new Set<string>();
  /** Claims that changed since they were read, so that others may now have to be compared with them. */
  private readonly changed = new Set<string>();
  /** Null until it is asked for, and after claims changed. */
  private byTag: ReadonlyMap<string, readonly string[]> | null = null;
  private present: Work | null = null;
  private wantsAll = false;
  private readonly found = new Map<string, readonly Hint[]>();
  private shown: HintsByClaim = new Map();
  private isShown = true;

  constructor(like: ClaimsLike) {
    this.like = like;
  }

  /** Follows the project: what changed is read anew, and what is gone is forgotten. */
  follow(project: ComparedProject): void {
    const before = this.project;
    this.project = project;
    // What is being read begins anew: it may be what changed.
    this.present = null;
    if (project.claims !== before.claims) this.byTag = null;
    if (project.sources !== before.sources) this.followSources(before.sources);
    if (project.claims === before.claims && project.evidenceByClaim === before.evidenceByClaim) return;
    for (const id of before.claims.keys()) if (!project.claims.has(id)) this.forget(id);
    for (const [id, claim] of project.claims) {
      const known = this.known.get(id);
      if (known) this.followClaim(known, claim);
      else if (before !== nothing && hasChanged(claim, before, project)) this.waitChanged(id);
      else if (this.wantsAll) this.waiting.add(id);
    }
  }

  /** Reads a claim before all others, unless it is known. */
  want(claimId: string): void {
    if (!this.project.claims.has(claimId) || (this.known.has(claimId) && !this.waiting.has(claimId))) return;
    this.waiting.add(claimId);
    this.first.add(claimId);
  }

  /** Reads all claims, those that come later as well. */
  wantAll(): void {
    if (this.wantsAll) return;
    this.wantsAll = true;
    for (const id of this.project.claims.keys()) if (!this.known.has(id)) this.waiting.add(id);
  }

  /** Works a step, of a few milliseconds at most, and goes on until `enough` says so or nothing waits. */
  work(enough: () => boolean): void {
    do {
      this.present ??= this.next();
      if (!this.present) return;
      const step = this.present.steps.next();
      if (step.done) this.keep(this.present, step.value);
    } while (!enough());
  }

  /** How many claims wait. */
  get left(): number {
    return this.waiting.size;
  }

  /** Whether a claim waits that was asked for by itself. */
  get isWanted(): boolean {
    return this.first.size > 0;
  }

  /** Whether all claims were asked for. */
  get isWhole(): boolean {
    return this.wantsAll;
  }

  /** Returns the hints that are known, the same map until they change. */
  hints(): HintsByClaim {
    if (!this.isShown) this.shown = new Map(this.found);
    this.isShown = true;
    return this.shown;
  }

  /** Reads a claim that is another than before, and those that were compared with what it was. */
  private waitChanged(claimId: string): void {
    this.waiting.add(claimId);
    this.changed.add(claimId);
    for (const id of this.comparedWith.get(claimId) ?? []) this.waiting.add(id);
  }

  private followSources(before: ComparedProject['sources']): void {
    const { sources } = this.project;
    const changed = new Set<string>();
    for (const [id, source] of sources) if (!isSameSource(source, before.get(id))) changed.add(id);
    for (const id of before.keys()) if (!sources.has(id)) changed.add(id);
    if (changed.size === 0) return;
    for (const { claim, evidence } of this.known.values()) if (evidence.some(({ at }) => at.kind === 'highlight' && changed.has(at.sourceId))) this.waiting.add(claim.id);
  }

  private followClaim(known: Known, claim: Claim): void {
    const evidence = evidenceOn(this.project.evidenceByClaim, claim.id);
    if (known.claim === claim && known.evidence === evidence) return;
    if (isSameClaim(known.claim, claim) && isSameEvidence(known.evidence, evidence)) {
      this.known.set(claim.id, { ...known, claim, evidence });
      return;
    }
    this.waitChanged(claim.id);
  }

  private forget(id: string): void {
    for (const other of this.comparedWith.get(id) ?? []) this.waiting.add(other);
    this.setOthers(id, []);
    for (const set of [this.known, this.waiting, this.first, this.changed]) set.delete(id);
    if (this.found.delete(id)) this.isShown = false;
  }

  private next(): Work | null {
    for (const ids of [this.first, this.waiting]) {
      for (const id of ids) {
        const claim = this.project.claims.get(id);
        if (claim) return this.workOn(claim);
        // One that was compared with another that is gone, and is gone too.
        ids.delete(id);
      }
    }
    return null;
  }

  private workOn(claim: Claim): Work {
    const { claims, evidenceByClaim, evidenceInHighlights, sources } = this.project;
    const evidence = evidenceOn(evidenceByClaim, claim.id);
    const others: string[] = [];
    const steps = disagreementSteps(claim, evidence, sources, () => {
      this.byTag ??= claimsByTag(claims.values());
      others.push(...this.like(claim.statement, linkedClaims(claim, evidence, this.byTag, evidenceInHighlights)));
      return others.flatMap((id) => claims.get(id) ?? []);
    });
    return { claimId: claim.id, others, steps };
  }

  private keep({ claimId, others }: Work, hints: readonly Hint[]): void {
    this.present = null;
    this.waiting.delete(claimId);
    this.first.delete(claimId);
    const claim = this.project.claims.get(claimId)!;
    // Those that it is like now, and was not before, may find it too.
    if (this.changed.delete(claimId)) for (const id of others) if (this.known.get(id)?.others.includes(claimId) === false) this.waiting.add(id);
    this.setOthers(claimId, others);
    this.known.set(claimId, { claim, evidence: evidenceOn(this.project.evidenceByClaim, claimId), hints, others });
    if (areSame(hints, this.found.get(claimId) ?? [])) return;
    if (hints.length > 0) this.found.set(claimId, hints);
    else this.found.delete(claimId);
    this.isShown = false;
  }

  private setOthers(claimId: string, others: readonly string[]): void {
    for (const id of this.known.get(claimId)?.others ?? []) this.comparedWith.get(id)?.delete(claimId);
    for (const id of others) {
      const compared = this.comparedWith.get(id);
      if (compared) compared.add(claimId);
      else this.comparedWith.set(id, new Set([claimId]));
    }
  }
}

/** Returns whether a claim that was not read is another one than before, or new. */
function hasChanged(claim: Claim, before: ComparedProject, { evidenceByClaim }: ComparedProject): boolean {
  const was = before.claims.get(claim.id);
  return was === undefined || !isSameClaim(was, claim) || evidenceOn(before.evidenceByClaim, claim.id) !== evidenceOn(evidenceByClaim, claim.id);
}

/** A hint on the same figures keeps its key when it comes to name other sources: its words may differ all the same. */
const areSame = (a: readonly Hint[], b: readonly Hint[]): boolean =>
  a.length === b.length && a.every(({ key, reason }, i) => key === b[i]!.key && textOf(reason) === textOf(b[i]!.reason));

const isSameSource = (a: Source, b: Source | undefined): boolean => b !== undefined && (a.citation === b.citation
  || (a.citation.title === b.citation.title && a.citation.language === b.citation.language && JSON.stringify(a.citation.issued) === JSON.stringify(b.citation.issued)));

const isSameClaim = (a: Claim, b: Claim): boolean => a.statement === b.statement && a.about?.edtf === b.about?.edtf && a.tagIds.join() === b.tagIds.join();

const isSameEvidence = (a: readonly Evidence[], b: readonly Evidence[]): boolean =>
  a === b || (a.length === b.length && a.every((item, i) => item.quote === b[i]!.quote && item.stance === b[i]!.stance && isSamePlace(item, b[i]!)));

const isSamePlace = ({ at: a }: Evidence, { at: b }: Evidence): boolean => (a.kind === 'highlight'
  ? b.kind === 'highlight' && a.id === b.id && a.sourceId === b.sourceId
  : b.kind === 'web' && a.page.url === b.page.url && a.page.title === b.page.title);
