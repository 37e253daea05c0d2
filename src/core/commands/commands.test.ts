import { describe, expect, it } from 'vitest';
import { textOf } from '../messages/messages.ts';
import { invert } from '../model/change.ts';
import type { ProjectState } from '../model/project-state.ts';
import { attachCall, claimCall, perform, quoteSelector, sampleContext, sampleProject } from '../testing/samples.ts';
import { runCommand, type CommandCall } from './registry.ts';

const tagCall = (name: string, more: Partial<{ parentId: string; shortcut: string }> = {}): CommandCall => ({
  name: 'tag.create',
  input: { name, parentId: more.parentId ?? null, colour: null, description: '', shortcut: more.shortcut ?? null },
});

const highlightCall = (quote: string, tagIds: readonly string[] = []): CommandCall => ({
  name: 'highlight.create',
  input: { sourceId: 'a', selector: quoteSelector(quote), colour: 'amber', tagIds, newTag: null, note: null },
});

/** Returns everything in a project, in an order that does not depend on how it came about. */
const contents = ({ project, sources, highlights, tags, claims, evidence }: ProjectState): unknown => ({
  project,
  sources: [...sources.keys()].sort(),
  highlights: [...highlights.values()].flatMap((records) => [...records.values()]).sort((a, b) => (a.id < b.id ? -1 : 1)),
  tags: [...tags.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  claims: [...claims.values()],
  evidence: [...evidence.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
});

const refusal = (state: ProjectState, call: CommandCall): string => {
  const draft = runCommand(state, call, sampleContext());
  if (draft.ok) throw new Error('expected a refusal');
  return textOf(draft.error);
};

describe('commands', () => {
  it('highlight a passage and say in words what will be undone', () => {
    const state = sampleProject();
    const draft = runCommand(state, highlightCall('67,100 people'), sampleContext());
    expect(draft.ok && textOf(draft.value.label)).toBe('Highlight “67,100 people”');
    expect(state.highlights.size).toBe(0);
    perform(state, highlightCall('67,100 people'), sampleContext());
    expect([...state.highlights.get('a')!.values()][0]).toMatchObject({ author: 'Ada', selector: { exact: '67,100 people' } });
  });

  it('create a tag while highlighting, in one step', () => {
    const state = sampleProject();
    perform(state, {
      name: 'highlight.create',
      input: {
        sourceId: 'a', selector: quoteSelector('Monday'), colour: 'amber', tagIds: [], note: null,
        newTag: { name: 'Date', parentId: null, colour: 'blue', description: '', shortcut: 'd' },
      },
    }, sampleContext());
    const [tag] = state.tags.values();
    expect(tag).toMatchObject({ name: 'Date', colour: 'blue', shortcut: 'd' });
    expect([...state.highlights.get('a')!.values()][0]!.tagIds).toEqual([tag!.id]);
  });

  it('refuse a passage outside the text, a double name, a double key and a loop, in words', () => {
    const state = sampleProject();
    const context = sampleContext();
    const [outer] = perform(state, tagCall('Figure', { shortcut: '1' }), context);
    const [inner] = perform(state, tagCall('Casualties', { parentId: outer! }), context);
    const outside = { ...quoteSelector('Monday'), start: 10_000, end: 10_006 };
    expect(refusal(state, { name: 'highlight.create', input: { sourceId: 'a', selector: outside, colour: 'amber', tagIds: [], newTag: null, note: null } }))
      .toContain('outside');
    expect(refusal(state, tagCall('figure'))).toContain('already a tag “figure”');
    expect(refusal(state, tagCall('Date', { shortcut: '1' }))).toContain('already belongs to the tag “Figure”');
    expect(refusal(state, { name: 'tag.move', input: { tagIds: [outer!], parentId: inner!, before: null } })).toContain('under itself');
  });

  it('refuse an input of the wrong shape without throwing', () => {
    const call = { name: 'tag.create', input: { name: '' } } as unknown as CommandCall;
    expect(refusal(sampleProject(), call)).toContain('Nothing was changed');
  });

  it('delete a tag everywhere and raise its children', () => {
    const state = sampleProject();
    const context = sampleContext();
    const [outer] = perform(state, tagCall('Figure'), context);
    const [inner] = perform(state, tagCall('Casualties', { parentId: outer! }), context);
    const [id] = perform(state, highlightCall('67,100', [outer!, inner!]), context);
    perform(state, { name: 'tag.remove', input: { tagIds: [outer!], passages: { kind: 'untag' }, children: 'raise' } }, context);
    expect(state.highlights.get('a')!.get(id!)!.tagIds).toEqual([inner]);
    expect(state.tags.get(inner!)!.parentId).toBeNull();
  });

  it('keep the quote as evidence after its highlight is gone', () => {
    const state = sampleProject();
    const context = sampleContext();
    const [highlightId] = perform(state, highlightCall('67,100 people had died'), context);
    const ref = { sourceId: 'a', id: highlightId! };
    const [claimId] = perform(state, claimCall('67,100 died', ref), context);
    perform(state, { name: 'highlight.remove', input: { highlights: [ref] } }, context);
    expect([...state.evidence.values()]).toMatchObject([{ claimId, stance: 'states', quote: '67,100 people had died' }]);
  });

  it('make the tags that imported annotations name, once each', () => {
    const state = sampleProject();
    const context = sampleContext();
    perform(state, tagCall('Date'), context);
    const annotation = { colour: 'amber', note: null, author: 'Bo', createdAt: null, modifiedAt: null } as const;
    perform(state, {
      name: 'highlight.import',
      input: {
        sourceId: 'a',
        annotations: [
          { ...annotation, selector: quoteSelector('Monday'), tagNames: ['date', 'When'] },
          { ...annotation, selector: quoteSelector('67,100'), tagNames: ['When', 'Figure'] },
        ],
      },
    }, context);
    expect([...state.tags.values()].map(({ name }) => name)).toEqual(['Date', 'When', 'Figure']);
  });

  it('find the tags that imported annotations name anywhere in the codebook', () => {
    const state = sampleProject();
    const context = sampleContext();
    const [figure] = perform(state, tagCall('Figure'), context);
    const [date] = perform(state, tagCall('Date'), context);
    const [casualties] = perform(state, tagCall('Casualties', { parentId: figure! }), context);
    perform(state, tagCall('Date', { parentId: figure! }), context);
    perform(state, tagCall('Source', { parentId: figure! }), context);
    perform(state, tagCall('Source', { parentId: date! }), context);
    const before = state.tags.size;
    perform(state, {
      name: 'highlight.import',
      input: {
        sourceId: 'a',
        annotations: [{
          selector: quoteSelector('67,100'), tagNames: ['casualties', 'DATE', 'Source'], colour: 'amber', note: null, author: null, createdAt: null, modifiedAt: null,
        }],
      },
    }, context);
    const [highlight] = state.highlights.get('a')!.values();
    const made = [...state.tags.values()].at(-1)!;
    expect(highlight!.tagIds).toEqual([casualties, date, made.id]);
    expect(made).toMatchObject({ name: 'Source', parentId: null });
    expect(state.tags.size).toBe(before + 1);
  });

  it('are undone by the inverse of their operations, each of them', () => {
    const state = sampleProject();
    const context = sampleContext();
    const steps: CommandCall[] = [
      tagCall('Figure', { shortcut: '1' }),
      tagCall('Date'),
      highlightCall('67,100 people', ['new-1', 'new-2']),
      highlightCall('people had died'),
      { name: 'highlight.addTag', input: { highlights: [{ sourceId: 'a', id: 'new-3' }, { sourceId: 'a', id: 'new-4' }], tag: { id: 'new-1' } } },
      { name: 'highlight.removeTag', input: { highlights: [{ sourceId: 'a', id: 'new-3' }], tagId: 'new-2' } },
      { name: 'highlight.setNote', input: { highlight: { sourceId: 'a', id: 'new-3' }, note: 'Says *who*?', editSession: 'e' } },
      { name: 'highlight.setColour', input: { highlights: [{ sourceId: 'a', id: 'new-4' }], colour: 'pink' } },
      claimCall('S', { sourceId: 'a', id: 'new-3' }),
      { name: 'claim.setVerdict', input: { claimIds: ['new-5'], verdict: 'mixed', reason: 'two figures' } },
      attachCall('new-5', { sourceId: 'a', id: 'new-4' }, 'refutes'),
      { name: 'evidence.update', input: { evidenceId: 'new-7', changes: { why: 'because' } } },
      { name: 'tag.remove', input: { tagIds: ['new-1'], passages: { kind: 'untag' }, children: 'raise' } },
      { name: 'source.updateCitation', input: { sourceId: 'a', citation: { type: 'report', title: 'T' } } },
      { name: 'source.setNote', input: { sourceId: 'a', note: 'n', editSession: null } },
      { name: 'project.rename', input: { name: 'Other' } },
      { name: 'project.setNote', input: { note: 'p', editSession: null } },
      { name: 'claim.update', input: { claimId: 'new-5', changes: { speaker: 'Ministry' }, editSession: null } },
      { name: 'evidence.remove', input: { evidenceId: 'new-6' } },
      { name: 'claim.remove', input: { claimIds: ['new-5'] } },
      { name: 'highlight.remove', input: { highlights: [{ sourceId: 'a', id: 'new-4' }] } },
      { name: 'source.remove', input: { sourceId: 'a' } },
    ];
    const before: unknown[] = [];
    const undo = steps.map((step) => {
      before.push(contents(state));
      const draft = runCommand(state, step, context);
      if (!draft.ok) throw new Error(`${step.name}: ${textOf(draft.error)}`);
      state.apply(draft.value.operations);
      return draft.value.operations;
    });
    for (let i = steps.length - 1; i >= 0; i--) {
      state.apply(invert(undo[i]!));
      expect(contents(state), steps[i]!.name).toEqual(before[i]);
    }
  });
});
