import { describe, expect, it } from 'vitest';
import { linkAddress } from '../formats/note/links.ts';
import { invert } from '../model/change.ts';
import { inReadingOrder, type BlockContent } from '../model/report-block.ts';
import { plainText } from '../model/report-text.ts';
import type { ProjectState } from '../model/project-state.ts';
import { textOf } from '../messages/messages.ts';
import { claimCall, perform, sampleContext, sampleProject } from '../testing/samples.ts';
import { runCommand } from './registry.ts';

const paragraph = (words: string): BlockContent => ({ kind: 'paragraph', content: plainText(words) });

const said = (state: ProjectState, reportId: string): readonly string[] =>
  inReadingOrder(state.reportBlocks.get(reportId)?.values() ?? []).map(({ content }) => (content.kind === 'paragraph' ? content.content.map((piece) => ('text' in piece ? piece.text : '')).join('') : content.kind));

function open(...words: readonly string[]) {
  const state = sampleProject();
  const context = sampleContext();
  const [reportId] = perform(state, { name: 'report.create', input: { title: 'Findings', style: 'chicago', contents: words.map(paragraph) } }, context);
  return { state, context, reportId: reportId! };
}

describe('a report', () => {
  it('is made of blocks in order, and goes with them', () => {
    const { state, context, reportId } = open('one', 'two', 'three');
    expect(said(state, reportId)).toEqual(['one', 'two', 'three']);
    const removal = runCommand(state, { name: 'report.remove', input: { reportId } }, context);
    if (!removal.ok) throw new Error(textOf(removal.error));
    state.apply(removal.value.operations);
    expect(state.reports.size + state.reportBlocks.get(reportId)!.size).toBe(0);
    state.apply(invert(removal.value.operations));
    expect(said(state, reportId)).toEqual(['one', 'two', 'three']);
  });

  it('is renamed, cited otherwise and copied', () => {
    const { state, context, reportId } = open('one');
    perform(state, { name: 'report.update', input: { reportId, changes: { title: 'Results', style: 'mla' } } }, context);
    expect(state.reports.get(reportId)).toMatchObject({ title: 'Results', style: 'mla' });
    const [copy] = perform(state, { name: 'report.duplicate', input: { reportId, title: 'Results (copy)' } }, context);
    expect(said(state, copy!)).toEqual(['one']);
    expect(state.reports.get(copy!)).toMatchObject({ title: 'Results (copy)', style: 'mla' });
  });

  it('changes by its blocks, and only by those that change', () => {
    const { state, context, reportId } = open('one', 'two');
    const [first, second] = inReadingOrder(state.reportBlocks.get(reportId)!.values());
    const edit = runCommand(state, { name: 'report.edit', input: {
      reportId, removed: [second!.id, 'nobody'], editSession: 'a', put: [{ ...first!, content: paragraph('first') }, { id: 'new', order: 'V000', content: paragraph('last') }],
    } }, context);
    if (!edit.ok) throw new Error(textOf(edit.error));
    expect(edit.value.operations.map(({ kind, id }) => `${kind} ${id}`)).toEqual([`remove ${second!.id}`, `patch ${first!.id}`, 'insert new']);
    expect(edit.value.group).toBe('a');
    state.apply(edit.value.operations);
    expect(said(state, reportId)).toEqual(['first', 'last']);
    const again = runCommand(state, { name: 'report.edit', input: { reportId, removed: [], editSession: null, put: [...state.reportBlocks.get(reportId)!.values()] } }, context);
    expect(again.ok && again.value.operations).toEqual([]);
  });

  it('takes blocks in where they are wanted', () => {
    const { state, context, reportId } = open('one', 'two');
    const [first] = inReadingOrder(state.reportBlocks.get(reportId)!.values());
    perform(state, { name: 'report.add', input: { reportId, after: first!.id, contents: [paragraph('a'), paragraph('b')] } }, context);
    perform(state, { name: 'report.add', input: { reportId, after: null, contents: [paragraph('end')] } }, context);
    expect(said(state, reportId)).toEqual(['one', 'a', 'b', 'two', 'end']);
  });

  it('that is gone refuses every change', () => {
    const { state, context } = open();
    for (const call of [
      { name: 'report.remove', input: { reportId: 'gone' } }, { name: 'report.update', input: { reportId: 'gone', changes: {} } },
      { name: 'report.add', input: { reportId: 'gone', after: null, contents: [] } }, { name: 'report.edit', input: { reportId: 'gone', put: [], removed: [], editSession: null } },
    ] as const) expect(runCommand(state, call, context)).toMatchObject({ ok: false, error: { id: 'problem.reportMissing' } });
  });
});

it('a merge of claims leads the links and live blocks of reports to the one that is kept', () => {
  const { state, context, reportId } = open();
  const [kept] = perform(state, claimCall('It rained.'), context);
  const [merged] = perform(state, claimCall('Rain fell.'), context);
  const link = (id: string): string => linkAddress({ subject: { kind: 'claim', id }, part: 'record' });
  const linked = (id: string): BlockContent => ({ kind: 'list', start: 1, items: [{ depth: 0, ordered: false, content: [
    { kind: 'footnote', content: [{ kind: 'text', text: 'see', marks: [], link: link(id) }] }, { kind: 'text', text: 'here', marks: ['bold'], link: link(id) },
  ] }] });
  const contents = (id: string): readonly BlockContent[] => [linked(id), { kind: 'table', head: false, rows: [[[{ kind: 'text', text: 'x', marks: [], link: link(id) }]]] }, { kind: 'evidence', claimId: id, side: 'all' }];
  perform(state, { name: 'report.add', input: { reportId, after: null, contents: [...contents(merged!), paragraph('untouched')] } }, context);
  perform(state, { name: 'claim.merge', input: { claimIds: [merged!], intoId: kept! } }, context);
  expect(inReadingOrder(state.reportBlocks.get(reportId)!.values()).map(({ content }) => content)).toEqual([...contents(kept!), paragraph('untouched')]);
});
