import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainText } from '../../core/model/report-text.ts';
import { createProject } from './index.ts';
import { temporaryFolder } from './test-folder.ts';
import { contextWith, noticesOf, now, open, picture, value } from './test-support.ts';

async function withReport(): Promise<{ readonly folder: string; readonly reportId: string; readonly path: string }> {
  const folder = await temporaryFolder();
  const context = contextWith('r');
  const project = value(await createProject(folder, { name: 'Project', now, newId: context.newId }));
  const contents = ['one', 'two'].map((words) => ({ kind: 'paragraph', content: plainText(words) }) as const);
  const { created } = value(await project.run({ name: 'report.create', input: { title: 'Findings', style: 'apa', contents } }, context));
  value(await project.close());
  return { folder, reportId: created[0]!, path: join(folder, 'reports', `${created[0]!}.json`) };
}

test('a report has a file of its own, which a word changed in it does not make larger than its block', async () => {
  const { folder, reportId, path } = await withReport();
  expect(await readFile(path, 'utf8')).toContain('two');
  const project = await open(folder);
  const [block] = [...project.state.reportBlocks.get(reportId)!.values()];
  const { operations } = value(await project.run({
    name: 'report.edit', input: { reportId, put: [{ ...block!, content: { kind: 'paragraph', content: plainText('one more') } }], removed: [], editSession: 'x' },
  }, contextWith('e')));
  expect(operations).toEqual([expect.objectContaining({ kind: 'patch', collection: 'reportBlocks', scope: reportId, id: block!.id })]);
  const after = picture(project.state);
  value(await project.close());
  const again = await open(folder);
  expect(picture(again.state)).toEqual(after);
  await again.close();
});

test('a damaged block is put aside, and the rest of its report opens', async () => {
  const { folder, reportId, path } = await withReport();
  await writeFile(path, (await readFile(path, 'utf8')).replace('"paragraph"', '"parable"'));
  const project = await open(folder);
  expect(noticesOf(project)).toEqual(['storage.recordsLeftOut', 'storage.keptAside']);
  expect(project.state.reportBlocks.get(reportId)!.size).toBe(1);
  await project.close();
});

test('a report whose file is lost comes back from its backup', async () => {
  const { folder, reportId, path } = await withReport();
  const once = await open(folder);
  await once.close();
  const before = picture(once.state);
  await writeFile(path, '{');
  const project = await open(folder);
  expect(noticesOf(project)).toEqual(['storage.damagedFileRestored', 'storage.keptAside']);
  expect(picture(project.state)).toEqual(before);
  expect(project.state.reports.has(reportId)).toBe(true);
  await project.close();
});
