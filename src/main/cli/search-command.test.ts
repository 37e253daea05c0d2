import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readHere } from '../import/read-source.ts';
import { textsHere } from '../replace/text-work.ts';
import { runCli } from './cli.ts';

let folder: string;
let project: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimwright-search-'));
  project = join(folder, 'project');
  await run('init', project);
  await importText('call.txt', 'A call 😀\n\nPutin and Netanyahu spoke on Monday. They spoke again on Tuesday.\n');
  await importText('bank.txt', 'A bank\n\n中国人民银行周一表示，利率不变。\n\nThe bank spoke.\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function importText(name: string, content: string): Promise<void> {
  await writeFile(join(folder, name), content);
  await run('import', project, join(folder, name));
}

async function run(...argv: readonly string[]): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const said = { stdout: '', stderr: '' };
  const code = await runCli(argv, { stdout: (text) => { said.stdout += text; }, stderr: (text) => { said.stderr += text; } }, {
    version: '1.2.3', author: 'Jo', now: () => new Date().toISOString(), newId: randomUUID, readSource: readHere, texts: textsHere,
    print: () => Promise.reject(new Error('no printer here')),
  });
  return { code, ...said };
}

async function json(...argv: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const { stdout } = await run('search', project, ...argv, '--json');
  return stdout.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));
}

describe('searching on the command line', () => {
  it('prints what fits by source, with its place in code points and the words around it', async () => {
    const { code, stdout } = await run('search', project, 'in:text spoke', '--order', 'library');
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^\S+ {2}A call 😀 {2}2$/),
      '  30–35  Putin and Netanyahu spoke on Monday. They spoke again on Tuesday.',
      '  52–57  Putin and Netanyahu spoke on Monday. They spoke again on Tuesday.',
      expect.stringMatching(/^\S+ {2}A bank {2}1$/),
      '  35–40  The bank spoke.',
      '',
    ]);
  });

  it('prints one object a line, which says what was found and where', async () => {
    const [first] = await json('in:text /mon[a-z]+/i');
    expect(first).toMatchObject({ kind: 'text', of: 'source', id: null, title: 'A call 😀', start: 39, end: 45, exact: 'Monday', marks: [{ start: 29, end: 35 }] });
    expect((await json('in:text 人民银行')).map(({ exact }) => exact)).toEqual(['人民银行']);
    expect((await json('in:text "spoke again"')).map(({ exact }) => exact)).toEqual(['spoke again']);
  });

  it('finds claims, and highlights by their tags', async () => {
    await run('claim', project, 'add', '--statement', 'They spoke twice');
    expect(await json('in:claims twice')).toMatchObject([{ kind: 'claims', of: 'claim', sourceId: null, start: null, context: 'They spoke twice' }]);
    expect((await run('search', project, 'in:claims twice')).stdout).toMatch(/^Claims {2}1\n {2}\S+ {2}Claims {2}They spoke twice\n$/);
    expect((await run('search', project, '--', '-tag:Figure')).stderr).toContain('There is no tag “Figure”.');
  });

  it('puts sources in order, stops where it is told to, and says so', async () => {
    const titles = async (order: string): Promise<readonly unknown[]> => [...new Set((await json('in:text spoke', '--order', order)).map(({ title }) => title))];
    expect(await titles('title')).toEqual(['A bank', 'A call 😀']);
    expect(await titles('hits')).toEqual(['A call 😀', 'A bank']);
    const { stdout, stderr } = await run('search', project, 'in:text spoke', '--limit', '1');
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(stderr).toContain('The first 1 of 3 results are printed.');
  });

  it('says what is wrong with a query in the words of the window, and that nothing fits', async () => {
    expect(await run('search', project, '/(/')).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('This pattern can’t be read') });
    expect(await run('search', project, 'in:nowhere x')).toMatchObject({ code: 1, stdout: '' });
    expect(await run('search', project, '""')).toMatchObject({ code: 1, stderr: expect.stringContaining('asks for nothing') });
    expect(await run('search', project, 'zzqqx')).toEqual({ code: 0, stdout: '', stderr: 'claimwright: Nothing fits.\n' });
  });

  it('prints what the readable texts have, and fails for one that is damaged', async () => {
    const broken = (await json('in:text Monday'))[0]!['sourceId'] as string;
    expect(await readdir(join(project, 'sources', broken))).toContain('document.json');
    await writeFile(join(project, 'sources', broken, 'document.json'), 'no document');
    const { code, stdout, stderr } = await run('search', project, 'in:text spoke');
    expect([code, stdout]).toEqual([1, expect.stringContaining('The bank spoke.')]);
    expect(stderr).not.toBe('');
  });
});
