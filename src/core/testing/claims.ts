import { evidenceByClaim } from '../claims/evidence-by-claim.ts';
import type { ClaimsProject } from '../claims/claim-facts.ts';
import type { HintsByClaim } from '../claims/hints.ts';
import type { Claim } from '../model/claim.ts';
import type { Evidence, Stance } from '../model/evidence.ts';
import type { Source } from '../model/source.ts';
import type { Tag } from '../model/tag.ts';
import { timeOf } from '../model/time.ts';
import { defaultScale } from '../model/verdict.ts';
import { sampleSource } from './samples.ts';

const at = '2026-01-01T00:00:00.000Z';

/** Returns a claim of which nothing is known but what is given; times are given as EDTF. */
export function sampleClaim(id: string, given: Partial<Omit<Claim, 'saidOn' | 'about'>> & { readonly saidOn?: string; readonly about?: string } = {}): Claim {
  return {
    id, statement: id, speaker: '', place: '', tagIds: [], verdict: 'unchecked', verdictHistory: [], confidence: null, status: 'open', assignee: '', note: null,
    dismissedHints: [], author: 'Ada', createdAt: at, modifiedAt: at, ...given, saidOn: timeOf(given.saidOn ?? ''), about: timeOf(given.about ?? ''),
  };
}

/** Returns evidence from a highlight of a source, with an id made of both. */
export const sampleEvidence = (claimId: string, sourceId: string, stance: Stance): Evidence => ({
  id: `${claimId}-${sourceId}-${stance}`, claimId, at: { kind: 'highlight', sourceId, id: `h-${sourceId}` }, quote: '', stance, strength: null, why: '', author: 'Ada', createdAt: at, modifiedAt: at,
});

export const sampleTag = (id: string, name: string, parentId: string | null = null, order = 1): Tag =>
  ({ id, name, parentId, colour: 'blue', description: '', examples: [], archived: false, shortcut: null, order, createdAt: at, modifiedAt: at });

/** Returns a project with claims, their evidence, tags, and sources `a` and `b`. */
export function claimsProject(
  claims: readonly Claim[], { evidence = [], tags = [], sources = ['a', 'b'].map((id) => sampleSource(id)), disagreements = new Map() }:
  { readonly evidence?: readonly Evidence[]; readonly tags?: readonly Tag[]; readonly sources?: readonly Source[]; readonly disagreements?: HintsByClaim } = {},
): ClaimsProject {
  const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> => new Map(records.map((record) => [record.id, record]));
  return { project: { verdicts: defaultScale }, claims: byId(claims), evidenceByClaim: evidenceByClaim(evidence), sources: byId(sources), tags: byId(tags), disagreements };
}
