import { expect, it } from 'vitest';
import type { Evidence } from '../model/evidence.ts';
import type { BlockContent, ReportBlock } from '../model/report-block.ts';
import type { Report } from '../model/report.ts';
import type { Subject } from '../model/subject.ts';
import { keysBetween } from './order-keys.ts';
import { reportsShowing } from './reports-showing.ts';

const at = '2026-01-01T00:00:00.000Z';
const blocks = (reportId: string, ...contents: readonly BlockContent[]): ReadonlyMap<string, ReportBlock> =>
  new Map(keysBetween(null, null, contents.length).map((order, index) => [`${reportId}${index}`, { id: `${reportId}${index}`, reportId, order, content: contents[index]! }]));
const report = (id: string, createdAt: string): Report => ({ id, title: id, style: 'apa', author: '', createdAt, modifiedAt: at });
const evidence = { id: 'e', claimId: 'c', stance: 'refutes', at: { kind: 'highlight', sourceId: 's', id: 'h' } } as Evidence;

const project = {
  reports: new Map([['late', report('late', '2026-02-01T00:00:00.000Z')], ['early', report('early', at)]]),
  reportBlocks: new Map([
    ['early', blocks('early',
      { kind: 'paragraph', content: [{ kind: 'text', text: 'see', marks: [], link: 'claimwright:tag/t' }, { kind: 'footnote', content: [{ kind: 'citation', sourceId: 'cited', locator: null }] }] },
      { kind: 'evidence', claimId: 'c', side: 'for' },
      { kind: 'claims', viewId: null, table: {} as never },
    )],
    ['late', blocks('late', { kind: 'rule' }, { kind: 'evidence', claimId: 'c', side: 'against' }, { kind: 'passage', passage: { sourceId: 's', id: 'h' }, seen: { words: 'w', verdict: '', at }, keepsOld: false })],
  ]),
  evidence: new Map([['e', evidence]]),
};
const showing = (...subjects: readonly Subject[]): readonly string[] => reportsShowing(project, subjects).map(({ reportId, blockId, count }) => `${reportId} ${blockId} ${count}`);

it.each<[string, Subject, readonly string[]]>([
  ['a passage, as a block and as evidence that is listed', { kind: 'highlight', sourceId: 's', id: 'h' }, ['late late1 2']],
  ['a claim, by both sides of its evidence, the report made first at the top', { kind: 'claim', id: 'c' }, ['early early1 1', 'late late1 1']],
  ['a source that is cited in a footnote', { kind: 'source', id: 'cited' }, ['early early0 1']],
  ['a source whose passages are quoted', { kind: 'source', id: 's' }, ['late late1 2']],
  ['a tag that is linked to', { kind: 'tag', id: 't' }, ['early early0 1']],
  ['what nothing shows', { kind: 'claim', id: 'other' }, []],
])('knows which reports show %s', (_, subject, expected) => {
  expect(showing(subject)).toEqual(expected);
});

it('counts each block once, whichever of several records it shows', () => {
  expect(showing({ kind: 'source', id: 's' }, { kind: 'highlight', sourceId: 's', id: 'h' })).toEqual(['late late1 2']);
});
