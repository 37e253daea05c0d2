import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { textOf } from '../../core/messages/messages.ts';
import { openProject, type OpenProject } from '../storage/index.ts';
import { createSampleProject } from './sample.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'claimwright-sample-')), 'Sample project');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

const services = { resources: join(import.meta.dirname, '../../../resources'), now: () => new Date().toISOString(), newId: randomUUID };

async function opened(): Promise<OpenProject> {
  const project = await openProject(folder, { readOnly: true });
  if (!project.ok) throw new Error(textOf(project.error));
  return project.value;
}

it('is there again at the next start, and has nothing to undo', async () => {
  const made = await createSampleProject(folder, services);
  if (!made.ok) throw new Error(textOf(made.error));
  expect(made.value.history).toEqual({ undo: null, redo: null });
  const numberOfClaims = made.value.state.claims.size;
  await made.value.close();

  const project = await opened();
  expect(project.notices).toEqual([]);
  expect(project.state.project.name).toBe('Sample project');
  expect(project.state.sources.size).toBe(2);
  expect(project.state.claims.size).toBe(numberOfClaims);
  await project.close();
});

it('leaves no folder behind when it cannot be finished', async () => {
  await expect(createSampleProject(folder, { ...services, resources: join(folder, 'nowhere') })).rejects.toThrow();
  expect(existsSync(folder)).toBe(false);
});
