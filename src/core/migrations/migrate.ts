import { err, ok, type Result } from '../result.ts';
import type { Migration, ProjectFiles } from './project-files.ts';
import { toVersion2 } from './to-version-2.ts';
import { toVersion3 } from './to-version-3.ts';
import { toVersion4 } from './to-version-4.ts';
import { toVersion5 } from './to-version-5.ts';
import { toVersion6 } from './to-version-6.ts';
import { toVersion7 } from './to-version-7.ts';

/** In order and without gaps: the first upgrades version 1. */
const migrations: readonly Migration[] = [toVersion2, toVersion3, toVersion4, toVersion5, toVersion6, toVersion7];

/** The version of the project format that this app reads and writes. */
export const formatVersion = migrations.length + 1;

/** Returns a project's files upgraded from version `from` to the present one, or why they cannot be. */
export function migrate(files: ProjectFiles, from: number): Result<ProjectFiles, string> {
  if (!Number.isInteger(from) || from < 1 || from > formatVersion) return err(`there is no way from format ${from} to ${formatVersion}`);
  const project = files.checkpoints['claimwright.json'];
  if (!project) return err('claimwright.json cannot be read');
  const upgraded = migrations.slice(from - 1).reduce((present, { upgrade }) => upgrade(present), files);
  return ok({
    ...upgraded,
    checkpoints: { ...upgraded.checkpoints, 'claimwright.json': { ...upgraded.checkpoints['claimwright.json'], formatVersion } },
  });
}
