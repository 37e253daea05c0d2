import { describe, expect, it } from 'vitest';
import { selectorAt } from '../anchoring/selector.ts';
import { invert } from '../model/change.ts';
import { perform, quoteSelector, sampleContext, sampleProject, sampleText } from '../testing/samples.ts';
import { runCommand } from './registry.ts';

describe('saved searches', () => {
  it('are kept, renamed, changed and deleted; names are taken once', () => {
    const state = sampleProject();
    const context = sampleContext();
    const [id] = perform(state, { name: 'search.save', input: { name: 'Figures', query: 'tag:Figure' } }, context);
    perform(state, { name: 'search.save', input: { name: 'Dates', query: 'tag:Date' } }, context);
    expect(runCommand(state, { name: 'search.save', input: { name: 'figures', query: 'x' } }, context)).toMatchObject({ ok: false, error: { id: 'problem.savedSearchNameTaken' } });
    perform(state, { name: 'search.update', input: { searchId: id!, changes: { name: 'Numbers', query: 'tag:Number' } } }, context);
    expect(state.project.savedSearches.map(({ name, query }) => [name, query])).toEqual([['Numbers', 'tag:Number'], ['Dates', 'tag:Date']]);
    perform(state, { name: 'search.remove', input: { searchId: id! } }, context);
    expect(state.project.savedSearches.map(({ name }) => name)).toEqual(['Dates']);
    expect(runCommand(state, { name: 'search.remove', input: { searchId: id! } }, context)).toMatchObject({ ok: false });
  });
});

describe('search.tag', () => {
  it('tags highlights, marks passages, and takes a highlight over the same text for the passage; undone it is as before', () => {
    const state = sampleProject();
    const context = sampleContext();
    const selector = quoteSelector('67,100 people');
    perform(state, { name: 'highlight.create', input: { sourceId: 'a', selector, colour: 'amber', tagIds: [], newTag: null, note: null } }, context);
    const before = structuredClone(state);
    const draft = runCommand(state, {
      name: 'search.tag',
      input: {
        passages: [{ sourceId: 'a', selector }, { sourceId: 'a', selector: quoteSelector('Monday') }, { sourceId: 'b', selector: selectorAt(sampleText, { start: 0, end: 3 }) }],
        highlights: [{ sourceId: 'a', id: 'new-1' }],
        tag: { create: { name: 'Fact', parentId: null, colour: null, description: '', shortcut: null } },
        colour: 'blue',
      },
    }, context);
    if (!draft.ok) throw new Error(draft.error.id);
    state.apply(draft.value.operations);
    expect([...state.highlights.get('a')!.values(), ...state.highlights.get('b')!.values()].map((one) => [one.selector.exact, one.tagIds.length]))
      .toEqual([['67,100 people', 1], ['Monday', 1], ['The', 1]]);
    expect(draft.value.created).toHaveLength(3);
    state.apply(invert(draft.value.operations));
    expect(state.tags).toEqual(before.tags);
    expect([...state.highlights.get('a')!.values()]).toEqual([...before.highlights.get('a')!.values()]);
  });
});
