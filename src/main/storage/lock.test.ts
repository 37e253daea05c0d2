import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { nodeDisk } from './disk.ts';
import { takeLock } from './lock.ts';
import { temporaryFolder } from './test-folder.ts';
import { now, problemOf, value } from './test-support.ts';

const take = (folder: string) => takeLock(nodeDisk, folder, now);

const holder = { app: 'Claimwright', token: 'other', pid: 1, host: hostname(), process: null as string | null, since: now };
const leave = (folder: string, more: Partial<typeof holder>): Promise<void> => writeFile(join(folder, 'lock'), JSON.stringify({ ...holder, ...more }));

function sleeper(): ChildProcess & { readonly pid: number } {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  onTestFinished(() => { child.kill('SIGKILL'); });
  return child as ChildProcess & { readonly pid: number };
}

async function deadPid(): Promise<number> {
  const child = sleeper();
  child.kill('SIGKILL');
  await once(child, 'exit');
  return child.pid;
}

test('a lock keeps everyone else out, says who holds it, and is given back', async () => {
  const folder = await temporaryFolder();
  const lock = value(await take(folder));
  expect(await take(folder)).toMatchObject({ ok: false, error: { id: 'problem.projectLocked', parameters: { pid: process.pid, host: hostname(), since: now } } });
  await lock.release();
  expect(await readdir(folder)).toEqual([]);
  await value(await take(folder)).release();
});

test('the lock of a running process holds, the lock of one that is gone is taken over', async () => {
  const folder = await temporaryFolder();
  await leave(folder, { pid: sleeper().pid });
  expect(problemOf(await take(folder))).toBe('problem.projectLocked');
  await leave(folder, { pid: await deadPid() });
  await value(await take(folder)).release();
  expect(await readdir(folder)).toEqual([]);
});

test.runIf(process.platform === 'linux')('a lock whose process number was given to another process is taken over', async () => {
  const folder = await temporaryFolder();
  await leave(folder, { pid: sleeper().pid, process: 'another boot:1' });
  await value(await take(folder)).release();
});

test('a lock from another computer holds, with words that say what to do', async () => {
  const folder = await temporaryFolder();
  await leave(folder, { host: 'elsewhere' });
  expect(problemOf(await take(folder))).toBe('problem.projectLockedElsewhere');
});

test.each(['', '{', '{"pid": "x"}'])('a lock file that says nothing (%j) is taken over', async (content) => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'lock'), content);
  await value(await take(folder)).release();
});

test('of many that find a dead lock, exactly one takes it over', async () => {
  const pid = await deadPid();
  for (let round = 0; round < 20; round++) {
    const folder = await temporaryFolder();
    await leave(folder, { pid });
    // What a taker left behind that died while taking over must not stand in the way either.
    if (round % 2 === 1) await writeFile(join(folder, 'lock.takeover'), JSON.stringify({ ...holder, token: 'dead taker', pid }));
    const taken = (await Promise.all(Array.from({ length: 12 }, () => take(folder)))).filter((result) => result.ok);
    expect(taken).toHaveLength(1);
    await taken[0]!.value.release();
    expect(await readdir(folder)).toEqual([]);
  }
});

test('giving back a lock that has become another’s leaves it alone', async () => {
  const folder = await temporaryFolder();
  const lock = value(await take(folder));
  await leave(folder, { pid: sleeper().pid });
  await lock.release();
  expect(JSON.parse(await readFile(join(folder, 'lock'), 'utf8'))).toMatchObject({ token: 'other' });
});
