import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import * as z from 'zod/mini';
import { recordOf } from '../../../core/formats/obsidian/vault-file.ts';
import { message, type Message } from '../../../core/messages/messages.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { writeInOneStep } from '../write-file.ts';

/** Says that a folder is ours, and of which project. Obsidian does not show it. */
const markFile = '.claimwright-vault.json';
const markSchema = z.object({ format: z.literal(1), project: z.string() });

/** Files that are looked at, at most: whoever has more has chosen the wrong folder. */
const mostFiles = 100_000;

/** A file of ours, where it is now. */
export interface FoundFile {
  /** With slashes, from the folder. */
  readonly path: string;
  readonly content: string;
}

export interface VaultFolder {
  /** The files of ours by their record. Of copies the one that lies where it was written is taken, else the first by its path. */
  readonly files: ReadonlyMap<string, FoundFile>;
  /** The paths of all Markdown files that are there. */
  readonly paths: readonly string[];
}

/**
 * Reads a folder that was exported to before, or makes one. Fails in words for a folder that holds other things, or belongs to another
 * project: nothing of it is touched.
 */
export async function openVault(folder: string, projectId: string, signal: AbortSignal): Promise<Result<VaultFolder, Message>> {
  const there = await stat(folder).catch(() => null);
  if (there && !there.isDirectory()) return err(message('problem.vaultIsFile', { path: folder }));
  if (!there) {
    const parent = await stat(dirname(folder)).catch(() => null);
    if (!parent?.isDirectory()) return err(message('problem.exportFolderMissing', { path: folder }));
    try {
      await mkdir(folder);
    } catch {
      return err(message('problem.exportNotWritable', { path: folder }));
    }
  }
  const mark = await readMark(folder);
  if (mark === null) {
    // The settings of a vault that was just made are nobody's work.
    if ((await readdir(folder)).some((name) => !name.startsWith('.'))) return err(message('problem.vaultOfOthers', { path: folder }));
    const marked = await writeInOneStep(join(folder, markFile), `${JSON.stringify({ format: 1, project: projectId })}\n`, signal);
    return marked.ok ? ok({ files: new Map(), paths: [] }) : marked;
  }
  if (mark !== projectId) return err(message('problem.vaultOfProject', { path: folder }));
  try {
    return await readVault(folder, signal);
  } catch (error) {
    return err(message('problem.vaultUnread', { path: folder, detail: error instanceof Error ? error.message : String(error) }));
  }
}

async function readMark(folder: string): Promise<string | null> {
  try {
    const read = markSchema.safeParse(JSON.parse(await readFile(join(folder, markFile), 'utf8')));
    return read.success ? read.data.project : null;
  } catch {
    return null;
  }
}

async function readVault(folder: string, signal: AbortSignal): Promise<Result<VaultFolder, Message>> {
  const files = new Map<string, FoundFile>();
  const paths: string[] = [];
  const folders = [folder];
  for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
    const entries = await readdir(at, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (signal.aborted) return err(message('problem.exportCancelled'));
      if (entry.name.startsWith('.')) continue;
      const absolute = join(at, entry.name);
      if (entry.isDirectory()) folders.push(absolute);
      if (!entry.isFile() || !/\.md$/i.test(entry.name)) continue;
      const path = relative(folder, absolute).replaceAll('\\', '/');
      if (paths.push(path) > mostFiles) return err(message('problem.vaultOfOthers', { path: folder }));
      const content = await readFile(absolute, 'utf8');
      const record = recordOf(content);
      if (record === null) continue;
      const known = files.get(record);
      if (!known || isOurs(path) > isOurs(known.path) || (isOurs(path) === isOurs(known.path) && path < known.path)) files.set(record, { path, content });
    }
  }
  return ok({ files, paths });
}

/** The folders that new files are written to. */
export const vaultFolders = { source: 'Sources', claim: 'Claims', tag: 'Tags' } as const;

const isOurs = (path: string): number => Number(Object.values(vaultFolders).some((name) => path.startsWith(`${name}/`)));
