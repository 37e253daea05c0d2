import { expect, test } from 'vitest';
import { selectorAt } from '../../core/anchoring/selector.ts';
import type { PageLayout } from '../../core/model/page-layout.ts';
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
