import { constants, open } from 'node:fs/promises';
import { message, type Message } from '../../core/messages/messages.ts';
import { err, ok, type Result } from '../../core/result.ts';

/** Returns the words for a file of this many bytes being too large, or null when it has no more than `limit`. */
export const sizeProblem = (bytes: number, limit: number): Message | null =>
  bytes > limit ? message('import.tooLarge', { size: Math.ceil(bytes / 1e6), limit: limit / 1e6 }) : null;

/** Returns a file's bytes, or in words why they cannot be had. Of a file of more than `limit` bytes none is read. */
export async function readFileWithin(path: string, limit: number): Promise<Result<Uint8Array, Message>> {
  try {
    // Without blocking, so that opening a pipe nobody writes to does not wait for ever.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stats = await file.stat();
      if (!stats.isFile()) return err(message('import.folder'));
      const problem = sizeProblem(stats.size, limit);
      return problem ? err(problem) : ok(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    return err(wordsFor(error));
  }
}

function wordsFor(error: unknown): Message {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR': return message('import.missing');
    case 'EISDIR': return message('import.folder');
    case 'EACCES':
    case 'EPERM': return message('import.forbidden');
    default: return message('import.unreadable', { detail: code });
  }
}
