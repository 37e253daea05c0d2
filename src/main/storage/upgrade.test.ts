import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noteToPlainText } from '../../core/formats/note/note.ts';
import { formatVersion } from '../../core/migrations/migrate.ts';
import type { Claim } from '../../core/model/claim.ts';
import type { Tag } from '../../core/model/tag.ts';
import { defaultScale } from '../../core/model/verdict.ts';
import { checkProject, openProject } from './index.ts';
import { TestDisk } from './test-disk.ts';
import { temporaryFolder } from './test-folder.ts';
import { contextWith, noticesOf, open, patientEnvironment, picture, problemOf, tagNamed, value } from './test-support.ts';
import { openProjectIn } from './open.ts';

const fixtures = join(import.meta.dirname, '../../core/migrations/fixtures');
const fixture = join(fixtures, 'v1');

async function oldProject(version: 'v1' | 'v2' | 'v3' | 'v4' | 'v5' | 'v6' = 'v1'): Promise<string> {
  const folder = await temporaryFolder();
  await cp(join(fixtures, version), folder, { recursive: true });
  return folder;
}

test('a project of version 1 opens upgraded, with its undo, and its old files are kept', async () => {
  const folder = await oldProject();
  const project = await open(folder);
  expect(noticesOf(project)).toEqual(['storage.upgraded']);
  expect([...project.state.tags.values()].map(({ name, description }) => [name, description])).toEqual([['Figure', ''], ['Date', '']]);
  expect([...project.state.highlights.get('s1')!.keys()]).toEqual(['h1', 'h2']);
  expect(await readFile(join(folder, 'backups/format-1/claimwright.json'), 'utf8')).toBe(await readFile(join(fixture, 'claimwright.json'), 'utf8'));
  for (let left = 3; left > 0; left--) value(await project.undo(contextWith('x')));
  expect(project.state.tags.size).toBe(0);
  for (let left = 3; left > 0; left--) value(await project.redo(contextWith('x')));
  const after = picture(project.state);
  value(await project.close());
  const again = await open(folder);
  expect(noticesOf(again)).toEqual([]);
  expect(picture(again.state)).toEqual(after);
  await again.close();
  expect(value(await checkProject(folder)).findings).toEqual([]);
});

test('a project of version 2 opens upgraded, and its undo knows the new fields too', async () => {
  const folder = await oldProject('v2');
  const project = await open(folder);
  expect(noticesOf(project)).toEqual(['storage.upgraded']);
  const described = '# 3 *figures*\n- and <counts>, 1_000 & more';
  const tag = (): Tag => project.state.tags.get('t1')!;
  expect(noteToPlainText(tag().description)).toBe(described);
  expect(tag()).toMatchObject({ examples: [], archived: false });
  expect(project.state.sources.get('s1')).toMatchObject({ version: 1, formerVersions: [] });
  value(await project.undo(contextWith('x')));
  value(await project.undo(contextWith('x')));
  expect(tag().description).toBe('');
  value(await project.redo(contextWith('x')));
  expect(noteToPlainText(tag().description)).toBe(described);
  await project.close();
  expect(value(await checkProject(folder)).findings).toEqual([]);
});

test('a project of version 3 opens upgraded: claims whole, evidence by its place, a scale of its own, and its undo too', async () => {
  const folder = await oldProject('v3');
  const project = await open(folder);
  const claim = (): Claim => [...project.state.claims.values()][0]!;
  expect(claim()).toMatchObject({
    saidOn: { words: 'last Monday', edtf: null }, about: null, place: '', tagIds: [], confidence: null, status: 'open', assignee: '', dismissedHints: [],
    verdict: 'mixed', verdictHistory: [{ verdict: 'mixed', name: 'Mixed', reason: 'Two numbers.' }],
  });
  expect([...project.state.claims.values()][1]).toMatchObject({ saidOn: null });
  expect([...project.state.evidence.values()].map(({ at, strength }) => [at, strength])).toEqual([
    [{ kind: 'highlight', sourceId: 's1', id: 'x2' }, null],
    [{ kind: 'highlight', sourceId: 's1', id: 'x3' }, null],
  ]);
  expect(project.state.project).toMatchObject({ verdicts: defaultScale, claimViews: [] });
  const after = picture(project.state);
  value(await project.undo(contextWith('y')));
  value(await project.undo(contextWith('y')));
  expect(claim().saidOn).toEqual({ words: '2025-10-06', edtf: '2025-10-06' });
  value(await project.undo(contextWith('y')));
  expect(claim()).toMatchObject({ verdict: 'unchecked', verdictHistory: [] });
  value(await project.undo(contextWith('y')));
  value(await project.undo(contextWith('y')));
  expect([project.state.claims.size, project.state.evidence.size]).toEqual([0, 0]);
  for (let left = 5; left > 0; left--) value(await project.redo(contextWith('y')));
  expect(picture(project.state)).toEqual(after);
  await project.close();
  expect(value(await checkProject(folder)).findings).toEqual([]);
});

test('a project of version 4 opens upgraded, and takes sources of kinds and encodings that it did not know', async () => {
  const folder = await oldProject('v4');
  const before = await open(await oldProject('v3'));
  const project = await open(folder);
  expect(noticesOf(project)).toEqual(['storage.upgraded']);
  expect(picture(project.state)).toEqual(picture(before.state));
  await before.close();
  const context = contextWith('new');
  const bytes = Buffer.from('1\n00:00:01,000 --> 00:00:02,000\n\xd1\xeb\xee\xe2\xee', 'latin1');
  const source = [...project.state.sources.values()][0]!;
  const file = { ...source.file, name: 'talk.srt', mediaType: 'application/x-subrip', encoding: 'windows-1251', sha256: '0'.repeat(64) };
  value(await project.addSourceFiles('talk', { extension: 'srt', bytes, document: { text: 'Слово', blocks: [] } }));
  value(await project.run({ name: 'source.import', input: { sources: [{ ...source, id: 'talk', file }] } }, context));
  await project.close();
  const again = await open(folder);
  expect(noticesOf(again)).toEqual([]);
  expect(again.state.sources.get('talk')?.file).toEqual(file);
  await again.close();
});

test('a project of version 5 opens upgraded: its highlights are words, also those that come back by an undo', async () => {
  const project = await open(await oldProject('v5'));
  expect(noticesOf(project)).toEqual(['storage.upgraded']);
  const areas = (): readonly unknown[] => [...project.state.highlights.values()].flatMap((each) => [...each.values()].map(({ area }) => area));
  expect(areas()).toEqual([null, null]);
  while (project.history.undo) value(await project.undo(contextWith('x')));
  while (project.history.redo) value(await project.redo(contextWith('x')));
  expect(areas()).toEqual([null, null]);
  await project.close();
});

test('a project of version 6 opens upgraded, and can have reports that an undo takes away', async () => {
  const folder = await oldProject('v6');
  const project = await open(folder);
  expect(noticesOf(project)).toEqual(['storage.upgraded']);
  expect(project.state.reports.size).toBe(0);
  const { created } = value(await project.run({ name: 'report.create', input: { title: 'Findings', style: 'apa', contents: [{ kind: 'rule' }] } }, contextWith('r')));
  const after = picture(project.state);
  await project.close();
  const again = await open(folder);
  expect(noticesOf(again)).toEqual([]);
  expect(picture(again.state)).toEqual(after);
  expect(again.state.reportBlocks.get(created[0]!)?.size).toBe(1);
  while (again.history.undo) value(await again.undo(contextWith('x')));
  expect(again.state.reports.size).toBe(0);
  await again.close();
  expect(value(await checkProject(folder)).findings).toEqual([]);
});

test('opened for reading, version 1 is upgraded in memory alone', async () => {
  const folder = await oldProject();
  const before = (await readdir(folder, { recursive: true })).sort();
  const project = value(await openProject(folder, { readOnly: true }));
  expect(project.state.tags.size).toBe(2);
  expect(project.notices).toEqual([]);
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(before);
});

test('an upgrade that is interrupted anywhere is completed at the next start', async () => {
  const whole = await open(await oldProject());
  for (let failAt = 0; ; failAt++) {
    const folder = await oldProject();
    const test = new TestDisk();
    let operations = 0;
    test.fault = () => operations++ >= failAt ? 'EIO' : null;
    const interrupted = await openProjectIn({ ...patientEnvironment, disk: test.disk }, folder);
    const untouched = operations < failAt;
    if (interrupted.ok) await interrupted.value.close();
    if (untouched) break;
    await rm(join(folder, 'lock'), { force: true });
    const project = await open(folder);
    expect([failAt, picture(project.state)]).toEqual([failAt, picture(whole.state)]);
    await project.close();
    expect((await readdir(join(folder, 'backups'))).filter((name) => !name.includes('@'))).toEqual(['format-1']);
    await rm(folder, { recursive: true });
  }
  await whole.close();
}, 180_000);

test('a project of a newer version opens for reading and says so', async () => {
  const folder = await oldProject();
  value(await (await open(folder)).close());
  const file = join(folder, 'claimwright.json');
  const newer = JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')) as object, formatVersion: formatVersion + 1, novelty: {} });
  await writeFile(file, newer);
  const before = (await readdir(folder, { recursive: true })).sort();
  const project = value(await openProject(folder));
  expect(project.readOnly).toBe(true);
  expect(noticesOf(project)).toEqual(['storage.readOnlyNewer']);
  expect(project.state.tags.size).toBe(2);
  expect(problemOf(await project.run(tagNamed('a'), contextWith('x')))).toBe('problem.projectReadOnly');
  await project.close();
  expect(await readFile(file, 'utf8')).toBe(newer);
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(before);
});

test('checking finds what is wrong with sources, quotes and the journal, and changes nothing', async () => {
  const folder = await oldProject();
  value(await (await open(folder)).close());
  const swap = async (file: string, from: string, to: string): Promise<void> =>
    writeFile(join(folder, file), (await readFile(join(folder, file), 'utf8')).replace(from, to));
  await swap('sources/s1/original.txt', 'hours', 'days!');
  await swap('highlights/s1.json', '"exact":"within', '"exact":"Within');
  await swap('journal/0000000001.jsonl', '"author":"Ada"', '"author":"Eve"');
  const before = (await readdir(folder, { recursive: true })).sort();
  const report = value(await checkProject(folder));
  expect(report.findings.map(({ id }) => id).filter((id) => id.startsWith('check.')).sort()).toEqual(['check.journalLine', 'check.originalChanged', 'check.quoteDiffers']);
  expect(report).toMatchObject({ name: 'Older project', sources: 1, highlights: 2, tags: 2, claims: 0 });
  await rm(join(folder, 'sources/s1'), { recursive: true });
  expect(value(await checkProject(folder)).findings.map(({ id }) => id)).toEqual(expect.arrayContaining(['check.originalMissing', 'problem.sourceFileMissing']));
  expect(before.filter((path) => path.startsWith('quarantine'))).toEqual([]);
});
