import { expect, test } from 'vitest';
import { selectorAt } from '../../core/anchoring/selector.ts';
import type { Area, PageLayout } from '../../core/model/page-layout.ts';
import { temporaryFolder } from './test-folder.ts';
import { createProjectIn } from './create.ts';
import { contextWith, now, patientEnvironment, value } from './test-support.ts';

const text = 'Ten came. Ten went.';
const layouts = [[0, 9], [10, 19]].map(([start, end], index): PageLayout => ({
  start: start!, end: end!, box: [0, 0, 612, 792], rotation: 0, label: null, scanned: false,
  runs: [{ start: start!, end: end!, origin: [72, 700 - index], direction: [1, 0], reading: 'right', ascent: 8, descent: 2, edges: Array.from({ length: end! - start! + 1 }, (_, at) => at * 5) }],
}));

test('a passage says where it lies on its pages, also when it is moved, and not what a window says of it', async () => {
  const project = value(await createProjectIn(patientEnvironment, await temporaryFolder(), { name: 'P', now, newId: () => 'p' }));
  const context = contextWith('x');
  value(await project.addSourceFiles('s', {
    extension: 'pdf', bytes: Buffer.from('%PDF'), layout: layouts.map((layout) => JSON.stringify(layout)),
    document: { text, blocks: [{ type: 'paragraph', start: 0, end: text.length, spans: [] }], pages: layouts.map(({ start, end, label }) => ({ start, end, label, size: [612, 792] })) },
  }));
  const file = { name: 'a.pdf', mediaType: 'application/pdf', encoding: 'utf-8', size: 4, sha256: '0'.repeat(64) };
  value(await project.run({ name: 'source.import', input: { sources: [{ id: 's', citation: { type: 'document', title: 'A' }, file, textLength: text.length, version: 1, formerVersions: [], note: null, importedAt: now, modifiedAt: now }] } }, context));
  const made = { ...selectorAt(text, { start: 4, end: 13 }), pages: [{ page: 7, quads: [] }] };
  const { created: [id] } = value(await project.run({ name: 'highlight.create', input: { sourceId: 's', selector: made, colour: 'amber', tagIds: [], newTag: null, note: null } }, context));
  const pages = (): unknown => project.state.highlights.get('s')!.get(id!)!.selector.pages;
  expect(pages()).toEqual([{ page: 0, quads: [[92, 708, 117, 708, 92, 698, 117, 698]] }, { page: 1, quads: [[72, 707, 87, 707, 72, 697, 87, 697]] }]);
  value(await project.run({ name: 'highlight.setRange', input: { highlight: { sourceId: 's', id: id! }, selector: selectorAt(text, { start: 0, end: 3 }) } }, context));
  expect(pages()).toEqual([{ page: 0, quads: [[72, 708, 87, 708, 72, 698, 87, 698]] }]);
  value(await project.undo(context));
  expect(pages()).toHaveLength(2);
  await project.close();
});

test('an area follows its words to where they lie in a newer version, and goes back with them', async () => {
  const project = value(await createProjectIn(patientEnvironment, await temporaryFolder(), { name: 'P', now, newId: () => 'p' }));
  const context = contextWith('x');
  // In the newer version the two pages stand the other way round, and the words five points to the right.
  const turned = 'Ten went. Ten came.';
  const moved = layouts.map((layout, index): PageLayout => ({ ...layout, runs: layout.runs.map((run) => ({ ...run, origin: [77, 600 - index] })) }));
  const filesOf = (words: string, pages: readonly PageLayout[]) => ({
    extension: 'pdf', bytes: Buffer.from(`%PDF ${words}`), layout: pages.map((layout) => JSON.stringify(layout)),
    document: { text: words, blocks: [{ type: 'paragraph' as const, start: 0, end: words.length, spans: [] }], pages: pages.map(({ start, end, label }) => ({ start, end, label, size: [612, 792] as [number, number] })) },
  });
  value(await project.addSourceFiles('s', filesOf(text, layouts)));
  const file = { name: 'a.pdf', mediaType: 'application/pdf', encoding: 'utf-8', size: 4, sha256: '0'.repeat(64) };
  value(await project.run({ name: 'source.import', input: { sources: [{ id: 's', citation: { type: 'document', title: 'A' }, file, textLength: text.length, version: 1, formerVersions: [], note: null, importedAt: now, modifiedAt: now }] } }, context));
  const before = selectorAt(text, { start: 0, end: 3 });
  const area: Area = { page: 0, rect: [70, 690, 120, 720] };
  const { created: [id] } = value(await project.run({ name: 'highlight.create', input: { sourceId: 's', selector: before, area, colour: 'amber', tagIds: [], newTag: null, note: null } }, context));
  const areaNow = (): unknown => project.state.highlights.get('s')!.get(id!)!.area;
  expect(value(await project.addSourceVersion('s', { ...filesOf(turned, moved), replacement: { from: 1, passages: [] } }))).toBe(2);
  const content = { version: 2, file: { ...file, sha256: '1'.repeat(64) }, textLength: turned.length, importedAt: now };
  const after = selectorAt(turned, { start: 10, end: 13 });
  value(await project.run({ name: 'source.replace', input: { sourceId: 's', from: 1, content, passages: [{ id: id!, version: 1, before, outcome: 'moved', score: 1, after, candidates: [] }] } }, context));
  expect(areaNow()).toEqual({ page: 1, rect: [75, 589, 125, 619] });
  value(await project.undo(context));
  expect(areaNow()).toEqual(area);
  await project.close();
});
