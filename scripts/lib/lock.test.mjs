import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from './lock.mjs';

let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  file = join(folder, 'some.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('one works at a time, and all get their turn', async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setImmediate(resolve));
    inside -= 1;
    return 1;
  };
  const done = await Promise.all([1, 2, 3].map(() => withLock(file, 'is being tested', work)));
  expect({ done, most }).toEqual({ done: [1, 1, 1], most: 1 });
  expect(existsSync(file)).toBe(false);
});

test('the lock is free again after work that failed', async () => {
  const failing = withLock(file, 'is being tested', () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(existsSync(file)).toBe(false);
});

test('the lock of a process that has died is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(file, JSON.stringify({ host: hostname(), pid, id: 'gone' }));
  await expect(withLock(file, 'is being tested', () => Promise.resolve('done'))).resolves.toBe('done');
});

test('a lock that its holder, on another machine, no longer touches is taken over', async () => {
  writeFileSync(file, JSON.stringify({ host: 'another-machine', pid: process.pid, id: 'gone' }));
  const minuteAgo = new Date(Date.now() - 60_000);
  utimesSync(file, minuteAgo, minuteAgo);
  await expect(withLock(file, 'is being tested', () => Promise.resolve('done'))).resolves.toBe('done');
});
