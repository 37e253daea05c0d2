import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { bundledChild } from './bundled-child.ts';
import { makeChanges } from './random-changes.ts';
import { newProject } from './test-folder.ts';
import { busyEnvironment, open, picture, value } from './test-support.ts';

const changes = 200;

/** Runs the child until it has confirmed `killAt` changes, kills it, and returns the last change it confirmed. */
async function runAndKill(child: string, folder: string, seed: number, killAt: number): Promise<number> {
  const running = spawn(process.execPath, [child, folder, String(seed), String(changes)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(running, 'exit');
  let last = 0;
  for await (const line of createInterface(running.stdout)) {
    last = Number(line);
    if (last >= killAt) running.kill('SIGKILL');
  }
  const [, signal] = await ended as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  return last;
}

test('killed at any moment of 200 changes, the app has every change it confirmed at the next start', async () => {
  const child = await bundledChild('kill-child.ts');
  for (const [index, killAt] of [1, 17, 44, 63, 90, 118, 131, 157, 180, 196].entries()) {
    const seed = 1000 + index;
    const project = await newProject();
    value(await project.close());
    const confirmed = await runAndKill(child, project.folder, seed, killAt);
    const again = await open(project.folder, busyEnvironment);
    expect(again.sequence).toBeGreaterThanOrEqual(confirmed);
    expect(again.notices.filter(({ id }) => id !== 'storage.tornLine')).toEqual([]);

    const expected = await newProject();
    await makeChanges(expected, seed, again.sequence, () => undefined);
    expect(picture(again.state)).toEqual(picture(expected.state));
    expect(again.history).toEqual(expected.history);
    await Promise.all([again.close(), expected.close()]);
    await Promise.all([again, expected].map(({ folder }) => rm(folder, { recursive: true })));
  }
}, 120_000);
