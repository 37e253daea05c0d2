import { beforeEach, describe, expect, it } from 'vitest';
import { textOf } from '../messages/messages.ts';
import { invert } from '../model/change.ts';
import type { Claim } from '../model/claim.ts';
import type { Evidence } from '../model/evidence.ts';
import type { ProjectState } from '../model/project-state.ts';
import { attachCall, claimCall, perform, quoteSelector, sampleContext, sampleProject } from '../testing/samples.ts';
import type { CommandContext } from './command.ts';
import { runCommand, type CommandCall } from './registry.ts';

let state: ProjectState;
let context: CommandContext;
beforeEach(() => {
  state = sampleProject();
  context = sampleContext();
});

const run = (call: CommandCall): readonly string[] => perform(state, call, context);
const marked = (quote: string): { readonly sourceId: string; readonly id: string } =>
  ({ sourceId: 'a', id: run({ name: 'highlight.create', input: { sourceId: 'a', selector: quoteSelector(quote), colour: 'amber', tagIds: [], newTag: null, note: null } })[0]! });
const tagged = (name: string): string => run({ name: 'tag.create', input: { name, parentId: null, colour: 'teal', description: '', shortcut: null } })[0]!;
const claim = (id: string): Claim => state.claims.get(id)!;
const evidence = (): readonly Evidence[] => [...state.evidence.values()];
const contents = (): unknown => structuredClone([state.project, [...state.claims.values()].sort(byId), evidence().toSorted(byId), [...state.highlights.values()].flatMap((records) => [...records.values()]), state.tags]);
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
const refusal = (call: CommandCall): string => {
  const answer = runCommand(state, call, context);
  return answer.ok ? 'done' : answer.error.id;
};

/** Runs a command and holds that undoing it leaves everything as it was. */
function runAndUndo(call: CommandCall): readonly string[] {
  const before = contents();
  const draft = runCommand(state, call, context);
  if (!draft.ok) throw new Error(textOf(draft.error));
  state.apply(draft.value.operations);
  const after = contents();
  state.apply(invert(draft.value.operations));
  expect(contents()).toEqual(before);
  state.apply(draft.value.operations);
  expect(contents()).toEqual(after);
  return draft.value.created;
}

describe('making a claim', () => {
  it('from words that are not marked marks them in the same step', () => {
    const [id] = runAndUndo({
      name: 'claim.create',
      input: {
        statement: 'It was Monday.', speaker: 'The ministry', saidOn: { words: 'Monday', edtf: '2025-10-06' }, about: null, place: '', tagIds: [],
        statedBy: { sourceId: 'a', selector: quoteSelector('on Monday'), colour: 'blue' },
      },
    });
    expect(claim(id!)).toMatchObject({ verdict: 'unchecked', status: 'open', confidence: null, saidOn: { edtf: '2025-10-06' } });
    const [stated] = evidence();
    expect(stated).toMatchObject({ claimId: id, stance: 'states', quote: 'on Monday' });
    expect(state.highlights.get('a')!.size).toBe(1);
  });

  it('from words that are marked already uses their highlight', () => {
    const ref = marked('on Monday');
    run({
      name: 'claim.create',
      input: {
        statement: 'It was Monday.', speaker: '', saidOn: null, about: null, place: '', tagIds: [],
        statedBy: { sourceId: 'a', selector: quoteSelector('on Monday'), colour: 'blue' },
      },
    });
    expect(state.highlights.get('a')!.size).toBe(1);
    expect(evidence()[0]!.at).toEqual({ kind: 'highlight', ...ref });
  });
});

describe('changing many claims', () => {
  it('changes those that are not so yet, in one step, and says when there are none', () => {
    const tag = tagged('Figure');
    const [one] = run(claimCall('One'));
    const [two] = run(claimCall('Two'));
    run({ name: 'claim.update', input: { claimId: two!, changes: { status: 'done', tagIds: [tag] }, editSession: null } });
    const call = { name: 'claim.updateMany', input: { claimIds: [one!, two!], changes: { status: 'done' }, addTagIds: [tag], removeTagIds: [] } } as const;
    const before = claim(two!);
    runAndUndo(call);
    expect(claim(one!)).toMatchObject({ status: 'done', tagIds: [tag] });
    expect(claim(two!)).toEqual(before);
    expect(refusal(call)).toBe('problem.nothingToChange');
  });

  it('tags those that do not have the tag yet, and makes it where it is missing', () => {
    const [one, two] = ['One', 'Two'].map((statement) => run(claimCall(statement))[0]!);
    const [tag] = runAndUndo({ name: 'claim.addTag', input: { claimIds: [one!], tag: { create: { name: 'Figure', parentId: null, colour: null, description: '', shortcut: null } } } });
    runAndUndo({ name: 'claim.addTag', input: { claimIds: [one!, two!], tag: { id: tag! } } });
    expect([claim(one!).tagIds, claim(two!).tagIds]).toEqual([[tag], [tag]]);
    expect(refusal({ name: 'claim.addTag', input: { claimIds: [one!], tag: { id: 'none' } } })).toBe('problem.tagMissing');
  });

  it('gives them all a verdict with its reason, and keeps those before', () => {
    const ids = ['One', 'Two'].map((statement) => run(claimCall(statement))[0]!);
    runAndUndo({ name: 'claim.setVerdict', input: { claimIds: ids, verdict: 'mixed', reason: 'Two numbers', confidence: 60 } });
    runAndUndo({ name: 'claim.setVerdict', input: { claimIds: [ids[0]!], verdict: 'refuted', reason: '' } });
    expect(claim(ids[0]!)).toMatchObject({ verdict: 'refuted', confidence: 60 });
    expect(claim(ids[0]!).verdictHistory.map(({ name, reason }) => [name, reason])).toEqual([['Mixed', 'Two numbers'], ['Refuted', '']]);
    expect(refusal({ name: 'claim.setVerdict', input: { claimIds: ids, verdict: 'true-ish', reason: '' } })).toBe('problem.verdictMissing');
  });
});

describe('merging claims', () => {
  it('keeps what the first says, and gets tags, notes, evidence, history and links of the others', () => {
    const [early, late] = [marked('on Monday'), marked('67,100 people')];
    const [one, two] = [tagged('One'), tagged('Two')];
    const [into] = run(claimCall('It was on Monday.', early));
    const [other] = run(claimCall('Monday it was.', early));
    run({ name: 'claim.update', input: { claimId: into!, changes: { tagIds: [one], note: `See [it](claimwright:claim/${other!}).` }, editSession: null } });
    run({ name: 'claim.update', input: { claimId: other!, changes: { tagIds: [two, one], speaker: 'The ministry', note: 'Said twice.' }, editSession: null } });
    run(attachCall(other!, late, 'refutes', 'Not a day.'));
    run({ name: 'claim.setVerdict', input: { claimIds: [into!], verdict: 'supported', reason: 'Yes' } });
    run({ name: 'claim.setVerdict', input: { claimIds: [other!], verdict: 'refuted', reason: 'No' } });
    runAndUndo({ name: 'claim.merge', input: { claimIds: [other!], intoId: into! } });
    expect([...state.claims.keys()]).toEqual([into]);
    expect(claim(into!)).toMatchObject({ statement: 'It was on Monday.', speaker: 'The ministry', tagIds: [one, two], verdict: 'supported' });
    expect(claim(into!).note).toBe(`See [it](claimwright:claim/${into!}).\n\nSaid twice.`);
    expect(claim(into!).verdictHistory.map(({ name }) => name)).toEqual(['Refuted', 'Supported']);
    expect(evidence().map(({ claimId, stance, quote }) => [claimId, stance, quote])).toEqual([[into, 'states', 'on Monday'], [into, 'refutes', '67,100 people']]);
  });

  it('needs another claim', () => {
    const [one] = run(claimCall('One'));
    expect(refusal({ name: 'claim.merge', input: { claimIds: [one!], intoId: one! } })).toBe('problem.mergeOneClaim');
  });
});

describe('splitting a claim', () => {
  it('gives each part its evidence, and leaves the rest with the first', () => {
    const [first, second, third] = [marked('on Monday'), marked('67,100 people'), marked('had died')];
    const [id] = run(claimCall('On Monday 67,100 people had died.', first));
    run(attachCall(id!, second, 'supports'));
    run(attachCall(id!, third, 'context'));
    const [stated, supports] = evidence().map((item) => item.id);
    const [made] = runAndUndo({
      name: 'claim.split',
      input: {
        claimId: id!,
        parts: [{ statement: 'It was on Monday.', evidenceIds: [stated!] }, { statement: '67,100 people had died.', evidenceIds: [stated!, supports!] }],
      },
    });
    expect(claim(id!).statement).toBe('It was on Monday.');
    expect(claim(made!)).toMatchObject({ statement: '67,100 people had died.', verdict: 'unchecked', verdictHistory: [] });
    const of = (claimId: string): readonly string[] => evidence().filter((item) => item.claimId === claimId).map(({ stance }) => stance);
    expect(of(id!)).toEqual(['states', 'context']);
    expect(of(made!).toSorted()).toEqual(['states', 'supports']);
  });
});

describe('evidence', () => {
  it('is tied to unmarked words in one step, and to the same passage once for each stance', () => {
    const [id] = run(claimCall('It was Monday.'));
    const passage = { sourceId: 'a', selector: quoteSelector('on Monday'), colour: 'amber' } as const;
    const attach = (stance: 'supports' | 'refutes'): CommandCall => ({ name: 'evidence.attach', input: { claimId: id!, passage, stance, strength: 'strong', why: '' } });
    runAndUndo(attach('supports'));
    expect(state.highlights.get('a')!.size).toBe(1);
    expect(refusal(attach('supports'))).toBe('problem.evidenceThere');
    runAndUndo(attach('refutes'));
    expect(evidence().map(({ stance, strength }) => [stance, strength])).toEqual([['supports', 'strong'], ['refutes', 'strong']]);
  });

  it('may be a page of the web, whose words and address can be changed', () => {
    const [id] = run(claimCall('It was Monday.'));
    const page = { url: 'https://example.org/report', title: 'Report', accessedOn: '2026-11-22' };
    const [web] = runAndUndo({ name: 'evidence.attachPage', input: { claimId: id!, page, quote: '', stance: 'supports', strength: null, why: '' } });
    runAndUndo({ name: 'evidence.update', input: { evidenceId: web!, changes: { quote: 'On Monday', page: { ...page, title: 'The report' } } } });
    expect(state.evidence.get(web!)).toMatchObject({ quote: 'On Monday', at: { kind: 'web', page: { title: 'The report' } } });
    for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'example.org', 'https:// x']) {
      expect(refusal({ name: 'evidence.attachPage', input: { claimId: id!, page: { ...page, url }, quote: '', stance: 'supports', strength: null, why: '' } })).toBe('problem.badInput');
    }
  });

  it('quotes its highlight and nothing else', () => {
    const [id] = run(claimCall('It was Monday.', marked('on Monday')));
    expect(claim(id!)).toBeDefined();
    expect(refusal({ name: 'evidence.update', input: { evidenceId: evidence()[0]!.id, changes: { quote: 'on Tuesday' } } })).toBe('problem.quoteOfHighlight');
  });
});

describe('the scale of verdicts', () => {
  it('can be added to, changed and put in another order', () => {
    const [id] = runAndUndo({ name: 'verdict.create', input: { name: 'Half true', definition: '', colour: 'pink', meaning: 'mixed' } });
    runAndUndo({ name: 'verdict.move', input: { verdictId: id!, to: 0 } });
    runAndUndo({ name: 'verdict.update', input: { verdictId: id!, changes: { name: 'Half so' } } });
    expect(state.project.verdicts[0]).toMatchObject({ id, name: 'Half so' });
    expect(refusal({ name: 'verdict.update', input: { verdictId: id!, changes: { name: 'REFUTED' } } })).toBe('problem.verdictNameTaken');
  });

  it('gives claims another verdict when theirs goes, and always keeps one to begin with', () => {
    const [id] = run(claimCall('It was Monday.'));
    run({ name: 'claim.setVerdict', input: { claimIds: [id!], verdict: 'mixed', reason: '' } });
    expect(refusal({ name: 'verdict.remove', input: { verdictId: 'mixed', insteadId: null, reason: '' } })).toBe('problem.verdictInUse');
    runAndUndo({ name: 'verdict.remove', input: { verdictId: 'mixed', insteadId: 'unverifiable', reason: 'No longer used' } });
    expect(claim(id!)).toMatchObject({ verdict: 'unverifiable' });
    expect(claim(id!).verdictHistory.map(({ name }) => name)).toEqual(['Mixed', 'Unverifiable']);
    expect(refusal({ name: 'verdict.remove', input: { verdictId: 'unchecked', insteadId: null, reason: '' } })).toBe('problem.scaleNeedsOpen');
  });
});

it('claims follow their tags when these are merged and deleted', () => {
  const [one, two] = [tagged('One'), tagged('Two')];
  const [id] = run(claimCall('It was Monday.'));
  run({ name: 'claim.update', input: { claimId: id!, changes: { tagIds: [one] }, editSession: null } });
  runAndUndo({ name: 'tag.merge', input: { tagIds: [one], intoId: two } });
  expect(claim(id!).tagIds).toEqual([two]);
  runAndUndo({ name: 'tag.remove', input: { tagIds: [two], passages: { kind: 'untag' }, children: 'raise' } });
  expect(claim(id!).tagIds).toEqual([]);
});

it('hints are put aside with a reason, and brought back', () => {
  const [id] = run(claimCall('It was Monday.'));
  runAndUndo({ name: 'claim.dismissHint', input: { claimId: id!, hint: 'no-evidence', reason: 'Obvious' } });
  expect(claim(id!).dismissedHints).toMatchObject([{ hint: 'no-evidence', reason: 'Obvious' }]);
  runAndUndo({ name: 'claim.restoreHint', input: { claimId: id!, hint: 'no-evidence' } });
  expect(claim(id!).dismissedHints).toEqual([]);
});

it('looks of the table of claims are kept under names, each once', () => {
  const table = { query: 'verdict:mixed', sort: [{ column: 'saidOn', descending: true }], group: 'speaker', columns: ['statement', 'verdict'] } as const;
  const [id] = runAndUndo({ name: 'claimView.save', input: { name: 'Open ones', table } });
  expect(refusal({ name: 'claimView.save', input: { name: 'open ONES', table } })).toBe('problem.claimViewNameTaken');
  runAndUndo({ name: 'claimView.update', input: { viewId: id!, changes: { name: 'Mixed', table: { ...table, group: 'none' } } } });
  expect(state.project.claimViews).toMatchObject([{ id, name: 'Mixed', table: { group: 'none' } }]);
  runAndUndo({ name: 'claimView.remove', input: { viewId: id! } });
  expect(state.project.claimViews).toEqual([]);
});
