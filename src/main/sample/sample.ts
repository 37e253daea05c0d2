import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Message } from '../../core/messages/messages.ts';
import { ok, type Result } from '../../core/result.ts';
import { createProject, type OpenOptions, type OpenProject } from '../storage/index.ts';
import { buildSample } from './build-sample.ts';

export interface SampleServices {
  /** Folder of the files shipped with the app. */
  readonly resources: string;
  readonly now: () => string;
  readonly newId: () => string;
}

/**
 * Makes the sample project in `folder`, which must be absent or empty, and returns it open. Its user has done nothing yet,
 * so there is nothing to undo. Fails when it cannot be written, and then leaves no folder behind.
 */
export async function createSampleProject(
  folder: string, { resources, now, newId }: SampleServices, options?: OpenOptions,
): Promise<Result<OpenProject, Message>> {
  const created = await createProject(folder, { name: 'Sample project', now: now(), newId }, options);
  if (!created.ok) return created;
  const project = created.value;
  let ready = false;
  try {
    const built = await buildSample(project, join(resources, 'sample'), { now: now(), author: 'Claimwright', newId });
    if (!built.ok) return built;
    const fresh = await project.forgetHistory();
    if (!fresh.ok) return fresh;
    ready = true;
    return ok(project);
  } finally {
    if (!ready) {
      await project.close();
      await rm(folder, { recursive: true, force: true });
    }
  }
}
