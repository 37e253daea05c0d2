import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lookThrough } from './dropped.ts';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'claimwright-drop-')); });
afterEach(() => rm(folder, { recursive: true, force: true }));

async function files(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), 'words');
  }
}

const limits = { texts: 5, levels: 4 };

async function dropped(...names: readonly string[]): Promise<{ readonly names: readonly string[]; readonly said: readonly string[] }> {
  const { inputs, failed } = await lookThrough(names.map((name) => ({ name, path: join(folder, name) })), new AbortController().signal, limits);
  return { names: inputs.map((input) => ('name' in input ? input.name : '')), said: failed.map(({ file, problem }) => `${file} ${problem.id}`) };
}

it('takes a file as it is, and the texts of a folder at any depth, in the order of their names', async () => {
  await files('a.pdf', 'f/10.txt', 'f/9.txt', 'f/in/deep/note.MD', 'f/.git/config.txt');
  expect(await dropped('a.pdf', 'f')).toEqual({ names: ['a.pdf', 'f/9.txt', 'f/10.txt', 'f/in/deep/note.MD'], said: [] });
});

it('follows no link, so that no folder holds itself', async () => {
  await files('f/a.txt');
  await symlink(folder, join(folder, 'f', 'up'));
  expect(await dropped('f')).toEqual({ names: ['f/a.txt'], said: [] });
});

it('says what of a folder was left out', async () => {
  await files('f/a.txt', 'f/b.psd', 'f/c.png', 'g/only.png', `deep/${'x/'.repeat(limits.levels)}a.txt`);
  await mkdir(join(folder, 'empty'));
  expect(await dropped('f', 'g', 'empty', 'deep')).toEqual({
    names: ['f/a.txt'],
    said: ['f import.folderOthers', 'g import.folderNone', 'empty import.folderNone', 'deep import.folderNone', 'deep import.folderDeep'],
  });
});

it('takes only so many texts of one drop', async () => {
  await files(...Array.from({ length: limits.texts - 1 }, (_, n) => `f/${n}.txt`), 'g/a.txt', 'g/b.txt');
  const { names, said } = await dropped('f', 'g');
  expect([names.length, names.at(-1), said]).toEqual([limits.texts, 'g/a.txt', ['g import.folderFull']]);
});

it('stops when it is told to', async () => {
  await files('f/a.txt');
  const controller = new AbortController();
  controller.abort();
  await expect(lookThrough([{ name: 'f', path: join(folder, 'f') }], controller.signal)).rejects.toBe(controller.signal.reason);
});
