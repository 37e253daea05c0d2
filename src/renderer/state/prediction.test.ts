import { describe, expect, it } from 'vitest';
import { givenIds, type CommandContext } from '../../core/commands/command.ts';
import { runCommand, type CommandCall } from '../../core/commands/registry.ts';
import type { Operation } from '../../core/model/change.ts';
import { quoteSelector, sampleContext, sampleProject, sampleText } from '../../core/testing/samples.ts';
import { afterAnswer, afterChange, predict } from './prediction.ts';
import { viewOf, withChange, withExpected, withSource, type ProjectView } from './project-view.ts';

const history = { undo: null, redo: null };

/** A project in main and the window's view of it, with source `a` opened. */
function open(): { readonly view: ProjectView; readonly carryOut: (call: CommandCall, ids: readonly string[]) => readonly Operation[] } {
  const state = sampleProject();
  const { now, newId, author } = sampleContext();
  const view = viewOf({
    folder: '/p', sequence: 0, readOnly: false, project: state.project, sources: [...state.sources.values()], tags: [], claims: [], evidence: [], reports: [],
    counts: { bySource: {}, byTag: {}, byTagSet: {}, waiting: {} }, history, notices: [],
  });
  return {
    view: withSource(view, 'a', { sequence: 0, version: 1, document: { text: sampleText, blocks: [] }, highlights: [] }),
    carryOut: (call, ids) => {
      const context: CommandContext = { now, author, newId: givenIds(ids, newId) };
      const draft = runCommand(state, call, context);
      if (!draft.ok) throw new Error(draft.error.id);
      state.apply(draft.value.operations);
      return draft.value.operations;
    },
  };
}

const create = (sourceId: string, quote = 'Monday'): CommandCall => ({
  name: 'highlight.create',
  input: {
    sourceId, selector: quoteSelector(quote), colour: 'amber', tagIds: [], note: null,
    newTag: { name: `Tag for ${quote}`, parentId: null, colour: null, description: '', shortcut: null },
  },
});

const shown = (view: ProjectView): unknown => ({
  quotes: [...view.loaded.get('a')!.highlights.values()].map(({ selector }) => selector.exact),
  tags: [...view.tags.keys()],
  counts: [Object.fromEntries(view.counts.bySource), Object.fromEntries(view.counts.byTag)],
});

describe('a prediction', () => {
  it('is what main does, down to the ids', () => {
    const { view, carryOut } = open();
    const prediction = predict(view, create('a'), 'Ada')!;
    const operations = carryOut(create('a'), prediction.ids);
    expect(afterChange([prediction], { sequence: 1, operations })).toEqual([]);
    const confirmed = withChange(view, { sequence: 1, operations, history });
    expect(shown(withExpected(view, prediction.operations))).toEqual(shown(confirmed));
    expect([...confirmed.loaded.get('a')!.highlights.keys()]).toEqual(prediction.created);
  });

  it('does no more once it has come true, and counts nothing twice', () => {
    const { view, carryOut } = open();
    const prediction = predict(view, create('a'), 'Ada')!;
    const confirmed = withChange(view, { sequence: 1, operations: carryOut(create('a'), prediction.ids), history });
    expect(shown(withExpected(confirmed, prediction.operations))).toEqual(shown(confirmed));
  });

  it('builds on those before it', () => {
    const { view } = open();
    const first = predict(view, create('a'), 'Ada')!;
    const marked = withExpected(view, first.operations);
    const highlight = { sourceId: 'a', id: first.created[0]! };
    const grown = predict(marked, { name: 'highlight.setRange', input: { highlight, selector: quoteSelector('said on Monday') } }, 'Ada')!;
    const removed = predict(withExpected(marked, grown.operations), { name: 'highlight.remove', input: { highlights: [highlight] } }, 'Ada')!;
    expect(shown(withExpected(marked, grown.operations))).toMatchObject({ quotes: ['said on Monday'] });
    expect(shown([first, grown, removed].reduce((before, { operations }) => withExpected(before, operations), view))).toMatchObject({ quotes: [] });
  });

  it('stands until both the answer and the change are here, whichever comes first', () => {
    const { view, carryOut } = open();
    const prediction = predict(view, create('a'), 'Ada')!;
    const change = { sequence: 4, operations: carryOut(create('a'), prediction.ids) };
    const other = predict(view, create('a'), 'Ada')!;
    // The answer first: another change that comes between is not mistaken for it.
    const answered = afterAnswer([prediction, other], prediction, 4, 2);
    const between = afterChange(answered, { sequence: 3, operations: [] });
    expect(between.map(({ operations }) => operations)).toEqual([prediction.operations, other.operations]);
    expect(afterChange(between, change)).toEqual([other]);
    // What main did otherwise than predicted ends with its number.
    expect(afterChange(between, { sequence: 4, operations: [] })).toEqual([other]);
    // The change first.
    expect(afterAnswer([prediction, other], prediction, 4, 4)).toEqual([other]);
  });

  it('ends with a refusal', () => {
    const { view } = open();
    const prediction = predict(view, create('a'), 'Ada')!;
    expect(afterAnswer([prediction], prediction, null, 0)).toEqual([]);
  });

  it('is left out where another window was quicker', () => {
    const { view, carryOut } = open();
    const first = predict(view, create('a'), 'Ada')!;
    const marked = withChange(view, { sequence: 1, operations: carryOut(create('a'), first.ids), history });
    const highlights = [{ sourceId: 'a', id: first.created[0]! }];
    const grown = predict(marked, { name: 'highlight.setColour', input: { highlights, colour: 'blue' } }, 'Ada')!;
    const gone = withChange(marked, { sequence: 2, operations: carryOut({ name: 'highlight.remove', input: { highlights } }, []), history });
    expect(shown(withExpected(gone, grown.operations))).toEqual(shown(gone));
  });

  it('is not made of what this window cannot know: a source not opened, a project not to be changed, a refusal', () => {
    const { view } = open();
    expect(predict(view, { name: 'highlight.remove', input: { highlights: [{ sourceId: 'b', id: 'x' }] } }, 'Ada')).toBeNull();
    expect(predict({ ...view, readOnly: true }, create('a'), 'Ada')).toBeNull();
    expect(predict(view, { name: 'project.rename', input: { name: 'Other' } }, 'Ada')).toBeNull();
    expect(predict(null, create('a'), 'Ada')).toBeNull();
  });
});
