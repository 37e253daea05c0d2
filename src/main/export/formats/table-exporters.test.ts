import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { selectorAt } from '../../../core/anchoring/selector.ts';
import { claimColumns, evidenceColumns, highlightColumns } from '../../../core/exports/table-columns.ts';
import { parseCsv, unguardCell } from '../../../core/formats/csv/csv.ts';
import { newProject, paste, testApp } from '../../handlers/test-app.ts';

const all = { sourceIds: [], tagIds: [] };

it('lists every highlight, claim and piece of evidence of the sample in the columns chosen', async () => {
  const app = await testApp();
  await app.done('openSample', null);
  app.answers.export = join(app.root, 'table.csv');
  const read = async (): Promise<readonly (readonly string[])[]> => parseCsv((await readFile(app.answers.export!, 'utf8')).replaceAll('\r\n', '\n')).map(({ cells }) => cells.map(unguardCell));

  await app.done('exportProject', { format: 'csv', subject: { kind: 'highlights', ...all }, options: { highlightColumns: ['tags', 'quote', 'paragraph', 'weighed', 'start', 'end'] } });
  const [heads, ...highlights] = await read();
  expect(heads).toEqual(['Tags', 'Quote', 'Paragraph', 'Claims', 'Start', 'End']);
  const counted = await app.done('countHighlights', null);
  expect(highlights).toHaveLength(counted.reduce((sum, source) => sum + source.highlights, 0));
  const known = highlights.find(([, quote]) => quote === 'a day before the war in Gaza reaches its second anniversary')!;
  expect([known[0], known[2], known[3]]).toEqual(['Date', '1', 'Refutes: The war in Gaza is in its third year. (Mostly supported)']);
  for (const [, quote, , , start, end] of highlights) expect(Number(end) - Number(start)).toBe(Array.from(quote!).length);

  const tagId = (await app.done('getSnapshot', null))!.tags.find(({ name }) => name === 'Deadline')!.id;
  await app.done('exportProject', { format: 'csv', subject: { kind: 'highlights', sourceIds: [], tagIds: [tagId] }, options: {} });
  expect((await read()).slice(1).every((cells) => cells[4]!.includes('Deadline'))).toBe(true);

  await app.done('exportProject', { format: 'csv', subject: { kind: 'highlights', ...all, found: 'Iran' }, options: { highlightColumns: ['quote', 'note'] } });
  const found = (await read()).slice(1).map((cells) => cells.join(' '));
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((words) => words.includes('Iran'))).toBe(true);
  expect(await app.refused('exportProject', { format: 'csv', subject: { kind: 'highlights', ...all, found: '(' }, options: {} })).not.toBe('');

  const { claims, evidence } = (await app.done('getSnapshot', null))!;
  await app.done('exportProject', { format: 'csv', subject: { kind: 'claims', claimIds: [] }, options: { claimColumns: [...claimColumns] } });
  expect(new Set((await read()).slice(1).map((cells) => cells[0]))).toEqual(new Set(claims.map(({ statement }) => statement)));
  await app.done('exportProject', { format: 'csv', subject: { kind: 'evidence', claimIds: [claims[0]!.id] }, options: { evidenceColumns: [...evidenceColumns], byteOrderMark: true } });
  expect((await readFile(app.answers.export, 'utf8')).startsWith('\ufeff')).toBe(true);
  expect(new Set((await read()).slice(1).map((cells) => cells.at(-3)))).toEqual(new Set(evidence.filter(({ claimId }) => claimId === claims[0]!.id).map(({ id }) => id)));
});

it('writes a workbook of the same, guards formulas in CSV alone, and says when there is nothing to list', async () => {
  const app = await testApp();
  await newProject(app, 'Mine');
  app.answers.export = join(app.root, 'table.xlsx');
  const subject = { kind: 'highlights', ...all } as const;
  expect(await app.refused('exportProject', { format: 'xlsx', subject: { kind: 'claims', claimIds: [] }, options: {} })).toBe('problem.exportNoRows');
  const sourceId = await paste(app, '=SUM(A1) is a sum');
  await app.done('runCommand', { name: 'highlight.create', input: { sourceId, selector: selectorAt('=SUM(A1) is a sum', { start: 0, end: 8 }), colour: 'amber', tagIds: [], newTag: null, note: null } });
  await app.done('exportProject', { format: 'xlsx', subject, options: { highlightColumns: [...highlightColumns] } });
  const sheet = strFromU8(unzipSync(await readFile(app.answers.export))['xl/worksheets/sheet1.xml']!);
  expect(sheet).toContain('<t xml:space="preserve">=SUM(A1)</t>');
  await app.done('exportProject', { format: 'csv', subject, options: { highlightColumns: ['quote'] } });
  expect(await readFile(app.answers.export, 'utf8')).toBe('Quote\r\n\'=SUM(A1)\r\n');
});
