import { dirname } from 'node:path';
import { makeFolder, nodeDisk, writeDurably } from './disk.ts';

/**
 * Replaces the file at `path`, whose folder is made if need be, by `text` in UTF-8. Resolves when it is safely on disk.
 * Rejects with the system's error, leaving the old file.
 */
export async function writeFileDurably(path: string, text: string): Promise<void> {
  await makeFolder(nodeDisk, dirname(path));
  await writeDurably(nodeDisk, path, [Buffer.from(text)]);
}
