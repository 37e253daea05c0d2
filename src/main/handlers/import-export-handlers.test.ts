import { mkdir, readFile, readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sourcesAsSubject } from '../../core/exports/export-subject.ts';
import { sourcesFolder } from '../storage/layout.ts';
import { lockedPdf } from '../import/pdf/test-pdf.ts';
import { newProject, openText, paste, testApp, type TestApp } from './test-app.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const sourcesNow = async (app: TestApp): Promise<number | undefined> => (await app.done('getSnapshot', null))?.sources.length;
const markdown = { format: 'markdown', subject: sourcesAsSubject(), options: {} } as const;
const pdf = { ...markdown, format: 'pdf' } as const;

it('imports what can be imported in one step of undo, and names the rest', async () => {
  const app = await testApp();
  await newProject(app, 'Mine');
  const files = { 'one.txt': 'One.', 'two.md': '# Two', 'empty.txt': '', 'page.psd': '%PDF-1.7', 'again.txt': 'One.' };
  const paths = await Promise.all(Object.entries(files).map(async ([name, text]) => {
    await writeFile(join(app.root, name), text);
    return join(app.root, name);
  }));
  app.answers.sources = [...paths, join(app.root, 'gone.txt')];
  const outcome = await app.done('importChosen', null);
  expect(outcome?.imported).toHaveLength(2);
  expect(outcome?.known.map(({ file }) => file)).toEqual(['again.txt']);
  expect(outcome?.failed.map(({ file, problem }) => [file, problem.id])).toEqual([
    ['empty.txt', 'import.empty'], ['page.psd', 'import.unsupported'], ['gone.txt', 'import.missing'],
  ]);
  expect(await sourcesNow(app)).toBe(2);
  await app.done('undo', null);
  expect(await sourcesNow(app)).toBe(0);
});

it('takes a thousand dropped files', async () => {
  const app = await testApp();
  await newProject(app, 'Mine');
  const files = Array.from({ length: 1000 }, (_, n) => ({ name: `${n}.txt`, bytes: bytes(`Text ${n}.`) }));
  expect((await app.done('importDropped', { files })).imported).toHaveLength(1000);
  expect(await sourcesNow(app)).toBe(1000);
  expect(app.events('changed')).toHaveLength(1);
}, 60_000);

it('takes dropped files from where they lie, and the texts of dropped folders, and says what it left out', async () => {
  const app = await testApp();
  await newProject(app, 'Mine');
  const desk = join(app.root, 'desk');
  await mkdir(join(desk, 'folder', 'inside'), { recursive: true });
  for (const [path, text] of Object.entries({ 'one.txt': 'One.', 'folder/two.md': '# Two', 'folder/photo.jpg': 'x', 'folder/.hidden.txt': 'x', 'folder/inside/three.txt': 'Three.' })) await writeFile(join(desk, path), text);
  await writeFile(join(desk, 'huge.txt'), '');
  await truncate(join(desk, 'huge.txt'), 2_000_000_000);
  const outcome = await app.done('importDropped', {
    files: [...['one.txt', 'folder', 'huge.txt'].map((name) => ({ name, path: join(desk, name) })), { name: 'clip.txt', bytes: bytes('Four.') }, { name: 'film.mov', unread: 'large' as const }],
  });
  const sources = (await app.done('getSnapshot', null))!.sources;
  expect(sources.map(({ file }) => file.name).sort()).toEqual(['clip.txt', 'one.txt', 'three.txt', 'two.md']);
  expect(outcome.failed.map(({ file, problem }) => [file, problem.id])).toEqual([
    ['folder', 'import.folderOthers'], ['film.mov', 'import.muchInMemory'], ['huge.txt', 'import.tooLarge'],
  ]);
  await app.done('undo', null);
  expect(await sourcesNow(app)).toBe(0);
});

it('takes a dropped name for a name, never for a path', async () => {
  const app = await testApp();
  const folder = await newProject(app, 'Mine');
  const { imported } = await app.done('importDropped', { files: [{ name: '../../../escape.txt', bytes: bytes('Out?') }] });
  const [source] = (await app.done('getSnapshot', null))!.sources;
  expect([source?.id, source?.file.name]).toEqual([imported[0], 'escape.txt']);
  expect(await readdir(join(folder, sourcesFolder))).toEqual(imported);
  expect((await readdir(app.root)).sort()).toEqual(['Mine', 'profile']);
});

it('refuses a text that is too long to paste, soon and in words', async () => {
  const app = await testApp();
  await newProject(app, 'Mine');
  const { failed } = await app.done('importPasted', { text: 'ab '.repeat(20_000_000) });
  expect(failed.map(({ problem }) => problem.id)).toEqual(['import.tooLarge']);
  expect(await sourcesNow(app)).toBe(0);
});

it('tells how far an import is, and imports nothing of one that is cancelled', async () => {
  const app = await testApp();
  const folder = await newProject(app, 'Mine');
  app.onEvent = (name, payload) => {
    const { jobId, done } = payload as { readonly jobId: string; readonly done: number };
    if (name === 'jobProgress' && done === 2) void app.done('cancelJob', { jobId });
  };
  const files = ['a', 'b', 'c', 'd'].map((name) => ({ name: `${name}.txt`, bytes: bytes(name) }));
  expect(await app.refused('importDropped', { files })).toBe('import.cancelled');
  const progress = app.events('jobProgress');
  expect(progress.map(({ done, total, label }) => [done, total, label.id])).toEqual([[0, 0, 'job.lookInFolders'], [0, 4, 'job.import'], [1, 4, 'job.import'], [2, 4, 'job.import']]);
  expect(progress.at(-1)?.label.parameters).toEqual({ count: 4 });
  expect(app.events('jobEnded')).toEqual([{ jobId: progress[0]?.jobId }]);
  expect(await sourcesNow(app)).toBe(0);
  expect(await readdir(join(folder, sourcesFolder))).toEqual([]);
});

it('does not import into a project that another took the place of', async () => {
  const app = await testApp();
  const first = await newProject(app, 'First');
  const switches: Promise<unknown>[] = [];
  app.onEvent = (name) => {
    if (name === 'jobProgress' && switches.length === 0) switches.push(newProject(app, 'Second'));
  };
  const files = Array.from({ length: 100 }, (_, n) => ({ name: `${n}.txt`, bytes: bytes(`Text ${n}.`) }));
  expect(await app.refused('importDropped', { files })).toBe('problem.projectClosed');
  await Promise.all(switches);
  expect([(await app.done('getSnapshot', null))?.project.name, await sourcesNow(app)]).toEqual(['Second', 0]);
  app.answers.project = first;
  expect((await app.done('openProject', null))?.sources).toEqual([]);
});

it('exports where the user says, under the source’s name and beside the last export, and shows only what it exported', async () => {
  const app = await testApp();
  await newProject(app, 'Mine');
  const sourceId = await paste(app, '1/2: what “they” said');
  const path = join(app.root, 'taken home.md');
  app.answers.export = path;
  expect(await app.done('exportProject', { ...markdown, subject: sourcesAsSubject([sourceId]) })).toEqual({ path, remarks: [] });
  await app.done('exportProject', markdown);
  expect(app.suggested.slice(-2)).toEqual([join(app.documents, '1 2 what “they” said.md'), join(app.root, 'Mine – all sources.md')]);
  expect(await readFile(path, 'utf8')).toContain('“they” said');

  await app.done('showInFolder', { path: '/etc/passwd' });
  await app.done('showInFolder', { path: join(app.root, 'Mine') });
  await app.done('showInFolder', { path });
  expect(app.shownInFolder).toEqual([path]);
});

it('leaves a file as it was when the export over it is stopped', async () => {
  const app = await testApp();
  await newProject(app, 'Mine');
  await paste(app, 'A text.');
  const path = join(app.root, 'report.pdf');
  await writeFile(path, 'of last week');
  app.answers.export = path;
  app.forgetEvents();
  app.print = ({ signal }) => new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    const [job] = app.events('jobProgress');
    void app.done('cancelJob', { jobId: job!.jobId });
  });
  expect(await app.refused('exportProject', pdf)).toBe('problem.exportCancelled');
  expect(app.events('jobEnded')).toHaveLength(1);
  expect(await readFile(path, 'utf8')).toBe('of last week');

  app.print = async () => { throw new Error('no paper'); };
  expect(await app.refused('exportProject', pdf)).toBe('problem.exportPrintFailed');
  expect(await readFile(path, 'utf8')).toBe('of last week');
  expect((await readdir(app.root)).sort()).toEqual(['Mine', 'profile', 'report.pdf']);
});

it('stops an export when the app quits, and waits until it has cleaned up', async () => {
  const app = await testApp();
  await newProject(app, 'Mine');
  await paste(app, 'A text.');
  app.answers.export = join(app.root, 'report.pdf');
  app.forgetEvents();
  const printing = new Promise<void>((begun) => {
    app.print = ({ signal }) => new Promise((_, reject) => {
      begun();
      signal.addEventListener('abort', () => setImmediate(() => reject(signal.reason as Error)));
    });
  });
  let outcome = '';
  const exported = app.refused('exportProject', pdf).then((id) => (outcome = id));
  await printing;
  await app.stop();
  expect(app.events('jobEnded')).toHaveLength(1);
  await exported;
  expect(outcome).toBe('problem.exportCancelled');
});

it('has nothing to export or import into while no project is open', async () => {
  const app = await testApp();
  app.answers.export = join(app.root, 'x.md');
  expect([await app.refused('exportProject', markdown), await app.refused('importPasted', { text: 'x' }), await app.refused('importChosen', null)])
    .toEqual(['problem.noProject', 'problem.noProject', 'problem.noProject']);
  await newProject(app, 'Mine');
  expect(await app.refused('exportProject', markdown)).toBe('problem.exportNothing');
  expect(await app.refused('exportProject', { ...markdown, subject: sourcesAsSubject(['gone']) })).toBe('problem.sourceMissing');
});

it('takes no notice of a job that ended already', async () => {
  const app = await testApp();
  expect(await app.done('cancelJob', { jobId: 'long-gone' })).toBeNull();
});

it('imports a locked PDF once it has its password', async () => {
  const app = await testApp();
  await newProject(app, 'Mine');
  const dropped = await app.done('importDropped', { files: [{ name: 'locked.pdf', bytes: await lockedPdf('key') }] });
  expect(dropped).toMatchObject({ imported: [], failed: [{ file: 'locked.pdf', problem: { id: 'import.pdf.password' } }] });
  expect((await app.done('unlockImport', { file: 'locked.pdf', password: 'other' })).failed).toMatchObject([{ problem: { id: 'import.pdf.wrongPassword' } }]);
  const { imported } = await app.done('unlockImport', { file: 'locked.pdf', password: 'key' });
  expect((await openText(app, imported[0]!)).document.text).toBe('Locked words.');
  expect(await app.refused('unlockImport', { file: 'locked.pdf', password: 'key' })).toBe('import.missing');
});
