import fc from 'fast-check';
import { expect, it } from 'vitest';
import { selectorAt } from '../../core/anchoring/selector.ts';
import { runCommand, type CommandCall } from '../../core/commands/registry.ts';
import { invert, type Operation } from '../../core/model/change.ts';
import type { Highlight } from '../../core/model/highlight.ts';
import type { ProjectState } from '../../core/model/project-state.ts';
import { byPosition, everyHighlight, isPlaced, isWaiting } from '../../core/queries/highlights.ts';
import { countTagSets } from '../../core/queries/tag-counts.ts';
import { projectWith, sampleTag } from '../../core/testing/codebook.ts';
import { sampleContext, sampleText } from '../../core/testing/samples.ts';
import { viewOf, withChange, withExpected, withSource, type ProjectView } from './project-view.ts';

const history = { undo: null, redo: null };
const tags = ['t0', 't1', 't2'].map((id) => sampleTag(id, { shortcut: null }));

const open = (state: ProjectState): ProjectView => withSource(viewOf({
  folder: '/p', sequence: 0, readOnly: false, project: state.project, sources: [...state.sources.values()], tags: [...state.tags.values()], claims: [], evidence: [], reports: [],
  counts: { bySource: {}, byTag: {}, byTagSet: {}, waiting: {} }, history, notices: [],
}), 'a', { sequence: 0, version: 1, document: { text: sampleText, blocks: [] }, highlights: [] });

interface Step {
  readonly kind: number;
  readonly which: number;
  readonly start: number;
  readonly length: number;
  readonly tag: number;
}
const steps = fc.array(fc.record({ kind: fc.nat(7), which: fc.nat(40), start: fc.nat(60), length: fc.integer({ min: 1, max: 25 }), tag: fc.nat(2) }), { maxLength: 60 });

/** Returns what a step does to the highlights of source `a`; null when there is none yet. */
function commandOf(state: ProjectState, { kind, which, start, length, tag }: Step): CommandCall | null {
  const present = [...state.highlights.get('a')?.values() ?? []];
  const selector = selectorAt(sampleText, { start, end: start + length });
  const one = present[which % Math.max(1, present.length)];
  if (!one || kind < 3) return { name: 'highlight.create', input: { sourceId: 'a', selector, colour: 'amber', tagIds: kind === 1 ? [`t${tag}`] : [], newTag: null, note: null } };
  const ref = { sourceId: 'a', id: one.id };
  switch (kind) {
    case 3: return { name: 'highlight.remove', input: { highlights: [ref] } };
    case 4: return { name: 'highlight.setRange', input: { highlight: ref, selector } };
    case 5: return { name: 'highlight.addTag', input: { highlights: present.filter((other, i) => other === one || i % (which + 2) === 0).map(({ id }) => ({ sourceId: 'a', id })), tag: { id: `t${tag}` } } };
    case 6: return { name: 'highlight.removeTag', input: { highlights: [ref], tagId: `t${tag}` } };
    default: return null;
  }
}

const shownCounts = (counts: ReadonlyMap<string, number>): object => Object.fromEntries([...counts].filter(([, count]) => count !== 0));

function expectSame(view: ProjectView, state: ProjectState): void {
  const highlights = [...state.highlights.get('a')?.values() ?? []];
  const byTag = new Map<string, number>();
  for (const { tagIds } of highlights) for (const id of tagIds) byTag.set(id, (byTag.get(id) ?? 0) + 1);
  expect([...view.loaded.get('a')!.highlights.values()]).toEqual(highlights.toSorted((a: Highlight, b: Highlight) => Number(!isPlaced(a)) - Number(!isPlaced(b)) || byPosition(a, b)));
  expect(shownCounts(view.counts.bySource)).toEqual(shownCounts(new Map([['a', highlights.length]])));
  expect(shownCounts(view.counts.byTag)).toEqual(shownCounts(byTag));
  expect(shownCounts(view.counts.byTagSet)).toEqual(shownCounts(countTagSets(everyHighlight(state))));
  expect(shownCounts(view.counts.waiting)).toEqual(shownCounts(new Map([['a', highlights.filter(isWaiting).length]])));
}

it('is after any changes, undone or only expected, as a view made from scratch', () => {
  fc.assert(fc.property(steps, (given) => {
    const state = projectWith(tags);
    const context = sampleContext();
    const done: (readonly Operation[])[] = [];
    let view = open(state);
    for (const step of given) {
      const call = commandOf(state, step);
      const drafted = call && runCommand(state, call, context);
      if (drafted && !drafted.ok) throw new Error(drafted.error.id);
      const undone = drafted ? undefined : done.pop();
      const operations = drafted ? drafted.value.operations : undone ? invert(undone) : [];
      if (drafted) done.push(operations);
      const expected = withExpected(view, operations);
      state.apply(operations);
      expectSame(expected, state);
      view = withChange(view, { sequence: view.sequence + 1, operations, history });
      expectSame(view, state);
      // Main has done already what is still expected: nothing more comes of it.
      if (operations.every(({ kind }) => kind !== 'patch')) expectSame(withExpected(view, operations), state);
    }
  }), { numRuns: 40 });
});
