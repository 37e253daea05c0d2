import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { message, type Message } from '../../core/messages/messages.ts';
import { err, ok, type Result } from '../../core/result.ts';

/**
 * Checks that a file can be made or replaced at `path`, before long work is done for it. Returns the words for what is in
 * the way otherwise; rights are found out on writing.
 */
export async function checkTarget(path: string): Promise<Result<null, Message>> {
  try {
    if (!(await stat(dirname(path))).isDirectory()) return err(message('problem.exportFolderMissing', { path }));
    const there = await stat(path).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    });
    return there?.isDirectory() === true ? err(message('problem.exportTargetIsFolder', { path })) : ok(null);
  } catch (error) {
    return err(writeProblem(error, path));
  }
}

/**
 * Writes a file in one step: beside its place, synced, then renamed over what was there. On failure and when `signal` is
 * aborted before the rename, what was there is untouched, nothing is left behind, and the words for it are returned.
 */
export async function writeInOneStep(path: string, content: Uint8Array | string, signal: AbortSignal): Promise<Result<null, Message>> {
  const unfinished = join(dirname(path), `.${basename(path).slice(0, 80)}.${randomUUID()}.tmp`);
  try {
    const file = await open(unfinished, 'wx');
    try {
      await file.writeFile(content, { signal });
      await file.sync();
    } finally {
      await file.close();
    }
    signal.throwIfAborted();
    await rename(unfinished, path);
    return ok(null);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    return err(signal.aborted ? message('problem.exportCancelled') : writeProblem(error, path));
  }
}

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** Puts a system error into words. Throws anything else again: a bug. */
function writeProblem(error: unknown, path: string): Message {
  const code = codeOf(error);
  switch (code) {
    case null: throw error;
    case 'ENOENT': case 'ENOTDIR': return message('problem.exportFolderMissing', { path });
    case 'EISDIR': return message('problem.exportTargetIsFolder', { path });
    case 'EACCES': case 'EPERM': case 'EROFS': case 'EBUSY': return message('problem.exportNotWritable', { path });
    case 'ENOSPC': case 'EDQUOT': return message('problem.exportDiskFull', { path });
    default: return message('problem.exportWriteFailed', { path, detail: code });
  }
}
