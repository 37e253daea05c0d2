import { Low } from 'lowdb';
import * as z from 'zod/mini';
import { message, type Message } from '../../core/messages/messages.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { backupsOf } from './backups.ts';
import { CheckpointAdapter } from './checkpoint-adapter.ts';
import type { Findings } from './damage.ts';
import type { Disk } from './disk.ts';
import type { FolderReader } from './folder-reader.ts';
import {
  claimsFileSchema, highlightsFileSchema, projectFileSchema, reportFileSchema, type ClaimsFile, type HighlightsFile, type ProjectFile, type ReportFile,
} from './format.ts';
import { claimsFile, highlightsFile, highlightsFolder, projectFile, reportFile, reportsFolder, scopeOfFile, type FileKey } from './layout.ts';

/** A checkpoint as read: what it says, up to which change it is true, and its bytes. */
export interface ReadCheckpoint<T> {
  readonly content: T;
  /** The sequence written in the file. */
  readonly written: number;
  /** Number of the last change that it certainly contains; the written one or later. */
  readonly reaches: number;
  readonly size: number;
}

export interface Checkpoints {
  readonly project: ReadCheckpoint<ProjectFile>;
  readonly claims: ReadCheckpoint<ClaimsFile>;
  /** By source id. A source without highlights may have none. */
  readonly highlights: ReadonlyMap<string, ReadCheckpoint<HighlightsFile>>;
  /** By report id. A report without blocks may have none. */
  readonly reports: ReadonlyMap<string, ReadCheckpoint<ReportFile>>;
}

/** Where checkpoints are read from, and who is told of damage. */
export interface Reading {
  readonly disk: Disk;
  readonly folder: string;
  readonly reader: FolderReader;
  readonly findings: Findings;
}

/**
 * Returns every checkpoint of a project, a damaged or missing one from its newest backup that can be read. The problem
 * is that the project file itself cannot be had; for any other file, empty stands in. Throws system errors.
 */
export async function readCheckpoints(reading: Reading): Promise<Result<Checkpoints, Message>> {
  const found = await readWithBackups(reading, projectFile, projectFileSchema, true);
  if (!found) return err(message('problem.projectUnreadable', { file: projectFile }));
  const index = found.content;
  const project = { ...found, written: index.sequence, reaches: index.sequence };

  const read = async <T extends { readonly sequence: number }>(key: FileKey, schema: z.ZodMiniType<T>, empty: T): Promise<ReadCheckpoint<T>> => {
    const indexed = index.files[key];
    const file = await readWithBackups(reading, key, schema, indexed !== undefined);
    if (!file) return { content: empty, written: 0, reaches: indexed === undefined ? index.covered : 0, size: 0 };
    const { sequence } = file.content;
    return { ...file, written: sequence, reaches: sequence === indexed ? Math.max(sequence, index.covered) : sequence };
  };

  const claims = await read(claimsFile, claimsFileSchema, { sequence: 0, claims: [], evidence: [] });
  const highlights = new Map<string, ReadCheckpoint<HighlightsFile>>();
  for (const sourceId of await scopesIn(highlightsFolder, reading.reader, index)) {
    highlights.set(sourceId, await read(highlightsFile(sourceId), highlightsFileSchema, { sequence: 0, highlights: [] }));
  }
  const reports = new Map<string, ReadCheckpoint<ReportFile>>();
  for (const reportId of await scopesIn(reportsFolder, reading.reader, index)) {
    reports.set(reportId, await read(reportFile(reportId), reportFileSchema, { sequence: 0, blocks: [] }));
  }
  return ok({ project, claims, highlights, reports });
}

/** The sources or reports that have a file of their own in a folder, or should have. */
async function scopesIn(folder: string, reader: FolderReader, index: ProjectFile): Promise<ReadonlySet<string>> {
  const indexed = Object.keys(index.files).filter((key) => key.startsWith(`${folder}/`)).map((key) => key.slice(folder.length + 1));
  const names = [...await reader.names(folder), ...indexed];
  return new Set(names.map(scopeOfFile).filter((id) => id !== null));
}

interface ReadFile<T> {
  readonly content: T;
  readonly size: number;
}

async function readWithBackups<T extends object>(
  reading: Reading, key: FileKey, schema: z.ZodMiniType<T>, expected: boolean,
): Promise<ReadFile<T> | null> {
  const { findings, reader } = reading;
  const file = await readOne(reading, key, schema);
  if (file.ok) return file.value;
  const damaged = file.error !== null;
  if (!damaged && !expected) return null;
  if (file.error !== null) findings.badFile(key, file.error, (await reader.read(key)) ?? Buffer.alloc(0));
  else findings.rewrite.add(key);
  for (const path of await backupsOf(reader, key)) {
    const backup = await readOne(reading, path, schema);
    if (!backup.ok) continue;
    findings.say(message(damaged ? 'storage.damagedFileRestored' : 'storage.missingFileRestored', { file: key }));
    return backup.value;
  }
  if (key !== projectFile) findings.say(message(damaged ? 'storage.damagedFileRebuilt' : 'storage.missingFileRebuilt', { file: key }));
  return null;
}

/** Returns a file's content, or what is wrong with it; null when it does not exist. */
async function readOne<T extends object>(reading: Reading, path: string, schema: z.ZodMiniType<T>): Promise<Result<ReadFile<T>, string | null>> {
  const adapter = new CheckpointAdapter<object>(reading.disk, reading.folder, path, reading.reader);
  const low = new Low<object>(adapter, {});
  try {
    await low.read();
  } catch (error) {
    if (error instanceof SyntaxError) return err('it is not JSON');
    throw error;
  }
  if (!adapter.found) return err(null);
  const content = schema.safeParse(low.data);
  return content.success ? ok({ content: content.data, size: adapter.size }) : err(z.prettifyError(content.error));
}
