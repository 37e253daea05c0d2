import * as fs from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { message } from '../../core/messages/message.ts';
import type { Message } from '../../core/messages/messages.ts';

/** What storage needs of the file system. Tests hand in one that fails where they want it to. */
export type Disk = Pick<typeof fs, 'open' | 'rename' | 'mkdir' | 'readFile' | 'readdir' | 'rm' | 'stat' | 'copyFile' | 'link'>;

export const nodeDisk: Disk = fs;

/** Returns the code of a system error (ENOENT, ENOSPC, …), or null when `error` is something else: a bug. */
export const systemCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** Returns the words for a system error met at `file`. Throws `error` again when it is not one. */
export function diskProblem(error: unknown, file: string): Message {
  const code = systemCode(error);
  switch (code) {
    case null: throw error;
    case 'ENOSPC': case 'EDQUOT': return message('problem.diskFull', { file });
    case 'EACCES': case 'EPERM': case 'EROFS': return message('problem.folderNotWritable', { file });
    default: return message('problem.diskFailed', { file, detail: code });
  }
}

/** Returns the bytes of a file, or null when there is none. Throws other system errors. */
export async function readIfThere(disk: Disk, path: string): Promise<Buffer | null> {
  try {
    return await disk.readFile(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Returns the names in a folder, sorted; none when the folder does not exist. */
export async function namesIn(disk: Disk, folder: string): Promise<readonly string[]> {
  try {
    return (await disk.readdir(folder)).sort();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Makes the entries of `folder` durable. Some systems cannot open a folder; they need no such thing. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  let handle: FileHandle;
  try {
    handle = await disk.open(folder, 'r');
  } catch (error) {
    if (process.platform === 'win32') return;
    throw error;
  }
  try {
    await handle.sync();
  } catch (error) {
    if (process.platform !== 'win32') throw error;
  } finally {
    await handle.close();
  }
}

/** Makes `folder` and what is missing above it, durably. */
export async function makeFolder(disk: Disk, folder: string): Promise<void> {
  const first = await disk.mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; ; made = dirname(made)) {
    await syncFolder(disk, dirname(made));
    if (made === first || made === dirname(made)) return;
  }
}

/** The ending of files that are being written. Such a file left behind by a crash is worthless. */
export const unfinishedEnding = '.tmp';

/** Bytes after which a long file is synced on the way, so that one sync never holds up the journal's for long. */
const syncEvery = 4 * 1024 * 1024;

/**
 * Replaces the file at `path` by `chunks`: written beside it, synced, and renamed over it, so that at every moment the
 * file is wholly the old one or wholly the new one. Returns the bytes written. Throws system errors, leaving the old file.
 */
export async function writeDurably(
  disk: Disk, path: string, chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<number> {
  const unfinished = path + unfinishedEnding;
  let size = 0;
  try {
    const handle = await disk.open(unfinished, 'w');
    try {
      let unsynced = 0;
      for await (const chunk of chunks) {
        await writeAll(handle, chunk, size);
        size += chunk.length;
        unsynced += chunk.length;
        if (unsynced >= syncEvery) {
          await handle.datasync();
          unsynced = 0;
        }
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await disk.rename(unfinished, path);
  } catch (error) {
    await disk.rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(disk, dirname(path));
  return size;
}

/** Writes all of `bytes` at `position`; a single write may store less than it was given. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
