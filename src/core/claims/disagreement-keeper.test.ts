import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../messages/messages.ts';
import type { Claim } from '../model/claim.ts';
import type { Evidence, Stance } from '../model/evidence.ts';
import { ClaimsByWords } from '../suggestions/similar-claims.ts';
import { claimsProject, sampleClaim, sampleEvidence } from '../testing/claims.ts';
import { claimsByTag, linkedClaims } from './alike-claims.ts';
import { DisagreementKeeper, type ComparedProject } from './disagreement-keeper.ts';
import { disagreementsOn } from './disagreements.ts';
import { evidenceByClaim, evidenceOn } from './evidence-by-claim.ts';
import { evidenceInHighlights } from './evidence-in-highlights.ts';

const piece = (claimId: string, sourceId: string, quote: string, stance: Stance = 'supports'): Evidence => ({ ...sampleEvidence(claimId, sourceId, stance), quote });
const claimed = (id: string, statement: string, more: Partial<Pick<Claim, 'tagIds' | 'speaker'>> = {}): Claim => sampleClaim(id, { statement, ...more });

const compared = (claims: readonly Claim[], given: Parameters<typeof claimsProject>[1] = {}): ComparedProject & ReturnType<typeof claimsProject> =>
  ({ ...claimsProject(claims, given), evidenceInHighlights: evidenceInHighlights(given.evidence ?? []) });

/** A keeper that looks for claims as the window does, and counts how often it did. */
function follower(project: ComparedProject) {
  const index = new ClaimsByWords();
  const asked: string[] = [];
  const keeper = new DisagreementKeeper((statement, among) => {
    asked.push(statement);
    return index.like(statement, 5, among).map(({ claimId }) => claimId);
  });
  const follow = (next: ComparedProject): void => {
    index.follow(next.claims);
    keeper.follow(next);
  };
  const finish = (): Record<string, readonly string[]> => {
    keeper.work(() => false);
    return Object.fromEntries([...keeper.hints()].map(([id, hints]) => [id, hints.map(({ reason }) => textOf(reason))]));
  };
  follow(project);
  return { keeper, follow, finish, asked };
}

const tolls = [claimed('a', 'It is so.'), claimed('b', 'It is not so.')];
const evidence = [piece('a', 'a', '40 people died.'), piece('a', 'b', '50 people died.'), piece('b', 'a', '40 people died.')];

describe('hints on figures and days', () => {
  it('are worked out for the claims that are wanted, before all others', () => {
    const { keeper, finish } = follower(compared([claimed('z', 'Nothing.'), ...tolls], { evidence }));
    keeper.work(() => true);
    expect([keeper.left, keeper.isWanted]).toEqual([0, false]);
    keeper.wantAll();
    keeper.want('a');
    expect([keeper.left, keeper.isWanted]).toEqual([3, true]);
    keeper.work(() => !keeper.isWanted);
    expect(keeper.left).toBe(2);
    expect([...keeper.hints().keys()]).toEqual(['a']);
    expect(finish()).toEqual({ a: ['Figures that do not fit together: “40 people” (Brief a), “50 people” (Brief b).'] });
    expect(keeper.left).toBe(0);
  });

  it('are read anew only where what they depend on changes', () => {
    const project = compared(tolls, { evidence });
    const { keeper, follow, finish } = follower(project);
    keeper.wantAll();
    finish();
    const before = keeper.hints();
    const left = (next: ComparedProject): number => {
      follow(next);
      return keeper.left;
    };
    const withClaim = (claim: Claim): ComparedProject => ({ ...project, claims: new Map(project.claims).set(claim.id, claim) });
    expect(left(withClaim({ ...tolls[0]!, speaker: 'Ann', verdict: 'mixed', note: 'A note' }))).toBe(0);
    expect(left({ ...project, evidenceByClaim: evidenceByClaim(evidence.map((item) => ({ ...item, why: 'So', strength: 'weak' as const }))) })).toBe(0);
    expect(keeper.hints()).toBe(before);
    expect(left(withClaim({ ...tolls[1]!, statement: '30 people died.' }))).toBe(1);
    expect(finish()['b']).toEqual(['Figures that do not fit together: “30 people” (this claim), “40 people” (Brief a).']);
    // Undone.
    expect(left(project)).toBe(1);
    expect(Object.keys(finish())).toEqual(['a']);
    const renamed = new Map(project.sources).set('b', { ...project.sources.get('b')!, citation: { type: 'report', title: 'Audit' } });
    expect(left({ ...project, sources: renamed })).toBe(1);
    expect(finish()).toEqual({ a: ['Figures that do not fit together: “40 people” (Brief a), “50 people” (Audit).'] });
    expect(keeper.hints().get('a')!.map(({ key }) => key)).toEqual(before.get('a')!.map(({ key }) => key));
  });

  it('follow a claim that changes between the reading of one that was compared with it and its own', () => {
    const [a, b] = [claimed('a', '40 people died in the flood.', { tagIds: ['t'] }), claimed('b', '50 people died in the flood.', { tagIds: ['t'] })];
    const { keeper, follow, finish } = follower(compared([a, b]));
    keeper.want('a');
    expect(Object.keys(finish())).toEqual(['a']);
    keeper.wantAll();
    follow(compared([a, { ...b, statement: a.statement }]));
    expect(finish()).toEqual({});
  });

  it('are forgotten with their claim', () => {
    const project = compared(tolls, { evidence });
    const { keeper, follow, finish } = follower(project);
    keeper.wantAll();
    finish();
    follow(compared([tolls[1]!], { evidence }));
    expect(finish()).toEqual({});
  });

  it('look for claims that are alike only where there is something to hold against them', () => {
    const { keeper, finish, asked } = follower(compared([...tolls, claimed('c', '40 people died.')]));
    keeper.wantAll();
    finish();
    expect(asked).toEqual(['40 people died.']);
  });

  it('are those of a look at everything at once, however the project came to be as it is', () => {
    const statement = fc.constantFrom('40 people died in the flood.', '50 people died in the flood.', 'About 40 people died in the flood.', 'The bridge is closed.');
    const claim = fc.record({ statement, tagIds: fc.constantFrom(['t'], ['u'], [], ['t', 'u']) });
    const quote = fc.constantFrom('40 people died.', '60 people died.', 'It began on 6 October 2025.', 'It began on 7 October 2025.', '');
    const item = fc.record({ claim: fc.nat(3), source: fc.constantFrom('a', 'b'), quote, stance: fc.constantFrom<Stance>('states', 'supports', 'refutes', 'context') });
    const state = fc.record({ claims: fc.array(fc.option(claim), { maxLength: 4 }), items: fc.array(item, { maxLength: 6 }) });
    fc.assert(fc.property(fc.array(state, { minLength: 1, maxLength: 4 }), fc.nat(6), (states, steps) => {
      const projects = states.map(({ claims, items }) => compared(
        claims.flatMap((fields, i) => (fields ? [sampleClaim(`c${i}`, fields)] : [])), { evidence: items.map(({ claim: of, source, quote: words, stance }, i) => ({ ...piece(`c${of}`, source, words, stance), id: `e${i}` })) }));
      const { keeper, follow, finish } = follower(projects[0]!);
      keeper.wantAll();
      for (const project of projects) {
        follow(project);
        // Some are changed before they were read.
        let left = steps;
        keeper.work(() => left-- <= 0);
      }
      const last = projects.at(-1)!;
      const { claims } = last;
      const index = new ClaimsByWords();
      index.follow(claims);
      const expected = [...claims.values()].flatMap((of) => {
        const own = evidenceOn(last.evidenceByClaim, of.id);
        const others = index.like(of.statement, 5, linkedClaims(of, own, claimsByTag(claims.values()), last.evidenceInHighlights)).map(({ claimId }) => claims.get(claimId)!);
        const hints = disagreementsOn(of, own, last.sources, others);
        return hints.length === 0 ? [] : [[of.id, hints.map(({ reason }) => textOf(reason))]];
      });
      expect(finish()).toEqual(Object.fromEntries(expected));
    }), { numRuns: 200 });
  });
});
