import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ok } from '../../core/result.ts';
import { loadLargeHere, type LoadLarge } from './load.ts';
import { PartReader, partsOf } from './loaded-parts.ts';
import { crashedCopy, newProject } from './test-folder.ts';
import { addSource, contextWith, highlightAt, open, patientEnvironment, picture, value } from './test-support.ts';

/** Loads as the thread does: what comes back has crossed in parts. */
const inParts = (kinds: string[]): LoadLarge => async (folder, watch) => {
  const read = await loadLargeHere(folder, watch);
  if (!read.ok) return read;
  const reader = new PartReader();
  for (const part of partsOf(read.value)) {
    kinds.push(part.kind);
    const whole = reader.take(structuredClone(part) as Parameters<PartReader['take']>[0]);
    if (whole) return ok(whole);
  }
  throw new Error('the last part is missing');
};

/** Returns the folder of a project that is large enough to be read elsewhere, as a crash would leave it, with damage of each kind. */
async function damaged(): Promise<string> {
  const project = await newProject();
  const context = contextWith('x');
  await addSource(project, 's1', context);
  await addSource(project, 's2', context);
  for (let i = 0; i < 60; i++) value(await project.run(highlightAt('s1', i, i + 5), context));
  value(await project.flush());
  value(await project.run(highlightAt('s1', 3, 9), context));
  value(await project.run(highlightAt('s1', 4, 9), context));
  const folder = await crashedCopy(project.folder);
  await project.close();
  const file = join(folder, 'highlights/s1.json');
  const content = JSON.parse(await readFile(file, 'utf8')) as { highlights: { note?: unknown }[] };
  content.highlights[7] = { ...content.highlights[7], note: 7 };
  await writeFile(file, JSON.stringify({ ...content, padding: ' '.repeat(1_100_000) }));
  const journal = join(folder, 'journal/0000000001.jsonl');
  await writeFile(journal, `${await readFile(journal, 'utf8')}torn`);
  return folder;
}

test('a project that came in parts is what it is when read here, with all that was found, and goes on in the same way', async () => {
  const folder = await damaged();
  const [here, elsewhere] = [await crashedCopy(folder), await crashedCopy(folder)];
  const kinds: string[] = [];
  const projects = [await open(here), await open(elsewhere, patientEnvironment, { loadLarge: inParts(kinds) })] as const;
  expect(kinds.filter((kind) => kind === 'rest')).toHaveLength(1);
  const [first, second] = projects;
  expect(second.notices.map(({ id }) => id)).toEqual(expect.arrayContaining(['storage.recordsLeftOut', 'storage.tornLine', 'storage.keptAside']));
  expect(second.notices).toEqual(first.notices);
  for (let step = 0; step < 3; step++) {
    expect(picture(second.state)).toEqual(picture(first.state));
    expect([second.sequence, second.history]).toEqual([first.sequence, first.history]);
    for (const project of projects) value(await project.undo(contextWith('u')));
  }
  for (const project of projects) value(await project.close());
  const again = await open(elsewhere);
  expect(picture(again.state)).toEqual(picture(first.state));
  await again.close();
});

test('a small project is read here', async () => {
  const project = await newProject();
  value(await project.close());
  const kinds: string[] = [];
  await (await open(project.folder, patientEnvironment, { loadLarge: inParts(kinds) })).close();
  expect(kinds).toEqual([]);
});

test('reading tells how far it is; given up, it leaves the folder free', async () => {
  const folder = await damaged();
  const told: number[] = [];
  const controller = new AbortController();
  const watch = { signal: controller.signal, onProgress: (done: number) => { told.push(done); controller.abort(new Error('enough')); } };
  await expect(open(folder, patientEnvironment, { loadLarge: loadLargeHere, watch })).rejects.toThrow('enough');
  expect(told[0]).toBeGreaterThan(0);
  const opened = await open(folder);
  expect(opened.readOnly).toBe(false);
  await opened.close();
});
