import { join, resolve } from 'node:path';
import { formatVersion } from '../../core/migrations/migrate.ts';
import { message, type Message } from '../../core/messages/messages.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { backUp } from './backups.ts';
import { Findings } from './damage.ts';
import { diskProblem, makeFolder, namesIn, systemCode, unfinishedEnding, type Disk } from './disk.ts';
import type { ReadLongDocument, Watch } from './document-file.ts';
import type { Environment } from './environment.ts';
import { folderReader, withFiles, type FolderReader } from './folder-reader.ts';
import { createSegment, Journal } from './journal.ts';
import { backupsFolder, claimsFile, highlightsFolder, journalFolder, picturesFolder, projectFile, quarantineFolder, reportsFolder, sourcesFolder, type FileKey } from './layout.ts';
import { loadProject, type Loaded, type LoadLarge, type ReadProject } from './load.ts';
import { takeLock, type Lock } from './lock.ts';
import { OwnPictures } from './own-pictures.ts';
import { isOlder, upgradeFolder, upgradeInMemory, versionIn, type UpgradeOlder } from './upgrade.ts';
import type { OpenProject } from './open-project.ts';
import { StoredProject } from './project.ts';
import { putAside } from './quarantine.ts';
import { SourceStore } from './source-files.ts';
import { WriteBehind } from './write-behind.ts';

export interface OpenOptions {
  /** Open for reading: no lock is taken and nothing in the folder is changed. */
  readonly readOnly?: boolean;
  /** Told of trouble that no call waits for: a checkpoint that could not be written, and will be tried again. */
  readonly report?: (problem: Message) => void;
  /** How long texts are read; here, where nothing is said. */
  readonly readLong?: ReadLongDocument;
  /** How large projects are read; here, where nothing is said. */
  readonly loadLarge?: LoadLarge;
  /** How projects of an older format are upgraded; here, where nothing is said. */
  readonly upgrade?: UpgradeOlder;
  readonly watch?: OpeningWatch;
}

/** Told how far the reading of a large project is; an abort gives the opening up, and rejects with the signal's reason. */
export interface OpeningWatch extends Watch {
  /** Told before that how far an older project is upgraded, from 0 to 1. */
  readonly onUpgrade?: Watch['onProgress'];
}

/** Bytes in a project's files that are read on opening, beyond which it is a large one. */
const largeProject = 1_000_000;

/** As `openProject`, in an environment of the caller's. */
export async function openProjectIn(environment: Environment, folder: string, options: OpenOptions = {}): Promise<Result<OpenProject, Message>> {
  const { disk } = environment;
  const absolute = resolve(folder);
  try {
    const absence = await absenceOf(disk, absolute);
    if (absence) return err(absence);
    const version = await versionIn(folderReader(disk, absolute));
    if (version !== null && version > formatVersion) {
      return await openForReading(environment, absolute, options, [message('storage.readOnlyNewer', { found: version, known: formatVersion })]);
    }
    if (options.readOnly) return await openForReading(environment, absolute, options, []);
    const lock = await takeLock(disk, absolute, new Date().toISOString());
    if (!lock.ok) return lock;
    return await openForWriting(environment, absolute, lock.value, options);
  } catch (error) {
    return err(diskProblem(error, absolute));
  }
}

async function absenceOf(disk: Disk, folder: string): Promise<Message | null> {
  try {
    if (!(await disk.stat(folder)).isDirectory()) return message('problem.notAProject', { folder });
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return message('problem.folderMissing', { folder });
    throw error;
  }
  const names = await namesIn(disk, folder);
  const isProject = names.includes(projectFile) || (names.includes(journalFolder) && names.includes(backupsFolder));
  return isProject ? null : message('problem.notAProject', { folder });
}

async function openForReading(
  environment: Environment, folder: string, options: OpenOptions, notices: readonly Message[],
): Promise<Result<OpenProject, Message>> {
  const { disk } = environment;
  const upgraded = await upgradeInMemory(folderReader(disk, folder));
  if (!upgraded.ok) return upgraded;
  const read = upgraded.value.size === 0
    ? await readProject(disk, folder, options)
    : await readHere(disk, folder, withFiles(folderReader(disk, folder), upgraded.value));
  if (!read.ok) return read;
  const { loaded, findings } = read.value;
  return ok(new StoredProject({
    ...loaded, environment, folder, notices: [...notices, ...findings.notices()], sources: new SourceStore(disk, folder, options.readLong), pictures: new OwnPictures(disk, folder), writing: null, report: () => undefined,
  }));
}

async function openForWriting(
  environment: Environment, folder: string, lock: Lock, options: OpenOptions,
): Promise<Result<OpenProject, Message>> {
  try {
    const opened = await openLocked(environment, folder, lock, options);
    if (!opened.ok) await lock.release();
    return opened;
  } catch (error) {
    await lock.release().catch(() => undefined);
    throw error;
  }
}

async function openLocked(
  environment: Environment, folder: string, lock: Lock, options: OpenOptions,
): Promise<Result<OpenProject, Message>> {
  const { disk } = environment;
  const { readLong, report = () => undefined } = options;
  const reader = folderReader(disk, folder);
  for (const name of [highlightsFolder, sourcesFolder, reportsFolder, journalFolder, backupsFolder]) await makeFolder(disk, join(folder, name));
  await removeUnfinished(disk, folder, reader);
  const upgrade = await upgradeIfOlder(disk, folder, reader, options);
  if (!upgrade.ok) return upgrade;

  const read = await readProject(disk, folder, options);
  if (!read.ok) return read;
  const { loaded, findings } = read.value;
  await putAside(disk, folder, findings.damages, new Date().toISOString());
  const kept = findings.damages.length > 0 ? [message('storage.keptAside', { folder: quarantineFolder })] : [];

  const journal = await openJournal(disk, folder, loaded);
  const sources = new SourceStore(disk, folder, readLong);
  const project = new StoredProject({
    ...loaded, environment, folder, notices: [...upgrade.value, ...findings.notices(), ...kept], sources, pictures: new OwnPictures(disk, folder), report,
    writing: {
      journal,
      lock,
      checkpoints: (current) => new WriteBehind(disk, folder, current, loaded.checkpoints),
      backedUp: findings.any ? 0 : loaded.covered,
      backUp: () => findings.any ? Promise.resolve() : backUp(disk, folder, presentIn(loaded)),
    },
  });
  if (findings.any) await project.flush();
  return ok(project);
}

/** Brings an older project up to the present format, where the options say. Returns what to tell of it. */
async function upgradeIfOlder(
  disk: Disk, folder: string, reader: FolderReader, { upgrade, watch: { signal, onUpgrade = () => undefined } = unwatched }: OpenOptions,
): Promise<Result<readonly Message[], Message>> {
  if (!await isOlder(reader)) return ok([]);
  const upgraded = await (upgrade ? upgrade(folder, { signal, onProgress: onUpgrade }) : upgradeFolder(disk, folder, onUpgrade));
  signal.throwIfAborted();
  return upgraded;
}

/** Reads a project, a large one where the options say. */
async function readProject(disk: Disk, folder: string, { loadLarge, watch = unwatched }: OpenOptions): Promise<Result<ReadProject, Message>> {
  const reader = folderReader(disk, folder);
  const read = loadLarge && await isLarge(disk, folder, reader) ? await loadLarge(folder, watch) : await readHere(disk, folder, reader);
  watch.signal.throwIfAborted();
  return read;
}

const unwatched: OpeningWatch = { signal: new AbortController().signal, onProgress: () => undefined };

async function readHere(disk: Disk, folder: string, reader: FolderReader): Promise<Result<ReadProject, Message>> {
  const findings = new Findings();
  const loaded = await loadProject({ disk, folder, reader, findings });
  return loaded.ok ? ok({ loaded: loaded.value, findings }) : loaded;
}

async function isLarge(disk: Disk, folder: string, reader: FolderReader): Promise<boolean> {
  const inFolder = (name: string) => (file: string): string => `${name}/${file}`;
  // Of the journal little more is read than its last segment.
  const paths = [
    projectFile, claimsFile, ...(await reader.names(highlightsFolder)).map(inFolder(highlightsFolder)), ...(await reader.names(reportsFolder)).map(inFolder(reportsFolder)),
    ...(await reader.names(journalFolder)).slice(-1).map(inFolder(journalFolder)),
  ];
  let bytes = 0;
  for (const path of paths) {
    bytes += (await disk.stat(join(folder, path)).catch(() => null))?.size ?? 0;
    if (bytes > largeProject) return true;
  }
  return false;
}

/** Returns the sequences written in the checkpoints that there are. */
const presentIn = ({ checkpoints }: Loaded): ReadonlyMap<FileKey, number> =>
  new Map([...checkpoints].filter(([, { size }]) => size > 0).map(([key, { written }]) => [key, written]));

/** Goes on with the journal, or begins a new segment where the old one is damaged or behind the checkpoints. */
async function openJournal(disk: Disk, folder: string, { journal, journalGoesOn, sequence, history }: Loaded): Promise<Journal> {
  if (journal && journalGoesOn) return Journal.open(disk, folder, journal);
  const first = sequence + 1;
  const length = await createSegment(disk, folder, first, history.stacks);
  const segments = [...(journal?.segments ?? []).filter((segment) => segment < first), first];
  return Journal.open(disk, folder, { segments, length, locations: journal?.locations ?? new Map() });
}

/** What a crash left half-written was never referred to. */
async function removeUnfinished(disk: Disk, folder: string, reader: FolderReader): Promise<void> {
  for (const inside of ['', highlightsFolder, reportsFolder, picturesFolder, journalFolder, backupsFolder, quarantineFolder]) {
    for (const name of await reader.names(inside)) {
      if (name.endsWith(unfinishedEnding) && !name.startsWith('lock.')) await disk.rm(join(folder, inside, name), { force: true });
    }
  }
}
