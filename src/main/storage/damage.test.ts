import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claimCall } from '../../core/testing/samples.ts';
import { historyLimit } from './history.ts';
import type { OpenProject } from './open-project.ts';
import { newProject } from './test-folder.ts';
import { addSource, contextWith, highlightAt, noticesOf, open, patientEnvironment, picture, problemOf, tagNamed, value } from './test-support.ts';
import { openProject } from './index.ts';

/** A closed project with two sources, two tags, three highlights and a claim with evidence. */
async function sample(): Promise<{ readonly folder: string; readonly before: unknown }> {
  const project = await newProject();
  const context = contextWith('x');
  await addSource(project, 's1', context);
  await addSource(project, 's2', context);
  value(await project.run(tagNamed('Figure'), context));
  value(await project.run(tagNamed('Date'), context));
  value(await project.run(highlightAt('s1', 0, 9, { tagIds: ['x1'] }), context));
  value(await project.run(highlightAt('s1', 5, 20, { tagIds: ['x1', 'x2'] }), context));
  value(await project.run(highlightAt('s2', 0, 4), context));
  value(await project.run(claimCall('It was said', { sourceId: 's1', id: 'x3' }), context));
  value(await project.close());
  // Opening a sound project makes the backups.
  value(await (await open(project.folder)).close());
  return { folder: project.folder, before: picture(project.state) };
}

type Json = Record<string, unknown>;
async function edit(folder: string, file: string, change: (content: Json & { readonly [list: string]: Json[] }) => void): Promise<void> {
  const content = JSON.parse(await readFile(join(folder, file), 'utf8')) as Json & { readonly [list: string]: Json[] };
  change(content);
  await writeFile(join(folder, file), JSON.stringify(content));
}

const quarantined = async (folder: string): Promise<string> => {
  const names = await readdir(join(folder, 'quarantine'));
  return (await Promise.all(names.map((name) => readFile(join(folder, 'quarantine', name), 'utf8')))).join('\n');
};

/** Opens, closes and opens again: what was put right must not be found a second time. */
async function opened(folder: string): Promise<OpenProject> {
  const project = await open(folder);
  value(await project.close());
  const again = await open(folder);
  expect(noticesOf(again)).toEqual([]);
  expect(picture(again.state)).toEqual(picture(project.state));
  await again.close();
  return project;
}

test('a damaged record is put aside with the reason, and the rest opens', async () => {
  const { folder } = await sample();
  await edit(folder, 'highlights/s1.json', ({ highlights }) => { highlights![0]!['colour'] = 'no colour'; });
  const project = await opened(folder);
  expect(noticesOf(project)).toEqual(['storage.recordsLeftOut', 'storage.keptAside']);
  expect([...project.state.highlights.get('s1')!.keys()]).toEqual(['x4']);
  expect(project.state.evidence.size).toBe(1);
  expect(JSON.parse(await quarantined(folder))).toMatchObject({
    file: 'highlights/s1.json', found: [{ why: expect.stringContaining('colour') as string, record: { id: 'x3', colour: 'no colour' } }],
  });
});

test('opened for reading, a damaged record is left out and nothing is written', async () => {
  const { folder } = await sample();
  await edit(folder, 'highlights/s1.json', ({ highlights }) => { highlights![0]!['id'] = '../x'; });
  const project = await open(folder, patientEnvironment, { readOnly: true });
  expect(noticesOf(project)).toEqual(['storage.recordsLeftOut']);
  expect(await readdir(folder)).not.toContain('quarantine');
});

test('a second record with the same id, and one in the file of another source, are put aside', async () => {
  const { folder } = await sample();
  await edit(folder, 'highlights/s1.json', ({ highlights }) => { highlights!.push({ ...highlights![0], note: 'twin' }, { ...highlights![1], id: 'y1', sourceId: 's2' }); });
  const project = await opened(folder);
  expect([...project.state.highlights.get('s1')!.keys()]).toEqual(['x3', 'x4']);
  expect(await quarantined(folder)).toContain('twin');
});

test('references always lead somewhere', async () => {
  const { folder } = await sample();
  await edit(folder, 'claimwright.json', (content) => {
    (content as Json)['sources'] = content['sources']!.filter(({ id }) => id !== 's2');
    (content as Json)['tags'] = [
      ...content['tags']!.filter(({ id }) => id !== 'x1'),
      ...['a', 'b', 'c'].map((id, index, ids) => ({ ...content['tags']![0], id, name: id, parentId: ids[(index + 1) % 3] })),
      { ...content['tags']![0], id: 'd', name: 'd', parentId: 'a' },
      { ...content['tags']![0], id: 'e', name: 'e', parentId: 'gone' },
    ];
  });
  await edit(folder, 'claims.json', (content) => { (content as Json)['claims'] = []; });
  const project = await opened(folder);
  expect([...project.state.highlights.keys()]).toEqual(['s1']);
  expect([...project.state.highlights.get('s1')!.values()].map(({ tagIds }) => tagIds)).toEqual([[], ['x2']]);
  expect(project.state.evidence.size).toBe(0);
  const parents = Object.fromEntries([...project.state.tags.values()].map(({ id, parentId }) => [id, parentId]));
  expect(parents).toEqual({ x2: null, a: null, b: 'c', c: 'a', d: 'a', e: null });
  expect(await quarantined(folder)).toContain('its claim does not exist');
});

test.each(['claims.json', 'highlights/s1.json', 'claimwright.json'])('%s that is not JSON comes back from its backup and the journal', async (file) => {
  const { folder, before } = await sample();
  const later = await open(folder);
  value(await later.run(claimCall('Later'), contextWith('y')));
  value(await later.run(highlightAt('s1', 0, 3), contextWith('z')));
  const expected = picture(later.state);
  expect(expected).not.toEqual(before);
  value(await later.close());
  await writeFile(join(folder, file), '{"sequence": 9, "clai');
  const project = await opened(folder);
  expect(noticesOf(project)).toEqual(['storage.damagedFileRestored', 'storage.keptAside']);
  expect(picture(project.state)).toEqual(expected);
  expect(await quarantined(folder)).toContain('{"sequence": 9, "clai');
});

test.each(['claims.json', 'highlights/s1.json', 'claimwright.json'])('%s that is gone comes back from its backup', async (file) => {
  const { folder, before } = await sample();
  await rm(join(folder, file));
  const project = await opened(folder);
  expect(noticesOf(project)).toEqual(['storage.missingFileRestored']);
  expect(picture(project.state)).toEqual(before);
});

test('without any backup, the journal alone brings a file back', async () => {
  const { folder, before } = await sample();
  await rm(join(folder, 'backups'), { recursive: true });
  await rm(join(folder, 'highlights', 's1.json'));
  await writeFile(join(folder, 'claims.json'), '');
  const project = await opened(folder);
  expect([...noticesOf(project)].sort()).toEqual(['storage.damagedFileRebuilt', 'storage.keptAside', 'storage.missingFileRebuilt']);
  expect(picture(project.state)).toEqual(before);
});

test('a project file without any backup is refused, not guessed', async () => {
  const { folder } = await sample();
  await rm(join(folder, 'backups'), { recursive: true });
  await writeFile(join(folder, 'claimwright.json'), 'no');
  expect(problemOf(await openProject(folder))).toBe('problem.projectUnreadable');
  expect(await readFile(join(folder, 'claimwright.json'), 'utf8')).toBe('no');
});

test('of a damaged project record, what is sound is kept', async () => {
  const { folder } = await sample();
  await edit(folder, 'claimwright.json', (content) => { ((content as Json)['project'] as Json)['createdAt'] = 'once'; });
  const project = await opened(folder);
  expect(project.state.project).toMatchObject({ id: 'project-1', name: 'Trial' });
  expect(noticesOf(project)).toEqual(['storage.recordsLeftOut', 'storage.keptAside']);
});

test('however much was done since the last backup, it and the journal make a lost file whole', async () => {
  const environment = { ...patientEnvironment, segmentBytes: 20_000 };
  const project = await newProject(environment);
  const context = contextWith('x');
  for (let count = 0; count < historyLimit + 40; count++) value(await project.run(tagNamed(`tag ${count}`), context));
  value(await project.close());
  await rm(join(project.folder, 'claimwright.json'));
  const again = await opened(project.folder);
  expect(noticesOf(again)).toEqual(['storage.missingFileRestored']);
  expect(picture(again.state)).toEqual(picture(project.state));
});

/** A project of which only the journal holds the changes: a source, then a highlight x1, a tag x2, a highlight x3. */
async function journalOnly(): Promise<{ readonly folder: string; readonly journal: string }> {
  const project = await newProject();
  const context = contextWith('x');
  await addSource(project, 's1', context);
  for (const call of [highlightAt('s1', 0, 3), tagNamed('tag'), highlightAt('s1', 0, 6)]) value(await project.run(call, context));
  const journal = join(project.folder, 'journal', '0000000001.jsonl');
  const saved = new Map(await Promise.all(['claimwright.json', 'claims.json'].map(async (name) => [name, await readFile(join(project.folder, name))] as const)));
  value(await project.close());
  for (const [name, bytes] of saved) await writeFile(join(project.folder, name), bytes);
  await rm(join(project.folder, 'highlights', 's1.json'));
  return { folder: project.folder, journal };
}

test('a damaged line of the journal costs its own change, and what no longer fits', async () => {
  const { folder, journal } = await journalOnly();
  const lines = (await readFile(journal, 'utf8')).split('\n');
  lines[2] = lines[2]!.replace('"exact":"Mor"', '"exact":"mor"');
  lines[3] = lines[3]!.slice(0, 40);
  await writeFile(journal, lines.join('\n'));
  const project = await opened(folder);
  expect(noticesOf(project)).toEqual(['storage.journalLineDamaged', 'storage.journalLineDamaged', 'storage.keptAside']);
  expect([...project.state.highlights.get('s1')!.keys()]).toEqual(['x3']);
  expect(project.state.tags.size).toBe(0);
  expect(await quarantined(folder)).toContain('"exact":"mor"');
});

test('a change that rests on a damaged one is left out whole, with words', async () => {
  const { folder, journal } = await journalOnly();
  const lines = (await readFile(journal, 'utf8')).split('\n');
  lines[1] = '!';
  await writeFile(journal, lines.join('\n'));
  const project = await opened(folder);
  // Without the source its highlights mean nothing; the tag stands by itself.
  expect(project.state.sources.size).toBe(0);
  expect(project.state.highlights.size).toBe(0);
  expect(project.state.tags.size).toBe(1);
  expect(await quarantined(folder)).toContain('its source does not exist');
});

test('damage in a part of the journal that the checkpoints contain harms undo alone', async () => {
  const { folder, before } = await sample();
  const journal = join(folder, 'journal', '0000000001.jsonl');
  const lines = (await readFile(journal, 'utf8')).split('\n');
  lines[2] = lines[2]!.slice(0, -3);
  await writeFile(journal, lines.join('\n'));
  const project = await open(folder);
  expect(picture(project.state)).toEqual(before);
  for (; project.history.undo;) value(await project.undo(contextWith('y')));
  expect(project.state.highlights.get('s1')?.size ?? 0).toBe(0);
  expect(project.state.sources.size).toBe(2);
  await project.close();
});

test('a project without its journal opens as its checkpoints have it and takes changes', async () => {
  const { folder, before } = await sample();
  await rm(join(folder, 'journal'), { recursive: true });
  const project = await open(folder);
  expect(picture(project.state)).toEqual(before);
  value(await project.run(tagNamed('new'), contextWith('y')));
  await project.close();
  const again = await open(folder);
  expect(again.state.tags.size).toBe(3);
  expect(again.sequence).toBe(9);
  await again.close();
});
