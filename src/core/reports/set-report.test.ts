import { describe, expect, it } from 'vitest';
import { quoteSelector, attachCall, claimCall, perform, sampleContext, sampleProject, sampleText } from '../testing/samples.ts';
import type { Highlight, HighlightRef } from '../model/highlight.ts';
import { usualTable } from '../model/claim-view.ts';
import type { BlockContent, ReportBlock } from '../model/report-block.ts';
import { plainText, type Inline } from '../model/report-text.ts';
import type { Report, ReportStyle } from '../model/report.ts';
import type { ProjectState } from '../model/project-state.ts';
import { PassageLocator } from './locate-passage.ts';
import { keysBetween } from './order-keys.ts';
import { claimsTable, patternsOf } from './claims-tables.ts';
import { reportProject, type ReportProject } from './report-project.ts';
import { wordsOfSet, type SetReport } from './set-block.ts';
import { setReport } from './set-report.ts';

const at = '2026-01-02T03:04:05.678Z';
const seen = (words: string, verdict = '') => ({ words, verdict, at });

const report = (style: ReportStyle): Report => ({ id: 'r', title: 'Findings', style, author: 'Ada', createdAt: at, modifiedAt: at });

const blocksOf = (contents: readonly BlockContent[]): readonly ReportBlock[] => {
  const keys = keysBetween(null, null, contents.length);
  return contents.map((content, index) => ({ id: `b${index}`, reportId: 'r', order: keys[index]!, content }));
};

/** A project with two passages of source `a`, by Ng in 2024, and a claim that one of them supports. */
function open(): { readonly state: ProjectState; readonly context: ReturnType<typeof sampleContext>; readonly refs: readonly HighlightRef[]; readonly claimId: string } {
  const state = sampleProject();
  const context = sampleContext();
  state.sources.set('a', { ...state.sources.get('a')!, citation: { type: 'article-newspaper', title: 'Tolls', author: [{ family: 'Ng', given: 'Bo' }], publisher: 'The Daily', issued: { 'date-parts': [[2024]] } } });
  const refs = ['67,100 people', 'Aid groups'].map((quote) => ({
    sourceId: 'a', id: perform(state, { name: 'highlight.create', input: { sourceId: 'a', selector: quoteSelector(quote), colour: 'amber', tagIds: [], newTag: null, note: null } }, context)[0]!,
  }));
  const [claimId] = perform(state, claimCall('More than 67,000 people had died.'), context);
  perform(state, attachCall(claimId!, refs[0]!, 'supports', 'The ministry’s own count.'), context);
  return { state, context, refs, claimId: claimId! };
}

const half = sampleText.indexOf('Aid');
const locator = new PassageLocator({ text: sampleText, blocks: [{ type: 'heading', level: 1, start: 0, end: 1, spans: [] }, { type: 'paragraph', start: 1, end: half, spans: [] }, { type: 'paragraph', start: half, end: sampleText.length, spans: [] }] });

const projectOf = (state: ProjectState): ReportProject => reportProject(state, ({ sourceId, id }) => {
  const highlight = state.highlights.get(sourceId)?.get(id);
  return highlight ? locator.of(highlight) : null;
}, Date.parse(at));

const set = (state: ProjectState, style: ReportStyle, contents: readonly BlockContent[]): SetReport => setReport(report(style), blocksOf(contents), projectOf(state));

const words = ({ blocks }: SetReport): readonly string[] => blocks.map((block) => {
  switch (block.kind) {
    case 'quote': return `“${wordsOfSet(block.content)}” ${wordsOfSet(block.cite)}`.trim();
    case 'claim': return `${block.statement}: ${block.verdict.name}`;
    case 'entries': return block.entries.map(wordsOfSet).join(' | ');
    case 'table': return [...(block.head ? [block.head] : []), ...block.rows].map((row) => row.map(wordsOfSet).join(', ')).join(' | ');
    case 'list': return block.items.map(({ content }) => wordsOfSet(content)).join(' | ');
    case 'heading': case 'paragraph': return wordsOfSet(block.content);
    default: return block.kind;
  }
});

const passage = (ref: HighlightRef, said: string, keepsOld = false): BlockContent => ({ kind: 'passage', passage: ref, seen: seen(said), keepsOld });
const cited = (locatorAt: string): readonly Inline[] => [...plainText('So it is said '), { kind: 'citation', sourceId: 'a', locator: { unit: 'paragraph', at: locatorAt } }, ...plainText('.')];

describe('a report as it is read', () => {
  it('cites in its style: in brackets, or by notes that are short when a source comes again', () => {
    const { state, refs } = open();
    const contents = [passage(refs[0]!, '67,100 people'), { kind: 'paragraph', content: cited('2') }, { kind: 'sources', all: false }] as const;
    expect(words(set(state, 'apa', contents))).toEqual(['“67,100 people” (Ng, 2024, para. 1)', 'So it is said (Ng, 2024, para. 2).', 'Ng, B. (2024). Tolls. The Daily.']);
    expect(words(set(state, 'mla', contents)).slice(0, 2)).toEqual(['“67,100 people” (Ng, par. 1)', 'So it is said (Ng, par. 2).']);
    const chicago = set(state, 'chicago', contents);
    expect(words(chicago).slice(0, 2)).toEqual(['“67,100 people”', 'So it is said .']);
    expect(chicago.notes.map(wordsOfSet)).toEqual(['Bo Ng, “Tolls,” The Daily, 2024, para. 1.', 'Ng, “Tolls,” para. 2.']);
  });

  it('numbers footnotes as they come, those of citations among them', () => {
    const { state } = open();
    const footnote: Inline = { kind: 'footnote', content: [{ kind: 'text', text: 'See ', marks: [] }, { kind: 'citation', sourceId: 'a', locator: null }] };
    const { notes, blocks } = set(state, 'chicago', [{ kind: 'paragraph', content: [footnote, ...cited('1')] }]);
    expect(notes.map(wordsOfSet)).toEqual(['See Bo Ng, “Tolls,” The Daily, 2024.', 'Ng, “Tolls,” para. 1.']);
    expect(blocks[0]).toMatchObject({ content: [{ kind: 'note', number: 1 }, { text: 'So it is said ' }, { kind: 'note', number: 2 }, { text: '.' }] });
  });

  it('tells works apart that would be cited alike', () => {
    const { state } = open();
    state.sources.set('b', { ...state.sources.get('a')!, id: 'b', citation: { ...state.sources.get('a')!.citation, title: 'Counts' } });
    const contents = ['a', 'b'].map((sourceId) => ({ kind: 'paragraph', content: [{ kind: 'citation', sourceId, locator: null }] }) as const);
    expect(words(set(state, 'apa', [...contents, { kind: 'sources', all: false }]))).toEqual(['(Ng, 2024b)', '(Ng, 2024a)', 'Ng, B. (2024a). Counts. The Daily. | Ng, B. (2024b). Tolls. The Daily.']);
    expect(words(set(state, 'mla', contents))).toEqual(['(Ng, “Tolls”)', '(Ng, “Counts”)']);
  });

  it('follows the project: claims, evidence, tables, codebook', () => {
    const { state, context, claimId, refs } = open();
    const contents = [
      { kind: 'claim', claimId, seen: seen('More than 67,000 people had died.', 'Unchecked'), keepsOld: false }, { kind: 'evidence', claimId, side: 'all' }, { kind: 'evidence', claimId, side: 'against' },
      { kind: 'claims', viewId: null, table: { ...usualTable, columns: ['statement', 'verdict', 'for'] } }, { kind: 'matrix' }, { kind: 'timeline' }, { kind: 'codebook', examples: true },
    ] as const;
    expect(words(set(state, 'apa', contents))).toEqual([
      'More than 67,000 people had died.: Unchecked', 'For', '“67,100 people” (Ng, 2024, para. 1)', 'The ministry’s own count.', 'Nothing refutes this claim yet.',
      'Statement, Verdict, For | More than 67,000 people had died., Unchecked, 1', 'Said by, Unchecked, All | Speaker unknown, 1, 1', 'No claim says when it was said.', 'There are no tags yet.',
    ]);
    perform(state, { name: 'claim.setVerdict', input: { claimIds: [claimId], verdict: 'supported', reason: '' } }, context);
    perform(state, { name: 'claim.update', input: { claimId, changes: { saidOn: { words: '2025', edtf: '2025' } }, editSession: null } }, context);
    perform(state, { name: 'evidence.attach', input: { claimId, passage: { highlight: refs[1]! }, stance: 'refutes', strength: null, why: '' } }, context);
    const after = words(set(state, 'apa', contents));
    expect(after[0]).toBe('More than 67,000 people had died.: Supported');
    expect(after).toContain('Against');
    expect(after).toContain('figure');
    expect(after).toContain('Statement, Verdict, For | More than 67,000 people had died., Supported, 1');
  });
});

it('a table of claims follows its saved view: what fits its patterns, in its order and its groups', () => {
  const { state, context, claimId } = open();
  const claim = (statement: string, speaker: string): string => perform(state, { name: 'claim.create', input: { statement, speaker, saidOn: null, about: null, place: '', tagIds: [], statedBy: null } }, context)[0]!;
  const [second, third] = [claim('At least 40 trucks came.', 'Ng'), claim('Trucks came.', 'Ada')];
  const table = { ...usualTable, query: '/\\d+/', group: 'speaker', sort: [{ column: 'statement', descending: false }], columns: ['statement', 'verdict'] } as const;
  const content = { kind: 'claims', viewId: null, table } as const;
  const matches = (): ReadonlySet<string> => new Set([claimId, second]);
  expect(claimsTable(content, { ...projectOf(state), matches })).toMatchObject({
    rows: [[[{ text: 'At least 40 trucks came.' }], [{ text: 'Unchecked' }]], [[{ text: 'More than 67,000 people had died.' }], [{ text: 'Unchecked' }]]],
    groups: [{ from: 0, name: [{ text: 'Ng' }, { text: ' (1)' }] }, { from: 1, name: [{ text: 'Without a speaker' }, { text: ' (1)' }] }],
  });
  expect(claimsTable({ ...content, table: { ...table, query: '' } }, projectOf(state))).toMatchObject({ groups: [{ name: [{ text: 'Ada' }, {}] }, {}, {}] });
  expect(patternsOf(table).map(({ pattern }) => pattern.source)).toEqual(['\\d+']);
  expect(third).not.toBe(second);
});

describe('a live block', () => {
  it('whose passage has changed shows it as it is, or as it was where the user chose so', () => {
    const { state, refs } = open();
    const changed = (text: string): Highlight => ({ ...state.highlights.get('a')!.get(refs[0]!.id)!, selector: { start: 5, end: 5 + text.length, exact: text, prefix: '', suffix: '' } });
    state.highlights.get('a')!.set(refs[0]!.id, changed('67,200 people'));
    expect(words(set(state, 'apa', [passage(refs[0]!, '67,100 people'), passage(refs[0]!, '67,100 people', true)]))).toEqual(['“67,200 people” (Ng, 2024, para. 1)', '“67,100 people” (Ng, 2024, para. 1)']);
  });

  it('whose passage, claim or source is gone says what it was', () => {
    const { state, refs, claimId, context } = open();
    perform(state, { name: 'claim.remove', input: { claimIds: [claimId] } }, context);
    state.highlights.get('a')!.delete(refs[0]!.id);
    const contents = [passage(refs[0]!, '67,100 people'), { kind: 'claim', claimId, seen: seen('It was so.', 'Mixed'), keepsOld: false }, { kind: 'evidence', claimId, side: 'for' }] as const;
    expect(words(set(state, 'apa', contents))).toEqual(['“67,100 people” (Ng, 2024)', 'It was so.: Mixed', 'This claim is no longer in the project.']);
    state.sources.clear();
    expect(words(set(state, 'apa', [contents[0], { kind: 'paragraph', content: cited('1') }]))).toEqual(['“67,100 people”', 'So it is said [source removed].']);
  });
});

it('a passage stands on pages by their labels, or in paragraphs counted without headings', () => {
  const { state, refs } = open();
  const [first] = refs.map(({ id }) => state.highlights.get('a')!.get(id)!);
  const paged = new PassageLocator({ text: sampleText, blocks: [], pages: [{ start: 0, end: 40, label: 'iv', size: [1, 1] }, { start: 40, end: sampleText.length, label: null, size: [1, 1] }] });
  expect(paged.of(first!)).toEqual({ unit: 'page', at: 'iv–2' });
  expect(locator.of({ ...first!, selector: { ...first!.selector, start: half - 2, end: half + 3 } })).toEqual({ unit: 'paragraph', at: '1–2' });
  expect(locator.of({ ...first!, selector: { ...first!.selector, start: 0, end: 1 } })).toBeNull();
});
