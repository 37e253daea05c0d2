import { join } from 'node:path';
import { makeFolder, namesIn, syncFolder, unfinishedEnding, type Disk } from './disk.ts';
import type { FolderReader } from './folder-reader.ts';
import { backupsFolder, type FileKey } from './layout.ts';

/** Older versions kept of each checkpoint. */
const generations = 3;

const prefix = (key: FileKey): string => `${key.replaceAll('/', '~').replace(/\.json$/, '')}@`;
const nameOf = (key: FileKey, sequence: number): string => `${prefix(key)}${String(sequence).padStart(10, '0')}.json`;

const namesOf = (names: readonly string[], key: FileKey): readonly string[] =>
  names.filter((name) => name.startsWith(prefix(key)) && /^\d{10}\.json$/.test(name.slice(prefix(key).length)));

/** Returns the paths inside the project of a checkpoint's backups, newest first. */
export async function backupsOf(reader: FolderReader, key: FileKey): Promise<readonly string[]> {
  return namesOf(await reader.names(backupsFolder), key).toReversed().map((name) => `${backupsFolder}/${name}`);
}

/**
 * Copies each checkpoint, known to be good, to the backups, unless this version of it is there already, and drops the
 * oldest copies. `files` gives the sequence written in each. Throws system errors.
 */
export async function backUp(disk: Disk, folder: string, files: ReadonlyMap<FileKey, number>): Promise<void> {
  const backups = join(folder, backupsFolder);
  await makeFolder(disk, backups);
  const present = await namesIn(disk, backups);
  for (const [key, sequence] of files) {
    const name = nameOf(key, sequence);
    if (present.includes(name)) continue;
    await copyDurably(disk, join(folder, key), join(backups, name));
    for (const old of namesOf([...present, name].sort(), key).slice(0, -generations)) await disk.rm(join(backups, old), { force: true });
  }
  await syncFolder(disk, backups);
}

async function copyDurably(disk: Disk, from: string, to: string): Promise<void> {
  const unfinished = to + unfinishedEnding;
  await disk.copyFile(from, unfinished);
  const handle = await disk.open(unfinished, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await disk.rename(unfinished, to);
}
