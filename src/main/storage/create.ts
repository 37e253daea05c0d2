import { join, resolve } from 'node:path';
import { formatVersion } from '../../core/migrations/migrate.ts';
import { message, type Message } from '../../core/messages/messages.ts';
import { newProject, projectSchema } from '../../core/model/project.ts';
import { err, type Result } from '../../core/result.ts';
import * as z from 'zod/mini';
import { backUp } from './backups.ts';
import { CheckpointAdapter } from './checkpoint-adapter.ts';
import { diskProblem, makeFolder, namesIn, type Disk } from './disk.ts';
import type { Environment } from './environment.ts';
import { folderReader } from './folder-reader.ts';
import type { ClaimsFile, ProjectFile } from './format.ts';
import { createSegment } from './journal.ts';
import { backupsFolder, claimsFile, highlightsFolder, journalFolder, projectFile, reportsFolder, sourcesFolder } from './layout.ts';
import { openProjectIn, type OpenOptions } from './open.ts';
import type { OpenProject } from './open-project.ts';

/** What a new project needs to be told. */
export interface NewProject {
  readonly name: string;
  /** The time of its making, RFC 3339 UTC. */
  readonly now: string;
  readonly newId: () => string;
}

/** As `createProject`, in an environment of the caller's. */
export async function createProjectIn(
  environment: Environment, folder: string, { name, now, newId }: NewProject, options: OpenOptions = {},
): Promise<Result<OpenProject, Message>> {
  const { disk } = environment;
  const absolute = resolve(folder);
  const project = projectSchema.safeParse(newProject(newId(), name, now));
  if (!project.success) return err(message('problem.badInput', { detail: z.prettifyError(project.error) }));
  try {
    await makeFolder(disk, absolute);
    if ((await namesIn(disk, absolute)).length > 0) return err(message('problem.folderNotEmpty', { folder: absolute }));
  } catch (error) {
    return err(diskProblem(error, absolute));
  }
  try {
    await writeNewProject(disk, absolute, {
      formatVersion, sequence: 0, covered: 0, files: { [claimsFile]: 0 }, project: project.data, sources: [], tags: [], reports: [],
    });
  } catch (error) {
    await removeNewProject(disk, absolute).catch(() => undefined);
    return err(diskProblem(error, absolute));
  }
  const opened = await openProjectIn(environment, absolute, options);
  if (!opened.ok) await removeNewProject(disk, absolute).catch(() => undefined);
  return opened;
}

/** The project file comes last: without it the folder is no project. */
async function writeNewProject(disk: Disk, folder: string, content: ProjectFile): Promise<void> {
  for (const name of [highlightsFolder, sourcesFolder, reportsFolder, journalFolder, backupsFolder]) await makeFolder(disk, join(folder, name));
  await createSegment(disk, folder, 1, { undo: [], redo: [] });
  const reader = folderReader(disk, folder);
  const claims: ClaimsFile = { sequence: 0, claims: [], evidence: [] };
  await new CheckpointAdapter(disk, folder, claimsFile, reader).write(claims);
  await new CheckpointAdapter(disk, folder, projectFile, reader).write(content);
  await backUp(disk, folder, new Map([[projectFile, 0], [claimsFile, 0]]));
}

/** Takes back what was written into a folder that was empty, so that it can be tried again. */
async function removeNewProject(disk: Disk, folder: string): Promise<void> {
  for (const name of [projectFile, claimsFile, highlightsFolder, sourcesFolder, reportsFolder, journalFolder, backupsFolder]) {
    await disk.rm(join(folder, name), { recursive: true, force: true });
  }
}
