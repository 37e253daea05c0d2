import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundledChild } from './bundled-child.ts';
import { checkProject } from './index.ts';
import { temporaryFolder } from './test-folder.ts';
import { noticesOf, open, picture, value } from './test-support.ts';

const passages = 1_000;

/** Returns a folder with a project of version 1 whose highlights are many, so that writing them takes a while. */
async function older(): Promise<string> {
  const folder = await temporaryFolder();
  await cp(join(import.meta.dirname, '../../core/migrations/fixtures/v1'), folder, { recursive: true });
  const file = join(folder, 'highlights/s1.json');
  const content = JSON.parse(await readFile(file, 'utf8')) as { readonly highlights: readonly object[] };
  const more = Array.from({ length: passages }, (_, number) => ({ ...content.highlights[0], id: `more${number}` }));
  await writeFile(file, JSON.stringify({ ...content, highlights: [...content.highlights, ...more] }));
  return folder;
}

/** Returns the signal that ended the child, or null when it was done before. */
async function runAndKill(child: string, folder: string, killAt: number): Promise<string | null> {
  const running = spawn(process.execPath, [child, folder, String(killAt)], { stdio: 'inherit' });
  const [, signal] = await once(running, 'exit') as [number | null, string | null];
  return signal;
}

test('killed at any moment of an upgrade, a project is upgraded whole at the next start, and its old files are kept', async () => {
  const [child, first] = await Promise.all([bundledChild('upgrade-kill-child.ts'), older()]);
  const original = await readFile(join(first, 'highlights/s1.json'), 'utf8');
  const whole = await open(first);
  const expected = picture(whole.state);
  await whole.close();
  let killed = 0;
  for (let killAt = 3; ; killAt += 6) {
    const folder = await older();
    if (await runAndKill(child, folder, killAt) === null) break;
    killed++;
    const again = await open(folder);
    expect([killAt, picture(again.state)]).toEqual([killAt, expected]);
    expect(noticesOf(again).filter((id) => id !== 'storage.upgraded')).toEqual([]);
    expect((await readdir(join(folder, 'backups'))).filter((name) => !name.includes('@'))).toEqual(['format-1']);
    expect(await readFile(join(folder, 'backups/format-1/highlights/s1.json'), 'utf8')).toBe(original);
    await again.close();
    expect(value(await checkProject(folder)).findings).toEqual([]);
    await rm(folder, { recursive: true });
  }
  expect(killed).toBeGreaterThan(8);
}, 240_000);
