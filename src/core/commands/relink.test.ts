import { describe, expect, it } from 'vitest';
import { invert } from '../model/change.ts';
import { claimCall, perform, quoteSelector, sampleContext, sampleProject } from '../testing/samples.ts';
import { relink } from './relink.ts';

describe('relink', () => {
  it('leads the links of every kind of note elsewhere, and back when it is undone', () => {
    const state = sampleProject();
    const context = sampleContext();
    const note = 'As [figures](claimwright:tag/old) say.';
    const [tag] = perform(state, { name: 'tag.create', input: { name: 'Other', parentId: null, colour: null, description: note, shortcut: null } }, context);
    const [claim] = perform(state, claimCall('It is so'), context);
    perform(state, { name: 'claim.update', input: { claimId: claim!, changes: { note }, editSession: null } }, context);
    perform(state, { name: 'project.setNote', input: { note, editSession: null } }, context);
    perform(state, { name: 'source.setNote', input: { sourceId: 'a', note, editSession: null } }, context);
    perform(state, { name: 'source.setNote', input: { sourceId: 'b', note: 'No link.', editSession: null } }, context);
    const [highlight] = perform(state, {
      name: 'highlight.create',
      input: { sourceId: 'b', selector: quoteSelector('67,100 people'), colour: 'amber', tagIds: [], newTag: null, note },
    }, context);
    const notes = (): readonly (string | null)[] => [
      state.project.note, state.sources.get('a')!.note, state.highlights.get('b')!.get(highlight!)!.note, state.claims.get(claim!)!.note, state.tags.get(tag!)!.description,
    ];

    const operations = relink(state, [{ kind: 'tag', id: 'old' }], { kind: 'tag', id: 'new' }, context.now);
    expect(operations).toHaveLength(5);
    state.apply(operations);
    expect(new Set(notes())).toEqual(new Set(['As [figures](claimwright:tag/new) say.']));
    state.apply(invert(operations));
    expect(new Set(notes())).toEqual(new Set([note]));
  });
});
