import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createProjectIn } from './create.ts';
import type { Environment } from './environment.ts';
import type { OpenOptions } from './open.ts';
import type { OpenProject } from './open-project.ts';
import { now, patientEnvironment, value } from './test-support.ts';

/** Returns a new folder, which is deleted when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'claimwright-storage-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes and opens a project in a temporary folder. */
export async function newProject(environment: Environment = patientEnvironment, options?: OpenOptions): Promise<OpenProject> {
  return value(await createProjectIn(environment, await temporaryFolder(), { name: 'Trial', now, newId: () => 'project-1' }, options));
}

/** Returns a copy of a folder as it lies on disk now: what a crash at this moment would leave. The lock stays behind. */
export async function crashedCopy(folder: string): Promise<string> {
  const copy = await temporaryFolder();
  await cp(folder, copy, { recursive: true, filter: (path) => !path.endsWith('/lock') });
  return copy;
}
