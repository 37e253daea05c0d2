import { beforeEach, expect, it } from 'vitest';
import type { CommandCall } from '../commands/registry.ts';
import type { ProjectState } from '../model/project-state.ts';
import { attachCall, claimCall, perform, quoteSelector, sampleContext, sampleProject } from '../testing/samples.ts';
import { foreseeClaimMerge } from './foresee-merge.ts';

let state: ProjectState;
let run: (call: CommandCall) => readonly string[];
beforeEach(() => {
  state = sampleProject();
  const context = sampleContext();
  run = (call) => perform(state, call, context);
});

it('tells what comes to the claim that stays, and does nothing', () => {
  const mark = (quote: string) =>
    ({ sourceId: 'a', id: run({ name: 'highlight.create', input: { sourceId: 'a', selector: quoteSelector(quote), colour: 'amber', tagIds: [], newTag: null, note: null } })[0]! });
  const [early, late] = [mark('on Monday'), mark('67,100 people')];
  const [into] = run(claimCall('It was on Monday.', early));
  const [other] = run(claimCall('Monday it was.', early));
  run(attachCall(other!, late, 'refutes'));
  run({ name: 'claim.update', input: { claimId: other!, changes: { speaker: 'The ministry', note: 'Said twice.' }, editSession: null } });
  run({ name: 'claim.addTag', input: { claimIds: [other!], tag: { create: { name: 'Date', parentId: null, colour: null, description: '', shortcut: null } } } });
  run({ name: 'claim.setVerdict', input: { claimIds: [other!], verdict: 'mixed', reason: '' } });
  expect(foreseeClaimMerge(state, [other!], into!)).toEqual({
    ok: true, value: { adopted: ['speaker'], tags: 1, note: true, verdicts: 1, evidence: 2, joined: 1 },
  });
  expect(state.claims.size).toBe(2);
});

it('says why claims cannot be merged', () => {
  const [one] = run(claimCall('One'));
  expect(foreseeClaimMerge(state, [one!], one!)).toMatchObject({ ok: false, error: { id: 'problem.mergeOneClaim' } });
});
