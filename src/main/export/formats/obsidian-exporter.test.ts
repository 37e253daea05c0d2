import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { selectorAt } from '../../../core/anchoring/selector.ts';
import { sourcesAsSubject } from '../../../core/exports/export-subject.ts';
import { newProject, paste, testApp, type TestApp } from '../../handlers/test-app.ts';

const exported = { format: 'obsidian', subject: sourcesAsSubject(), options: {} } as const;

const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/')).sort((a, b) => (a < b ? -1 : 1));

const read = (app: TestApp, path: string): Promise<string> => readFile(join(app.answers.export!, path), 'utf8');

it('makes a folder in which every link leads to a file and every passage to its quote', async () => {
  const app = await testApp();
  const { sources, claims, tags } = await app.done('openSample', null);
  app.answers.export = join(app.root, 'vault');
  expect(await app.done('exportProject', exported)).toEqual({ path: app.answers.export, remarks: [] });
  const files = await filesIn(app.answers.export);
  expect(files).toHaveLength(sources.length + claims.length + tags.length + 1);
  const contents = new Map(await Promise.all(files.map(async (path) => [path.split('/').at(-1)!.replace(/\.md$/, ''), await read(app, path)] as const)));
  let links = 0;
  for (const content of contents.values()) {
    for (const [, target] of content.matchAll(/\[\[([^|\]]+)(?:\|[^\]]*)?\]\]/g)) {
      const [name, block] = target!.split('#^');
      expect(contents.has(name!), `[[${target}]]`).toBe(true);
      if (block !== undefined) expect(contents.get(name!)).toContain(`\n\n^${block}\n`);
      links++;
    }
  }
  expect(links).toBeGreaterThan(100);
  expect(await read(app, 'Claims/The war in Gaza is in its third year.md')).toMatch(/verdict: Mostly supported[\s\S]*## Refutes[\s\S]*a day before the war in Gaza reaches its second anniversary”/);
  const before = await Promise.all(files.map((path) => read(app, path)));
  await app.done('exportProject', exported);
  expect(await Promise.all(files.map((path) => read(app, path)))).toEqual(before);
});

it('brings a folder up to date: what the user wrote and moved stays, what is gone says so', async () => {
  const app = await testApp();
  await newProject(app, 'Mine');
  const sourceId = await paste(app, 'First text\n\nIt says #something and 100%%.');
  const other = await paste(app, 'Second text');
  const quote = 'It says #something and 100%%.';
  await app.done('runCommand', { name: 'highlight.create', input: { sourceId, selector: { ...selectorAt(quote, { start: 0, end: quote.length }), start: 12, end: 12 + quote.length, prefix: 'First text\n\n' }, colour: 'amber', tagIds: [], newTag: null, note: null } });
  app.answers.export = join(app.root, 'vault');
  await app.done('exportProject', exported);
  expect(await filesIn(app.answers.export)).toEqual(['Mine.md', 'Sources/First text.md', 'Sources/Second text.md']);

  expect(await read(app, 'Sources/First text.md')).toMatch(/> It says \\#something and 100\\%\\%\./);
  await mkdir(join(app.answers.export, 'Desk'));
  await rename(join(app.answers.export, 'Sources/First text.md'), join(app.answers.export, 'Desk/My first.md'));
  await writeFile(join(app.answers.export, 'Desk/My first.md'), `${await read(app, 'Desk/My first.md')}\nWhat I think of it.\n`);
  await writeFile(join(app.answers.export, 'Own.md'), 'Mine alone.');
  await app.done('runCommand', { name: 'source.setNote', input: { sourceId, note: 'A new note.', editSession: null } });
  await app.done('runCommand', { name: 'source.remove', input: { sourceId: other } });
  await app.done('exportProject', exported);
  expect(await filesIn(app.answers.export)).toEqual(['Desk/My first.md', 'Mine.md', 'Own.md', 'Sources/Second text.md']);
  expect(await read(app, 'Desk/My first.md')).toMatch(/A new note\.[\s\S]*What I think of it\.\n$/);
  expect(await read(app, 'Mine.md')).toContain('[[My first|First text]]');
  expect(await read(app, 'Sources/Second text.md')).toMatch(/claimwright-gone: true[\s\S]*no longer in the project/);
  expect(await read(app, 'Own.md')).toBe('Mine alone.');
});

it('refuses folders with other things in them, of other projects, and files', async () => {
  const app = await testApp();
  await newProject(app, 'Mine');
  await paste(app, 'A text');
  app.answers.export = join(app.root, 'others');
  await mkdir(app.answers.export);
  await writeFile(join(app.answers.export, 'theirs.txt'), 'x');
  expect(await app.refused('exportProject', exported)).toBe('problem.vaultOfOthers');
  expect(await readdir(app.answers.export)).toEqual(['theirs.txt']);
  app.answers.export = join(app.answers.export, 'theirs.txt');
  expect(await app.refused('exportProject', exported)).toBe('problem.vaultIsFile');
  app.answers.export = join(app.root, 'none', 'vault');
  expect(await app.refused('exportProject', exported)).toBe('problem.exportFolderMissing');

  app.answers.export = join(app.root, 'vault');
  await app.done('exportProject', exported);
  await newProject(app, 'Another');
  await paste(app, 'Another text');
  expect(await app.refused('exportProject', exported)).toBe('problem.vaultOfProject');
  await rm(app.answers.export, { recursive: true });
});
