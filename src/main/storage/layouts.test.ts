import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PageLayout } from '../../core/model/page-layout.ts';
import { pageRangeOf } from '../../core/pages/page-range.ts';
import { nodeDisk } from './disk.ts';
import { SourceStore } from './source-files.ts';
import { temporaryFolder } from './test-folder.ts';
import { problemOf, value } from './test-support.ts';

const signal = new AbortController().signal;
const text = 'Ä1 Ä2 Ä3';
const layouts = [0, 1, 2].map((index): PageLayout => ({
  start: index * 3, end: index * 3 + 2, box: [0, 0, 612, 792], rotation: 90, label: index === 1 ? 'ä' : null, scanned: false,
  runs: [{ start: index * 3, end: index * 3 + 2, origin: [72, 700.25], direction: [1, 0], reading: 'right', ascent: 9, descent: 3, edges: [0, 6.01, 12] }],
}));
const document = { text, blocks: [{ type: 'paragraph' as const, start: 0, end: text.length, spans: [] }], pages: layouts.map(pageRangeOf) };
const files = { extension: 'pdf', bytes: Buffer.from('0123456789'), document, layout: layouts.map((page) => JSON.stringify(page)) };

test('pages are read one by one, at a later start too, and the original in slices', async () => {
  const folder = await temporaryFolder();
  value(await new SourceStore(nodeDisk, folder).add('s', files, signal));
  const store = new SourceStore(nodeDisk, folder);
  expect(value(await store.readDocument('s', 1))).toEqual(document);
  expect(value(await store.readLayouts('s', 1, 1, 1))).toEqual([layouts[1]]);
  expect(value(await store.readLayouts('s', 1, 0, 64))).toEqual(layouts);
  expect(value(await store.readLayouts('s', 1, 3, 2))).toEqual([]);
  expect(Buffer.from(value(await store.readOriginalSlice('s', 1, 2, 4))).toString()).toBe('23');
  expect(Buffer.from(value(await store.readOriginalSlice('s', 1, 8, 99))).toString()).toBe('89');
  expect(problemOf(await store.readOriginalSlice('none', 1, 0, 1))).toBe('problem.sourceFileMissing');
});

test('each version has its own pages, and a text without any has none', async () => {
  const store = new SourceStore(nodeDisk, await temporaryFolder());
  value(await store.add('s', { extension: 'txt', bytes: Buffer.from('A'), document: { text: 'A', blocks: [] } }, signal));
  expect(value(await store.readLayouts('s', 1, 0, 1))).toEqual([]);
  const version = value(await store.addVersion('s', 2, { ...files, replacement: { from: 1, passages: [] } }));
  expect(value(await store.readLayouts('s', version, 2, 1))).toEqual([layouts[2]]);
});

test('a layout that is damaged is told of with its page, and one that does not fit its text is not stored', async () => {
  const folder = await temporaryFolder();
  value(await new SourceStore(nodeDisk, folder).add('s', files, signal));
  await writeFile(join(folder, 'sources/s/layout.jsonl'), `${files.layout[0]}\n{"start":1}\n`);
  const store = new SourceStore(nodeDisk, folder);
  expect(value(await store.readLayouts('s', 1, 0, 1))).toHaveLength(1);
  const damaged = await store.readLayouts('s', 1, 0, 2);
  expect(!damaged.ok && damaged.error).toMatchObject({ id: 'problem.sourceFileDamaged', parameters: { file: 'sources/s/layout.jsonl', detail: expect.stringContaining('page 2') } });
  expect(problemOf(await store.add('t', { ...files, layout: files.layout.slice(1) }, signal))).toBe('problem.badSourceFiles');
});
