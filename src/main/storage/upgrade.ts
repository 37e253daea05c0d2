import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { message, type Message } from '../../core/messages/messages.ts';
import { formatVersion, migrate } from '../../core/migrations/migrate.ts';
import { isJsonObject, type JsonObject, type ProjectFiles } from '../../core/migrations/project-files.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { backupsOf } from './backups.ts';
import { serialise } from './checkpoint-adapter.ts';
import { makeFolder, syncFolder, writeDurably, type Disk } from './disk.ts';
import type { Watch } from './document-file.ts';
import { folderReader, type FolderReader } from './folder-reader.ts';
import { decodeLine, encodeLine, linesIn } from './journal-line.ts';
import { backupsFolder, claimsFile, highlightsFolder, journalFolder, projectFile, reportsFolder, scopeOfFile, segmentStart } from './layout.ts';

/*
 * Upgrading a folder survives a crash at any point: first the old files are copied aside, complete or not at all; from
 * then on that copy is what is upgraded, however often it takes; the project file, which carries the version, is written
 * last; and at the end the copy becomes a backup.
 */

const copying = `${backupsFolder}/upgrading.partial`;
const copied = `${backupsFolder}/upgrading`;

/**
 * Upgrades the files of an older folder, its absolute path given, that this process holds, wherever that is done; returns what
 * to tell of it. Rejects with the signal's reason, and with system errors.
 */
export type UpgradeOlder = (folder: string, watch: Watch) => Promise<Result<readonly Message[], Message>>;

/** Shares of the whole work after which the old files are copied, and the new ones made. */
const shares = { copied: 0.3, made: 0.6 } as const;

const versioned = z.object({ formatVersion: z.number().check(z.int(), z.positive()) });

/** Returns the format version of a project, or null when neither its file nor a backup can be read. Throws system errors. */
export async function versionIn(reader: FolderReader): Promise<number | null> {
  for (const path of [projectFile, ...await backupsOf(reader, projectFile)]) {
    const file = versioned.safeParse(await readJson(reader, path));
    if (file.success) return file.data.formatVersion;
  }
  return null;
}

/** Returns the files that replace those of an older project, by path; none when it is of the present format or a newer one. */
export async function upgradeInMemory(reader: FolderReader): Promise<Result<ReadonlyMap<string, Buffer>, Message>> {
  const from = await versionIn(reader);
  if (from === null || from >= formatVersion) return ok(new Map());
  const migrated = migrate(await readFiles(reader), from);
  if (!migrated.ok) return err(message('problem.migrationFailed', { from, detail: migrated.error }));
  const files = new Map<string, Buffer>();
  for (const [path, lines] of Object.entries(migrated.value.journal)) files.set(path, Buffer.concat(lines.map(encodeLine)));
  for (const [path, content] of Object.entries(migrated.value.checkpoints)) {
    const chunks: Buffer[] = [];
    for await (const chunk of serialise(content)) chunks.push(chunk);
    files.set(path, Buffer.concat(chunks));
  }
  return ok(files);
}

/** Returns whether there is something to upgrade: the project is older, or an upgrade of it was interrupted. Throws system errors. */
export async function isOlder(reader: FolderReader): Promise<boolean> {
  if (await isInterrupted(reader)) return true;
  const present = await versionIn(reader);
  return present !== null && present < formatVersion;
}

const isInterrupted = async (reader: FolderReader): Promise<boolean> => (await reader.names(copied)).length > 0;

/**
 * Upgrades the files of an older folder that this process holds. Returns what to tell of it; `onProgress` is told how much is
 * done, from 0 to 1. Throws system errors.
 */
export async function upgradeFolder(disk: Disk, folder: string, onProgress: Watch['onProgress'] = () => undefined): Promise<Result<readonly Message[], Message>> {
  const reader = folderReader(disk, folder);
  const present = await versionIn(reader);
  onProgress(0);
  if (!await isInterrupted(reader)) await copyAside(disk, folder, reader, (share) => onProgress(shares.copied * share));
  onProgress(shares.copied);

  const old = folderReader(disk, join(folder, copied));
  const from = await versionIn(old) ?? 0;
  if (present === null || present < formatVersion) {
    const upgraded = await upgradeInMemory(old);
    if (!upgraded.ok) return upgraded;
    const isProjectFile = (path: string): number => path === projectFile ? 1 : 0;
    onProgress(shares.made);
    const files = [...upgraded.value].sort(([a], [b]) => isProjectFile(a) - isProjectFile(b));
    for (const [done, [path, bytes]] of files.entries()) {
      await writeDurably(disk, join(folder, path), [bytes]);
      onProgress(shares.made + (1 - shares.made) * ((done + 1) / files.length));
    }
  }
  const backup = await keepAsBackup(disk, folder, reader, from);
  return ok([message('storage.upgraded', { from, to: formatVersion, backup })]);
}

async function copyAside(disk: Disk, folder: string, reader: FolderReader, onProgress: Watch['onProgress']): Promise<void> {
  await disk.rm(join(folder, copying), { recursive: true, force: true });
  const paths = await pathsIn(reader);
  for (const [done, path] of paths.entries()) {
    onProgress(done / paths.length);
    const bytes = await reader.read(path);
    if (!bytes) continue;
    await makeFolder(disk, dirname(join(folder, copying, path)));
    await writeDurably(disk, join(folder, copying, path), [bytes]);
  }
  await disk.rename(join(folder, copying), join(folder, copied));
  await syncFolder(disk, join(folder, backupsFolder));
}

/** Gives the copy its lasting name; the backups of single files, which it contains, are of no use beside the new ones. */
async function keepAsBackup(disk: Disk, folder: string, reader: FolderReader, from: number): Promise<string> {
  const taken = await reader.names(backupsFolder);
  for (const name of taken.filter(isBackup)) await disk.rm(join(folder, backupsFolder, name), { force: true });
  let name = `format-${from}`;
  for (let number = 2; taken.includes(name); number++) name = `format-${from}-${number}`;
  await disk.rename(join(folder, copied), join(folder, backupsFolder, name));
  await syncFolder(disk, join(folder, backupsFolder));
  return `${backupsFolder}/${name}`;
}

const isBackup = (name: string): boolean => name.includes('@') && name.endsWith('.json');

async function pathsIn(reader: FolderReader): Promise<readonly string[]> {
  const within = async (folder: string, wanted: (name: string) => boolean): Promise<readonly string[]> =>
    (await reader.names(folder)).filter(wanted).map((name) => `${folder}/${name}`);
  return [
    projectFile,
    claimsFile,
    ...await within(highlightsFolder, (name) => scopeOfFile(name) !== null),
    ...await within(reportsFolder, (name) => scopeOfFile(name) !== null),
    ...await within(journalFolder, (name) => segmentStart(name) !== null),
    ...await within(backupsFolder, isBackup),
  ];
}

/** A checkpoint that is not JSON is left as it is, for loading to deal with; so is a damaged line left out as missing. */
async function readFiles(reader: FolderReader): Promise<ProjectFiles> {
  const checkpoints: Record<string, JsonObject> = {};
  const journal: Record<string, readonly JsonObject[]> = {};
  for (const path of await pathsIn(reader)) {
    if (path.startsWith(`${backupsFolder}/`)) continue;
    if (path.startsWith(`${journalFolder}/`)) {
      const bytes = (await reader.read(path)) ?? Buffer.alloc(0);
      journal[path] = [...linesIn(bytes)].map(({ content }) => decodeLine(content)).filter(isJsonObject);
      continue;
    }
    const content = await readJson(reader, path);
    if (isJsonObject(content)) checkpoints[path] = content;
  }
  return { checkpoints, journal };
}

async function readJson(reader: FolderReader, path: string): Promise<unknown> {
  const bytes = await reader.read(path);
  if (!bytes) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
