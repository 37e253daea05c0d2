import { describe, expect, it } from 'vitest';
import { runCommand, type CommandCall } from '../../core/commands/registry.ts';
import { quoteSelector, sampleContext, sampleProject, sampleText } from '../../core/testing/samples.ts';
import { viewOf, withChange, withSource, type ProjectView } from './project-view.ts';

const history = { undo: null, redo: null };

function open(): ProjectView {
  const { project, sources } = sampleProject();
  const view = viewOf({
    folder: '/p', sequence: 0, readOnly: false, project, sources: [...sources.values()], tags: [], claims: [], evidence: [],
    counts: { bySource: {}, byTag: {}, waiting: {} }, history, notices: [],
  });
  return withSource(view, 'a', { sequence: 0, version: 1, document: { text: sampleText, blocks: [] }, highlights: [] });
}

const create = (sourceId: string): CommandCall => ({
  name: 'highlight.create',
  input: {
    sourceId, selector: quoteSelector('Monday'), colour: 'amber', tagIds: [], note: null,
    newTag: { name: `Date ${sourceId}`, parentId: null, colour: null, description: '', shortcut: null },
  },
});

describe('withChange', () => {
  const state = sampleProject();
  const context = sampleContext();
  const change = (sequence: number, call: CommandCall) => {
    const draft = runCommand(state, call, context);
    if (!draft.ok) throw new Error(draft.error.id);
    state.apply(draft.value.operations);
    return { sequence, operations: draft.value.operations, history };
  };
  const first = change(1, create('a'));
  const second = change(2, create('b'));

  it('adds records, counts them, and leaves the old view as it was', () => {
    const before = open();
    const after = withChange(withChange(before, first), second);
    expect(before.tags.size).toBe(0);
    expect([...after.loaded.get('a')!.highlights.values()].map(({ selector }) => selector.exact)).toEqual(['Monday']);
    expect(Object.fromEntries(after.counts.bySource)).toEqual({ a: 1, b: 1 });
    expect([...after.counts.byTag.values()]).toEqual([1, 1]);
  });

  it('ignores a change that it contains already', () => {
    const after = withChange(open(), first);
    expect(withChange(after, first)).toBe(after);
  });

  it('does not add a highlight twice to a source that was loaded after the change', () => {
    const loadedLate = withSource(open(), 'a', {
      sequence: 1, version: 1, document: { text: sampleText, blocks: [] }, highlights: [...state.highlights.get('a')!.values()],
    });
    expect(withChange(loadedLate, first).loaded.get('a')!.highlights.size).toBe(1);
  });
});
