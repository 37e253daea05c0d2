import { expect, it } from 'vitest';
import type { BlockContent, ReportBlock } from '../model/report-block.ts';
import { plainText } from '../model/report-text.ts';
import { evaluate } from './evaluate.ts';
import { parseQuery } from './parse-query.ts';
import { pageOf, type Hit } from './results.ts';
import { SearchIndex } from './search-index.ts';

const at = '2026-01-01T00:00:00.000Z';
const block = (id: string, order: string, content: BlockContent): ReportBlock => ({ id, reportId: 'r', order, content });

function index(): SearchIndex {
  const made = new SearchIndex();
  made.put('reports', { id: 'r', title: 'Tolls on the bridge', style: 'apa', author: '', createdAt: at, modifiedAt: at });
  made.put('reportBlocks', block('second', '2000', { kind: 'list', start: 1, items: [{ depth: 0, ordered: false, content: plainText('the bridge was closed') }] }));
  made.put('reportBlocks', block('first', '1000', { kind: 'paragraph', content: [...plainText('A count'), { kind: 'footnote', content: plainText('made by hand') }] }));
  made.put('reportBlocks', block('live', '3000', { kind: 'passage', passage: { sourceId: 's', id: 'h' }, keepsOld: false, seen: { words: 'the bridge fell', verdict: '', at } }));
  return made;
}

async function find(searched: SearchIndex, written: string): Promise<readonly Hit[]> {
  const query = parseQuery(written);
  if (!query.ok || query.value.root === null) throw new Error('not understood');
  const outcome = await evaluate(searched, { ...query.value, root: query.value.root }, { bounded: (work) => { work(); return true; }, pause: async () => true, now: () => 0 });
  return pageOf(outcome!, 0, 100).hits;
}
const places = (hits: readonly Hit[]): readonly unknown[] => hits.map(({ owner }) => (owner.kind === 'report' ? owner.blockId : owner.kind));

it('finds titles and a report’s own words in reading order, notes among them; what live blocks show is found where it stands', async () => {
  expect(places(await find(index(), 'bridge'))).toEqual([null, 'second']);
  expect(places(await find(index(), 'hand'))).toEqual(['first']);
  expect(places(await find(index(), 'bridge in:notes'))).toEqual([]);
  expect(places(await find(index(), '/clo.ed/ in:reports'))).toEqual(['second']);
});

it('follows what is written, undone and deleted', async () => {
  const searched = index();
  searched.apply([{ kind: 'patch', collection: 'reportBlocks', scope: 'r', id: 'first', before: {}, after: { content: { kind: 'paragraph', content: plainText('A new bridge') } } }]);
  searched.apply([{ kind: 'patch', collection: 'reports', scope: null, id: 'r', before: {}, after: { title: 'Tolls' } }]);
  expect(places(await find(searched, 'bridge'))).toEqual(['first', 'second']);
  searched.apply([{ kind: 'remove', collection: 'reportBlocks', scope: 'r', id: 'second', record: block('second', '2000', { kind: 'rule' }) }]);
  expect(places(await find(searched, 'bridge'))).toEqual(['first']);
  searched.apply([{ kind: 'remove', collection: 'reports', scope: null, id: 'r', record: { id: 'r', title: 'Tolls', style: 'apa', author: '', createdAt: at, modifiedAt: at } }]);
  expect(await find(searched, 'bridge')).toEqual([]);
});
