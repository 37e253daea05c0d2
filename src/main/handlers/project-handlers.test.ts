import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { sourcesAsSubject } from '../../core/exports/export-subject.ts';
import { formatVersion } from '../../core/migrations/migrate.ts';
import { claimCall } from '../../core/testing/samples.ts';
import { openProject } from '../storage/index.ts';
import { backupsFolder, claimsFile, lockFile, projectFile } from '../storage/layout.ts';
import { UserProfile } from '../settings.ts';
import { newProject, openText, paste, temporaryFolder, testApp, type TestApp } from './test-app.ts';

const locked = (folder: string): boolean => existsSync(join(folder, lockFile));
const rename = (name: string) => ({ name: 'project.rename', input: { name } }) as const;
const nameNow = async (app: TestApp): Promise<string | undefined> => (await app.done('getSnapshot', null))?.project.name;

it('changes nothing when a dialog is cancelled', async () => {
  const app = await testApp();
  const folder = await newProject(app, 'Mine');
  await paste(app, 'A text.');
  app.answers.newProject = null;
  const before = await app.done('getSnapshot', null);
  expect(await app.done('openProject', null)).toBeNull();
  expect(await app.done('createProject', { name: 'Other' })).toBeNull();
  expect(await app.done('importChosen', null)).toBeNull();
  expect(await app.done('exportProject', { format: 'markdown', subject: sourcesAsSubject(), options: {} })).toBeNull();
  expect(await app.done('getSnapshot', null)).toEqual(before);
  expect((await readdir(app.root)).sort()).toEqual(['Mine', 'profile']);
  expect(locked(folder)).toBe(true);
});

it('suggests a folder name that every system takes', async () => {
  const app = await testApp();
  await app.done('createProject', { name: '../../etc: what? <“figures”> ' });
  expect(app.suggested).toEqual([join(app.documents, 'Claimwright', '.. .. etc what “figures”')]);
});

it('keeps the open project open when another cannot be opened, and says why', async () => {
  const app = await testApp();
  const mine = await newProject(app, 'Mine');
  app.events('projectOpened');
  const elsewhere = join(app.root, 'Busy');
  const other = await testApp();
  other.answers.newProject = elsewhere;
  await other.done('createProject', { name: 'Busy' });
  const plain = join(app.root, 'plain');
  await mkdir(plain);
  const damaged = join(app.root, 'damaged');
  await cp(mine, damaged, { recursive: true });
  await rm(join(damaged, lockFile));
  await rm(join(damaged, backupsFolder), { recursive: true });
  await writeFile(join(damaged, projectFile), '{"formatVersion": 1, "proj');

  const refusals = [];
  for (const folder of [elsewhere, plain, join(app.root, 'nowhere'), damaged]) {
    app.answers.project = folder;
    refusals.push(await app.refused('openProject', null));
  }
  expect(refusals).toEqual(['problem.projectLocked', 'problem.notAProject', 'problem.folderMissing', 'problem.projectUnreadable']);
  expect(await readdir(plain)).toEqual([]);
  app.answers.newProject = elsewhere;
  expect(await app.refused('createProject', { name: 'X' })).toBe('problem.folderNotEmpty');

  expect(await nameNow(app)).toBe('Mine');
  expect(app.events('projectOpened')).toEqual([]);
  expect(locked(mine)).toBe(true);
  await app.done('runCommand', rename('Still mine'));
  expect(app.profile.lastProject).toBe(mine);
});

it('gives the former project free when another is opened, and tells the windows', async () => {
  const app = await testApp();
  const first = await newProject(app, 'First');
  await app.done('runCommand', rename('First, renamed'));
  const second = await newProject(app, 'Second');
  expect([locked(first), locked(second)]).toEqual([false, true]);
  expect(app.events('projectOpened').map((snapshot) => snapshot?.project.name)).toEqual(['First', 'Second']);
  expect(app.profile.lastProject).toBe(second);

  app.events('changed');
  app.answers.project = first;
  expect((await app.done('openProject', null))?.project.name).toBe('First, renamed');
  await app.done('runCommand', rename('First, again'));
  expect(app.events('changed')).toHaveLength(1);
});

it('opens the open project again, by whatever path it is named', async () => {
  const app = await testApp();
  const mine = await newProject(app, 'Mine');
  const link = join(app.root, 'link');
  await symlink(mine, link);
  for (const path of [`${mine}/`, join(mine, 'sources', '..'), link]) {
    app.answers.project = path;
    expect((await app.done('openProject', null))?.folder).toBe(mine);
  }
  await app.done('runCommand', rename('Still open'));
});

it('leaves no project behind when several are opened at once', async () => {
  const app = await testApp();
  const folders = [await newProject(app, 'A'), await newProject(app, 'B'), await newProject(app, 'C')];
  await Promise.all([...folders, ...folders].map((folder) => app.workspace.open(folder)));
  expect(folders.map(locked)).toEqual([false, false, true]);
  app.events('changed');
  await app.done('runCommand', rename('The last one'));
  expect(app.events('changed')).toHaveLength(1);
  await app.stop();
  expect(folders.map(locked)).toEqual([false, false, false]);
  expect(await app.refused('runCommand', rename('x'))).toBe('problem.noProject');
});

it('has every change that was asked for before the project was left', async () => {
  const app = await testApp();
  const first = await newProject(app, 'First');
  const changes = [app.done('runCommand', rename('One')), app.call('undo', null), app.done('runCommand', rename('Two'))];
  await newProject(app, 'Second');
  await Promise.all(changes);
  app.answers.project = first;
  expect((await app.done('openProject', null))?.project.name).toBe('Two');
});

it('says what is undone and redone, in the order in which it was asked', async () => {
  const app = await testApp();
  await newProject(app, 'Mine');
  const [, undone, redone] = await Promise.all([app.done('runCommand', rename('New')), app.done('undo', null), app.done('redo', null)]);
  expect([undone.id, redone]).toEqual(['undo.project.rename', undone]);
  expect(await nameNow(app)).toBe('New');
  expect(await app.refused('redo', null)).toBe('problem.nothingToRedo');
});

it('reads a newer project and refuses to change it, in words', async () => {
  const app = await testApp();
  const newer = await newProject(app, 'Newer');
  const sourceId = await paste(app, 'A text.');
  await app.stop();
  const file = join(newer, projectFile);
  await writeFile(file, JSON.stringify({ ...(JSON.parse(await readFile(file, 'utf8')) as object), formatVersion: formatVersion + 1 }));

  app.answers.project = newer;
  const snapshot = await app.done('openProject', null);
  expect([snapshot?.readOnly, snapshot?.notices.map(({ id }) => id)]).toEqual([true, ['storage.readOnlyNewer']]);
  expect((await openText(app, sourceId)).document.text).toBe('A text.');
  app.answers.sources = [join(app.root, 'x.txt')];
  expect([
    await app.refused('runCommand', rename('No')),
    await app.refused('undo', null),
    await app.refused('redo', null),
    await app.refused('importChosen', null),
    await app.refused('importPasted', { text: 'More.' }),
    await app.refused('importDropped', { files: [] }),
  ]).toEqual(Array.from({ length: 6 }, () => 'problem.readOnly'));
});

it('lets no window run the command that names files', async () => {
  const app = await testApp();
  await newProject(app, 'Mine');
  await paste(app, 'A text.');
  const [source] = (await app.done('getSnapshot', null))!.sources;
  const call = { name: 'source.import', input: { sources: [{ ...source!, id: 'elsewhere' }] } } as const;
  expect(await app.refused('runCommand', call)).toBe('problem.badInput');
  expect((await app.done('getSnapshot', null))?.sources).toHaveLength(1);
});

it('does not show a source that was removed', async () => {
  const app = await testApp();
  await newProject(app, 'Mine');
  const sourceId = await paste(app, 'A text.');
  await app.done('runCommand', { name: 'source.remove', input: { sourceId } });
  expect(await app.refused('openSource', { sourceId, jobId: 'job' })).toBe('problem.sourceMissing');
  await app.done('undo', null);
  expect((await openText(app, sourceId)).document.text).toBe('A text.');
});

it('tells how far the opening of a long text is, and stops it when asked', async () => {
  const before = await testApp();
  const folder = await newProject(before, 'Long');
  const words = Array.from({ length: 6_000 }, (_, i) => `Paragraph ${i} of a text that is longer than most.`).join('\n\n');
  const sourceId = await paste(before, words);
  await before.stop();

  const app = await testApp(before.root);
  app.answers.project = folder;
  await app.done('openProject', null);
  app.forgetEvents();
  app.onEvent = (name, payload) => { if (name === 'jobProgress') void app.done('cancelJob', { jobId: (payload as { readonly jobId: string }).jobId }); };
  expect(await app.refused('openSource', { sourceId, jobId: 'first' })).toBe('problem.openingStopped');
  const [progress] = app.events('jobProgress');
  expect(progress).toMatchObject({ jobId: 'first', shown: 'reader', total: 1 });
  expect(app.events('jobEnded')).toEqual([{ jobId: 'first' }]);

  app.onEvent = () => undefined;
  expect((await openText(app, sourceId)).document.text).toBe(words);
  expect(app.events('jobProgress').map(({ done }) => done).at(-1)).toBe(1);
});

it('tells how far the opening of a large project is; cancelled, the one before stays open', async () => {
  const before = await testApp();
  const folder = await newProject(before, 'Large');
  const sourceId = await paste(before, 'word '.repeat(2_500));
  const annotations = Array.from({ length: 2_500 }, (_, i) => ({
    selector: { start: i * 5, end: i * 5 + 4, exact: 'word', prefix: '', suffix: '' }, colour: 'amber' as const, tagNames: ['Word'], note: 'x'.repeat(300),
    author: 'Ada', createdAt: '2026-01-01T00:00:00.000Z', modifiedAt: '2026-01-01T00:00:00.000Z',
  }));
  await before.done('runCommand', { name: 'highlight.import', input: { sourceId, annotations } });
  await before.stop();

  const app = await testApp(before.root);
  const small = await newProject(app, 'Small');
  app.answers.project = folder;
  app.forgetEvents();
  app.onEvent = (name, payload) => { if (name === 'jobProgress') void app.done('cancelJob', { jobId: (payload as { readonly jobId: string }).jobId }); };
  expect(await app.done('openProject', null)).toBeNull();
  expect(await nameNow(app)).toBe('Small');
  expect([locked(folder), locked(small)]).toEqual([false, true]);
  const [progress] = app.events('jobProgress');
  expect(progress).toMatchObject({ shown: 'window', label: { id: 'job.openProject', parameters: { name: 'Large' } } });
  expect(app.events('jobEnded')).toEqual([{ jobId: progress!.jobId }]);

  app.onEvent = () => undefined;
  expect((await app.done('openProject', null))?.counts.bySource).toEqual({ [sourceId]: 2_500 });
  expect(locked(small)).toBe(false);
});

it('makes the sample project once and opens it again', async () => {
  const app = await testApp();
  expect(await app.workspace.start()).toEqual({ ok: true, value: null });
  expect(await nameNow(app)).toBe('Sample project');
  await app.done('runCommand', rename('My sample'));
  await newProject(app, 'Mine');
  expect((await app.done('openSample', null)).project.name).toBe('My sample');
  expect((await app.done('openSample', null)).project.name).toBe('My sample');
  await app.stop();

  const next = await testApp(app.root);
  await next.workspace.start();
  expect([await nameNow(next), (await next.done('getSnapshot', null))?.notices]).toEqual(['My sample', []]);
  expect(await readdir(join(app.documents, 'Claimwright'))).toEqual(['Sample project']);
});

it('makes a second sample project beside one that cannot be opened, and no third', async () => {
  const app = await testApp();
  const first = (await app.done('openSample', null)).folder;
  await app.stop();
  await rm(join(first, backupsFolder), { recursive: true });
  await writeFile(join(first, projectFile), 'not a project');
  const second = (await app.done('openSample', null)).folder;
  expect(second).toBe(`${first} 2`);
  expect(await readFile(join(first, projectFile), 'utf8')).toBe('not a project');

  const elsewhere = await testApp(app.root);
  const third = (await elsewhere.done('openSample', null)).folder;
  expect(third).toBe(`${first} 3`);
  await app.stop();
  await elsewhere.stop();
  expect((await app.done('openSample', null)).folder).toBe(second);
});

it('opens what was open last', async () => {
  const app = await testApp();
  await newProject(app, 'Mine');
  await app.stop();
  const next = await testApp(app.root);
  await next.workspace.start();
  expect(await nameNow(next)).toBe('Mine');
  expect(existsSync(app.documents)).toBe(false);
});

it('shows the sample when the last project is away, says so, and opens that project when it is back', async () => {
  const app = await testApp();
  const mine = await newProject(app, 'Mine');
  await app.stop();
  const away = `${mine} (away)`;
  await cp(mine, away, { recursive: true });
  await rm(mine, { recursive: true });

  const next = await testApp(app.root);
  await next.workspace.start();
  const shown = await next.done('getSnapshot', null);
  expect([shown?.project.name, shown?.notices.map(({ id }) => id)]).toEqual(['Sample project', ['problem.projectNotOpened']]);
  await next.stop();

  await cp(away, mine, { recursive: true });
  const later = await testApp(app.root);
  await later.workspace.start();
  expect([await nameNow(later), (await later.done('getSnapshot', null))?.notices]).toEqual(['Mine', []]);
});

it('says so when not even the sample can be made', async () => {
  const root = await temporaryFolder();
  await writeFile(join(root, 'Documents'), 'a file in the way');
  const app = await testApp(root);
  expect(await app.workspace.start()).toMatchObject({ ok: false });
  expect(await app.done('getSnapshot', null)).toBeNull();
  expect(await app.refused('undo', null)).toBe('problem.noProject');
});

it('tells of a damaged file of settings with the first project', async () => {
  const root = await temporaryFolder();
  await mkdir(join(root, 'profile'));
  await writeFile(join(root, 'profile', 'profile.json'), 'torn {');
  const app = await testApp(root);
  await app.workspace.start();
  expect((await app.done('getSnapshot', null))?.notices.map(({ id }) => id)).toEqual(['problem.settingsDamaged']);
});

it('keeps settings for the next start, and says when they cannot be kept', async () => {
  const app = await testApp();
  const { settings } = await app.done('getApp', null);
  expect(settings.author).toBe('Ada');
  await app.done('setSettings', { ...settings, theme: 'dark' });
  expect(app.events('settingsChanged').map(({ theme }) => theme)).toEqual(['dark']);
  expect((await (await testApp(app.root)).done('getApp', null)).settings.theme).toBe('dark');

  await rm(join(app.root, 'profile'), { recursive: true });
  await appendFile(join(app.root, 'profile'), 'a file in the way');
  expect(await app.refused('setSettings', { ...settings, theme: 'light' })).toBe('problem.settingsNotSaved');
  expect((await app.done('getApp', null)).settings.theme).toBe('light');
});

it('tells once that files of the project cannot be brought up to date, while changes are safe', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const app = await testApp();
  const mine = await newProject(app, 'Mine');
  await rm(join(mine, claimsFile));
  await mkdir(join(mine, claimsFile));
  await app.done('runCommand', claimCall('It rained.'));
  const project = app.workspace.project();
  if (!project.ok) throw new Error('no project is open');
  await project.value.flush();
  await project.value.flush();
  expect(app.events('noticed').map(({ id }) => id)).toEqual(['problem.filesBehind']);
  expect((await app.done('getSnapshot', null))?.notices.map(({ id }) => id)).toEqual(['problem.filesBehind']);

  await newProject(app, 'Other');
  expect(app.events('noticed').map(({ id }) => id)).toEqual(['problem.closedBehind']);
  await rm(join(mine, claimsFile), { recursive: true });
  const again = await openProject(mine);
  if (!again.ok) throw new Error(again.error.id);
  expect([...again.value.state.claims.values()].map(({ statement }) => statement)).toEqual(['It rained.']);
  await again.value.close();
});

it('offers the projects that were open before, and says of one that is gone that it is', async () => {
  const app = await testApp();
  const bridge = await newProject(app, 'Bridge');
  const harbour = await newProject(app, 'Harbour');
  await app.done('runCommand', { name: 'project.rename', input: { name: 'Harbour wall' } });
  const listed = async (): Promise<readonly (readonly [string, boolean])[]> => (await app.done('recentProjects', null)).map(({ name, present }) => [name, present]);
  expect(await listed()).toEqual([['Harbour wall', true], ['Bridge', true]]);

  expect((await app.done('openRecent', { folder: bridge }))?.project.name).toBe('Bridge');
  expect(await listed()).toEqual([['Bridge', true], ['Harbour wall', true]]);
  await rm(harbour, { recursive: true });
  expect(await listed()).toEqual([['Bridge', true], ['Harbour wall', false]]);
  expect(await app.refused('openRecent', { folder: harbour })).toBe('problem.projectGone');
  expect((await app.done('getSnapshot', null))?.project.name, 'the open one stays open').toBe('Bridge');
  expect(await app.refused('openRecent', { folder: app.root }), 'never opened').toBe('problem.badInput');

  await app.done('forgetRecent', { folder: harbour });
  expect(await listed()).toEqual([['Bridge', true]]);
  const again = UserProfile.load(join(app.root, 'profile'), 'Ada');
  expect(again.recentProjects.map(({ folder }) => folder)).toEqual([bridge]);
});
