import type { Message } from '../../core/messages/messages.ts';
import type { Result } from '../../core/result.ts';
import { createProjectIn, type NewProject } from './create.ts';
import { defaultEnvironment } from './environment.ts';
import { openProjectIn, type OpenOptions } from './open.ts';
import type { OpenProject } from './open-project.ts';

export { checkProject } from './check.ts';
export type { NewProject } from './create.ts';
export type { OpeningWatch, OpenOptions } from './open.ts';
export type { Committed, OpenProject } from './open-project.ts';

/** Makes a project in `folder`, which must be absent or empty, and opens it. On failure the folder is as it was. */
export const createProject = (folder: string, input: NewProject, options?: OpenOptions): Promise<Result<OpenProject, Message>> =>
  createProjectIn(defaultEnvironment, folder, input, options);

/**
 * Opens the project in `folder` and locks it for this process. Damaged records are put aside and told of in `notices`; a
 * project of a newer format opens read-only. Returns the words for what stands in the way: no project there, another
 * process has it, the folder cannot be written, the project file and all its backups are damaged.
 */
export const openProject = (folder: string, options?: OpenOptions): Promise<Result<OpenProject, Message>> =>
  openProjectIn(defaultEnvironment, folder, options);
