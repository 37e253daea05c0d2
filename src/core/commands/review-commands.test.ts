import { expect, it } from 'vitest';
import { selectorAt } from '../anchoring/selector.ts';
import { textOf } from '../messages/messages.ts';
import type { Highlight } from '../model/highlight.ts';
import { invert } from '../model/change.ts';
import type { ProjectState } from '../model/project-state.ts';
import type { ReplacedPassage } from '../replacement/replacement.ts';
import { perform, quoteSelector, sampleContext, sampleProject, sampleSource, sampleText } from '../testing/samples.ts';
import { runCommand, type CommandCall } from './registry.ts';

const newer = `Update. ${sampleText}`;

const passage = (id: string, more: Partial<ReplacedPassage> = {}): ReplacedPassage =>
  ({ id, outcome: 'gone', score: 0, version: 1, before: quoteSelector('Monday'), after: null, candidates: [], ...more });

const replaceCall = (passages: readonly ReplacedPassage[], from = 1, version = 2): CommandCall =>
  ({ name: 'source.replace', input: { sourceId: 'a', from, content: { ...contentOf(newer.length), version }, passages } });

const contentOf = (length: number) => {
  const { file, textLength, importedAt } = sampleSource('a', length);
  return { file, textLength, importedAt };
};

/** Returns a project with a highlight on “Monday” in source `a`. */
function marked(): { readonly state: ProjectState; readonly id: string } {
  const state = sampleProject();
  const [id] = perform(state, { name: 'highlight.create', input: { sourceId: 'a', selector: quoteSelector('Monday'), colour: 'amber', tagIds: [], newTag: null, note: null } }, sampleContext());
  return { state, id: id! };
}

const only = (state: ProjectState): Highlight => [...state.highlights.get('a')!.values()][0]!;
const refusal = (state: ProjectState, call: CommandCall): string | null => {
  const draft = runCommand(state, call, sampleContext());
  return draft.ok ? null : draft.error.id;
};

it('replaces a text in a step that undo takes back whole', () => {
  const { state, id } = marked();
  const before = structuredClone([...state.sources.values(), only(state)]);
  const after = selectorAt(newer, { start: newer.indexOf('Monday'), end: newer.indexOf('Monday') + 6 });
  const draft = runCommand(state, replaceCall([passage(id, { outcome: 'moved', score: 1, after })]), sampleContext());
  if (!draft.ok) throw new Error(textOf(draft.error));
  expect(textOf(draft.value.label)).toBe('Replace the text of “Brief a”');
  state.apply(draft.value.operations);
  expect(only(state)).toMatchObject({ selector: after, review: null, modifiedAt: before[2]!.modifiedAt });
  expect(state.sources.get('a')).toMatchObject({ version: 2, textLength: newer.length, formerVersions: [{ version: 1, textLength: sampleText.length }] });
  state.apply(invert(draft.value.operations));
  expect([...state.sources.values(), only(state)]).toEqual(before);
});

it('is refused when the source or a highlight is no longer as it was', () => {
  const { state, id } = marked();
  const refused = 'problem.sourceChangedMeanwhile';
  expect(refusal(state, replaceCall([]))).toBe(refused);
  expect(refusal(state, replaceCall([passage('other')]))).toBe(refused);
  expect(refusal(state, replaceCall([passage(id, { before: quoteSelector('people') })]))).toBe(refused);
  expect(refusal(state, replaceCall([passage(id, { version: 2 })]))).toBe(refused);
  expect(refusal(state, replaceCall([passage(id)], 2, 3))).toBe(refused);
  expect(refusal(state, replaceCall([passage(id)], 1, 1))).toBe(refused);
  expect(refusal(state, replaceCall([passage(id)]))).toBeNull();
});

it('lets the user accept a place, choose one, or keep a highlight without', () => {
  const { state, id } = marked();
  const highlight = { sourceId: 'a', id };
  const selector = selectorAt(newer, { start: 0, end: 6 });
  const accept: CommandCall = { name: 'review.accept', input: { highlight, version: 2, selector } };
  expect(refusal(state, accept)).toBe('problem.notUnderReview');
  perform(state, replaceCall([passage(id, { outcome: 'doubtful', score: 0.5, candidates: [{ start: 0, end: 6, score: 0.5 }] })]), sampleContext());
  expect(only(state)).toMatchObject({ selector: { exact: 'Monday' }, review: { outcome: 'doubtful', version: 1, orphan: false } });

  perform(state, { name: 'review.keep', input: { highlights: [highlight] } }, sampleContext());
  expect(only(state).review?.orphan).toBe(true);
  perform(state, { name: 'review.reopen', input: { highlights: [highlight] } }, sampleContext());
  expect(only(state).review?.orphan).toBe(false);

  expect(refusal(state, { name: 'review.place', input: { highlight, version: 1, selector } })).toBe('problem.sourceChangedMeanwhile');
  const outside = { ...selector, start: newer.length, end: newer.length + 6 };
  expect(refusal(state, { name: 'review.place', input: { highlight, version: 2, selector: outside } })).toBe('problem.rangeOutside');
  perform(state, accept, sampleContext());
  expect(only(state)).toMatchObject({ selector, review: null, modifiedAt: sampleContext().now });
});

it('keeps the user’s decision when another text comes that settles nothing', () => {
  const { state, id } = marked();
  perform(state, replaceCall([passage(id)]), sampleContext());
  perform(state, { name: 'review.keep', input: { highlights: [{ sourceId: 'a', id }] } }, sampleContext());
  perform(state, replaceCall([passage(id)], 2, 4), sampleContext());
  expect(only(state).review).toMatchObject({ version: 1, orphan: true });
  perform(state, replaceCall([passage(id, { outcome: 'same', score: 1, after: quoteSelector('Monday') })], 4, 5), sampleContext());
  expect(only(state).review).toBeNull();
});
