import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectorAt } from '../anchoring/selector.ts';
import { textOf } from '../messages/messages.ts';
import { invert } from '../model/change.ts';
import { inHighlight, type EvidencePlace } from '../model/evidence.ts';
import type { Highlight } from '../model/highlight.ts';
import type { ProjectState } from '../model/project-state.ts';
import { attachCall, claimCall, perform, quoteSelector, sampleContext, sampleProject, sampleText } from '../testing/samples.ts';
import type { CommandContext } from './command.ts';
import { runCommand, type CommandCall } from './registry.ts';

interface Sample {
  readonly state: ProjectState;
  readonly context: CommandContext;
  readonly mark: (quote: string, more?: { tags?: readonly string[]; note?: string }) => string;
  readonly tag: (name: string) => string;
  readonly claim: (id: string) => string;
  readonly get: (id: string) => Highlight;
}

function sample(): Sample {
  const state = sampleProject();
  const context = sampleContext();
  const run = (call: CommandCall): string => perform(state, call, context)[0]!;
  return {
    state,
    context,
    mark: (quote, { tags = [], note } = {}) => run({
      name: 'highlight.create',
      input: { sourceId: 'a', selector: quoteSelector(quote), colour: 'amber', tagIds: tags, newTag: null, note: note ?? null },
    }),
    tag: (name) => run({ name: 'tag.create', input: { name, parentId: null, colour: null, description: '', shortcut: null } }),
    claim: (id) => run(claimCall(`About ${id}`, { sourceId: 'a', id })),
    get: (id) => state.highlights.get('a')!.get(id)!,
  };
}

const ref = (id: string): { sourceId: string; id: string } => ({ sourceId: 'a', id });
const setRange = (id: string, quote: string): CommandCall => ({ name: 'highlight.setRange', input: { highlight: ref(id), selector: quoteSelector(quote) } });

const idOf = (at: EvidencePlace): string => (at.kind === 'highlight' ? at.id : at.page.url);
const everything = (state: ProjectState): unknown => structuredClone([state.highlights, state.evidence, state.tags, state.claims]);

describe('changing the range of a highlight', () => {
  it('keeps tags, note and evidence, whose quote follows', () => {
    const { state, context, mark, tag, claim, get } = sample();
    const id = mark('Monday', { tags: [tag('Date')], note: 'When?' });
    claim(id);
    const before = get(id);
    perform(state, setRange(id, 'said on Monday'), context);
    expect(get(id)).toEqual({ ...before, selector: quoteSelector('said on Monday'), modifiedAt: context.now });
    expect([...state.evidence.values()].map(({ quote, at }) => [quote, idOf(at)])).toEqual([['said on Monday', id]]);
  });

  it('says in words what will be undone', () => {
    const { state, context, mark } = sample();
    const draft = runCommand(state, setRange(mark('Monday'), 'said on Monday'), context);
    expect(draft.ok && textOf(draft.value.label)).toBe('Change “Monday” to “said on Monday”');
  });

  it('is refused outside the text and while the highlight waits for review', () => {
    const { state, context, mark, get } = sample();
    const id = mark('Monday');
    const refused = (call: CommandCall): string => {
      const draft = runCommand(state, call, context);
      return draft.ok ? '' : textOf(draft.error);
    };
    const outside = { ...quoteSelector('Monday'), start: 10_000, end: 10_006 };
    expect(refused({ name: 'highlight.setRange', input: { highlight: ref(id), selector: outside } })).toContain('outside');
    state.highlights.get('a')!.set(id, { ...get(id), review: { outcome: 'gone', version: 1, candidates: [], orphan: false } });
    expect(refused(setRange(id, 'said on Monday'))).toContain('waits for review');
  });
});

describe('splitting a highlight', () => {
  it('gives both halves its tags, note and evidence', () => {
    const { state, context, mark, tag, claim, get } = sample();
    const id = mark('said on Monday that 67,100 people', { tags: [tag('Figure')], note: 'Two things.' });
    const claimId = claim(id);
    const [made] = perform(state, { name: 'highlight.split', input: { highlight: ref(id), first: quoteSelector('said on Monday'), second: quoteSelector('67,100 people') } }, context);
    expect(get(id).selector.exact).toBe('said on Monday');
    expect(get(made!)).toMatchObject({ selector: quoteSelector('67,100 people'), tagIds: get(id).tagIds, note: 'Two things.' });
    expect([...state.evidence.values()].map(({ claimId: of, at, quote, stance }) => [of, idOf(at), quote, stance])).toEqual([
      [claimId, id, 'said on Monday', 'states'], [claimId, made, '67,100 people', 'states'],
    ]);
  });

  it('is refused where the halves leave the highlight or overlap', () => {
    const { state, context, mark } = sample();
    const id = mark('said on Monday');
    for (const halves of [['said', 'Monday that'], ['said on', 'on Monday'], ['The', 'said']] as const) {
      const draft = runCommand(state, { name: 'highlight.split', input: { highlight: ref(id), first: quoteSelector(halves[0]), second: quoteSelector(halves[1]) } }, context);
      expect(draft.ok).toBe(false);
    }
  });
});

describe('merging highlights', () => {
  const merge = (ids: readonly string[], quote: string): CommandCall => ({ name: 'highlight.merge', input: { highlights: ids.map(ref), selector: quoteSelector(quote) } });

  it('unites tags, notes and evidence over a gap, and keeps the first in the text', () => {
    const { state, context, mark, tag, claim, get } = sample();
    const [figure, date] = [tag('Figure'), tag('Date')];
    const later = mark('67,100 people', { tags: [figure, date], note: 'Counted?' });
    const earlier = mark('Monday', { tags: [date], note: 'Which?' });
    const claims = [claim(later), claim(earlier)];
    perform(state, merge([later, earlier], 'Monday that 67,100 people'), context);
    expect([...state.highlights.get('a')!.keys()]).toEqual([earlier]);
    expect(get(earlier)).toMatchObject({ selector: quoteSelector('Monday that 67,100 people'), tagIds: [date, figure], note: 'Which?\n\nCounted?' });
    const evidence = [...state.evidence.values()];
    expect(evidence.map(({ claimId }) => claimId).sort()).toEqual([...claims].sort());
    for (const each of evidence) expect(each).toMatchObject({ quote: 'Monday that 67,100 people', at: inHighlight(ref(earlier)) });
  });

  it('joins what was the same evidence for a claim, with both reasons, and moves a tag’s example', () => {
    const { state, context, mark, tag, claim } = sample();
    const tagId = tag('Date');
    const first = mark('Monday');
    const second = mark('67,100 people', { tags: [tagId] });
    const claimId = claim(first);
    state.tags.set(tagId, { ...state.tags.get(tagId)!, examples: [ref(second), ref(first)] });
    const [stated] = [...state.evidence.keys()];
    perform(state, { name: 'evidence.update', input: { evidenceId: stated!, changes: { why: 'The day.' } } }, context);
    perform(state, attachCall(claimId, ref(second), 'states', 'The number.'), context);
    perform(state, attachCall(claimId, ref(second), 'refutes'), context);
    perform(state, merge([first, second], 'Monday that 67,100 people'), context);
    expect([...state.evidence.values()].map(({ stance, why, at }) => [stance, why, idOf(at)])).toEqual([
      ['states', 'The day.\nThe number.', first], ['refutes', '', first],
    ]);
    expect(state.tags.get(tagId)!.examples).toEqual([ref(first)]);
  });

  it('is refused when the range is not that of what is merged', () => {
    const { state, context, mark } = sample();
    const ids = [mark('Monday'), mark('67,100 people')];
    expect(runCommand(state, merge(ids, 'said on Monday that 67,100 people'), context).ok).toBe(false);
    expect(runCommand(state, merge([ids[0]!, ids[0]!], 'Monday'), context).ok).toBe(false);
  });
});

it('every change of ranges is undone exactly', () => {
  const range = fc.tuple(fc.integer({ min: 0, max: sampleText.length - 1 }), fc.integer({ min: 1, max: 40 }))
    .map(([start, length]) => ({ start, end: Math.min(sampleText.length, start + length) }));
  fc.assert(fc.property(fc.array(range, { minLength: 2, maxLength: 5 }), range, fc.boolean(), (ranges, other, splits) => {
    const { state, context, claim, tag } = sample();
    const tagIds = [tag('Any')];
    const ids = ranges.map((each) => perform(state, {
      name: 'highlight.create', input: { sourceId: 'a', selector: selectorAt(sampleText, each), colour: 'amber', tagIds, newTag: null, note: null },
    }, context)[0]!);
    for (const id of ids) claim(id);
    const before = everything(state);
    const [{ start, end }] = ranges as [typeof other];
    const middle = Math.floor((start + end) / 2);
    const all = { start: Math.min(...ranges.map((each) => each.start)), end: Math.max(...ranges.map((each) => each.end)) };
    const call: CommandCall = splits && middle > start
      ? { name: 'highlight.split', input: { highlight: ref(ids[0]!), first: selectorAt(sampleText, { start, end: middle }), second: selectorAt(sampleText, { start: middle, end }) } }
      : splits
        ? { name: 'highlight.setRange', input: { highlight: ref(ids[0]!), selector: selectorAt(sampleText, other) } }
        : { name: 'highlight.merge', input: { highlights: ids.map(ref), selector: selectorAt(sampleText, all) } };
    const draft = runCommand(state, call, context);
    if (!draft.ok) throw new Error(textOf(draft.error));
    state.apply(draft.value.operations);
    state.apply(invert(draft.value.operations));
    expect(everything(state)).toEqual(before);
  }));
});
