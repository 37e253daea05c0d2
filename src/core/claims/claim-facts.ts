import type { Claim } from '../model/claim.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Source } from '../model/source.ts';
import type { Tag } from '../model/tag.ts';
import type { Time } from '../model/time.ts';
import type { Scale } from '../model/verdict.ts';
import { readable } from '../queries/find-notes.ts';
import { boundsOf, type TimeBounds } from '../time/edtf.ts';
import { evidenceOn, type EvidenceByClaim } from './evidence-by-claim.ts';
import { hintsOf, hintsOn, openHints, type Hint, type HintsByClaim } from './hints.ts';
import { foldedWords } from './folded-words.ts';

/** The parts of a project that tell about its claims. */
export interface ClaimsProject {
  readonly project: { readonly verdicts: Scale };
  readonly claims: ReadonlyMap<string, Claim>;
  readonly evidenceByClaim: EvidenceByClaim;
  readonly sources: ReadonlyMap<string, Source>;
  readonly tags: ReadonlyMap<string, Tag>;
  /** What does not fit of figures and days, as far as that is known. */
  readonly disagreements: HintsByClaim;
}

/** What hints on a claim depend on beside the claim and its evidence. */
export type HintsProject = Pick<ClaimsProject, 'project' | 'disagreements'>;

/** What a claim's evidence comes to. */
export interface EvidenceSums {
  readonly supports: number;
  readonly refutes: number;
  readonly states: number;
  readonly context: number;
  /** True where some of it supports and some refutes. */
  readonly conflicting: boolean;
  /** The sources that it stands in, in the order in which it came. */
  readonly sourceIds: readonly string[];
}

/**
 * A claim with its evidence, and what the table asks of both again and again: each is worked out when it is asked for first.
 * Records never change but are replaced, so that this holds for as long as they are there.
 */
export class ClaimFacts {
  readonly claim: Claim;
  readonly evidence: readonly Evidence[];
  private ownSums: EvidenceSums | null = null;
  private ownWords: string | null = null;
  private ownWordList: readonly (readonly string[])[] | null = null;
  private ownHints: { readonly scale: Scale; readonly disagreements: readonly Hint[]; readonly hints: readonly Hint[] } | null = null;
  private ownBounds: { readonly saidOn: TimeBounds | null; readonly about: TimeBounds | null } | null = null;

  constructor(claim: Claim, evidence: readonly Evidence[]) {
    this.claim = claim;
    this.evidence = evidence;
  }

  get sums(): EvidenceSums {
    return (this.ownSums ??= sumsOf(this.evidence));
  }

  /** The words in which filters look: what the claim says, and its note. See {@link foldedWords}. */
  get words(): string {
    return (this.ownWords ??= wordsOf(this.claim));
  }

  /** The same words one by one, for each text that they are from. */
  get wordList(): readonly (readonly string[])[] {
    return (this.ownWordList ??= this.words.split('\n').map((line) => line.split(' ').filter((word) => word !== '')));
  }

  /** The stretches of time that its times mean; null where they mean none. */
  get bounds(): { readonly saidOn: TimeBounds | null; readonly about: TimeBounds | null } {
    return (this.ownBounds ??= { saidOn: boundsOfTime(this.claim.saidOn), about: boundsOfTime(this.claim.about) });
  }

  /** Returns the hints on the claim that are not put aside. */
  hints({ project: { verdicts: scale }, disagreements: known }: HintsProject): readonly Hint[] {
    const disagreements = hintsOf(known, this.claim);
    if (this.ownHints?.scale !== scale || this.ownHints.disagreements !== disagreements) {
      this.ownHints = { scale, disagreements, hints: openHints(this.claim, hintsOn(this.claim, this.evidence, scale, disagreements)) };
    }
    return this.ownHints.hints;
  }

  /** Works out now what filters and orders ask for most. */
  warm(): void {
    this.ownWords ??= wordsOf(this.claim);
    this.ownSums ??= sumsOf(this.evidence);
    this.ownBounds ??= { saidOn: boundsOfTime(this.claim.saidOn), about: boundsOfTime(this.claim.about) };
  }
}

function sumsOf(evidence: readonly Evidence[]): EvidenceSums {
  const count = { supports: 0, refutes: 0, states: 0, context: 0 };
  const sourceIds: string[] = [];
  for (const { stance, at } of evidence) {
    count[stance]++;
    if (at.kind === 'highlight' && !sourceIds.includes(at.sourceId)) sourceIds.push(at.sourceId);
  }
  return { ...count, conflicting: count.supports > 0 && count.refutes > 0, sourceIds };
}

const wordsOf = ({ statement, speaker, saidOn, about, place, assignee, note }: Claim): string =>
  foldedWords([statement, speaker, saidOn?.words ?? '', about?.words ?? '', place, assignee, note === null ? '' : readable(note, () => null)]);

const boundsOfTime = (time: Time | null): TimeBounds | null => (time === null || time.edtf === null ? null : boundsOf(time.edtf));

/** Keeps what was worked out about claims while the project changes. */
export class ClaimFactsKeeper {
  private known = new Map<string, ClaimFacts>();

  /** Returns all claims of a project, in the order in which they were made; those that did not change are the same objects as before. */
  of({ claims, evidenceByClaim }: Pick<ClaimsProject, 'claims' | 'evidenceByClaim'>): readonly ClaimFacts[] {
    const next = new Map<string, ClaimFacts>();
    for (const claim of claims.values()) {
      const evidence = evidenceOn(evidenceByClaim, claim.id);
      const before = this.known.get(claim.id);
      next.set(claim.id, before?.claim === claim && before.evidence === evidence ? before : new ClaimFacts(claim, evidence));
    }
    this.known = next;
    return [...next.values()].sort((a, b) => (a.claim.createdAt < b.claim.createdAt ? -1 : a.claim.createdAt > b.claim.createdAt ? 1 : 0));
  }
}
