import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readHere } from '../import/read-source.ts';
import { textsHere } from '../replace/text-work.ts';
import { runCli } from './cli.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimwright-library-'));
  await json('init', join(folder, 'project'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function json(...argv: readonly string[]): Promise<{ readonly code: number; readonly records: readonly Record<string, unknown>[]; readonly stderr: string }> {
  const said = { stdout: '', stderr: '' };
  const services = { version: '1', author: 'Jo', now: () => '2026-01-02T03:04:05.678Z', newId: randomUUID, readSource: readHere, texts: textsHere, print: () => Promise.reject(new Error('no printer')) };
  const code = await runCli([...argv, '--json'], { stdout: (text) => { said.stdout += text; }, stderr: (text) => { said.stderr += text; } }, services);
  return { code, records: said.stdout.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>), stderr: said.stderr };
}

async function file(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

it('imports the rows of a table, its columns guessed or named, and cites them from a library', async () => {
  const project = join(folder, 'project');
  const table = await file('posts.csv', 'id,Headline,Body,Summary\n1,Wells run dry,Half of them are dry.,Short\n2,Dams are full,All of them are full.,\n3,Empty,,x\n');
  const imported = await json('import', project, table);
  expect(imported.records.map(({ title }) => title)).toEqual(['Wells run dry', 'Dams are full']);
  const wrong = await json('import', project, table, '--text', 'Nothing');
  expect(wrong.code).toBe(1);
  expect(wrong.stderr).toContain('id, Headline, Body, Summary');
  expect((await json('import', project, table, '--text', 'summary', '--title', 'id')).records.map(({ title }) => title)).toEqual(['1', '3']);

  const references = await file('refs.ris', 'TY  - NEWS\nTI  - Wells run dry\nAU  - Khoury, Rania\nPB  - The Daily\nER  - \nTY  - BOOK\nTI  - Another\nER  - \n');
  expect((await json('cite', project, references, '--dry-run')).records).toMatchObject([{ title: 'Wells run dry', by: 'title' }, { title: 'Another', id: null }]);
  expect((await json('list', project, 'sources')).records).not.toContainEqual(expect.objectContaining({ publisher: 'The Daily' }));
  await json('cite', project, references);
  expect(JSON.stringify((await json('list', project, 'sources')).records)).toContain('Khoury');
  expect((await json('cite', project, await file('none.bib', 'nothing'))).code).toBe(1);
});
