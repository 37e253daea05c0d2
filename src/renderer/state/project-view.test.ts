import { describe, expect, it } from 'vitest';
import { invert } from '../../core/model/change.ts';
import { runCommand, type CommandCall } from '../../core/commands/registry.ts';
import { quoteSelector, sampleContext, sampleProject, sampleText } from '../../core/testing/samples.ts';
import { viewOf, withChange, withSource, type ProjectView } from './project-view.ts';

const history = { undo: null, redo: null };

function open(): ProjectView {
  const { project, sources } = sampleProject();
  const view = viewOf({
    folder: '/p', sequence: 0, readOnly: false, project, sources: [...sources.values()], tags: [], claims: [], evidence: [], reports: [],
    counts: { bySource: {}, byTag: {}, byTagSet: {}, waiting: {} }, history, notices: [],
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
    expect([...after.counts.byTagSet.values()]).toEqual([1, 1]);
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

  it('makes the changes that came while a source was being opened, those that it lacks and no others', () => {
    const view = withChange(withChange({ ...open(), loaded: new Map() }, first), second);
    const [highlight] = [...state.highlights.get('a')!.values()];
    const recoloured = [{ kind: 'patch', collection: 'highlights', scope: 'a', id: highlight!.id, before: { colour: 'amber' }, after: { colour: 'red' } }] as const;
    const opened = { sequence: 1, version: 1, document: { text: sampleText, blocks: [] }, highlights: [highlight!] };
    const { loaded } = withSource(view, 'a', opened, [{ ...first, operations: invert(first.operations) }, second, { sequence: 3, operations: recoloured }]);
    expect([...loaded.get('a')!.highlights.values()]).toEqual([{ ...highlight, colour: 'red' }]);
    expect([...withSource(view, 'a', opened, [{ sequence: 2, operations: invert(first.operations) }]).loaded.get('a')!.highlights.values()]).toEqual([]);
  });

  it('lets go of a text that was replaced, by undo too, and counts what waits', () => {
    const [id] = [...state.highlights.get('a')!.keys()];
    const source = state.sources.get('a')!;
    const content = { version: 2, file: source.file, textLength: 5, importedAt: source.importedAt };
    const before = state.highlights.get('a')!.get(id!)!.selector;
    const replaced = change(3, {
      name: 'source.replace',
      input: { sourceId: 'a', from: 1, content, passages: [{ id: id!, outcome: 'gone', score: 0, version: 1, before, after: null, candidates: [] }] },
    });
    const loaded = withChange(withChange(open(), first), second);
    const after = withChange(loaded, replaced);
    expect([after.loaded.has('a'), after.counts.waiting.get('a')]).toEqual([false, 1]);
    const fresh = withSource(after, 'a', { sequence: 3, version: 2, document: { text: 'Other', blocks: [] }, highlights: [...state.highlights.get('a')!.values()] });
    const kept = withChange(fresh, change(4, { name: 'review.keep', input: { highlights: [{ sourceId: 'a', id: id! }] } }));
    expect([kept.loaded.has('a'), kept.counts.waiting.get('a')]).toEqual([true, 0]);
    const undone = withChange(kept, { sequence: 5, operations: invert(replaced.operations), history });
    expect(undone.loaded.has('a')).toBe(false);
  });
});
