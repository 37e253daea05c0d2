import { join } from 'node:path';
import { namesIn, readIfThere, type Disk } from './disk.ts';

/** Reads the files of a project. Not always from disk: an older project opened for reading is upgraded in memory. */
export interface FolderReader {
  /** Returns the bytes at a path inside the project (forward slashes), or null when there is no such file. */
  readonly read: (path: string) => Promise<Buffer | null>;
  /** Returns the names in a folder of the project, sorted; none when it does not exist. */
  readonly names: (folder: string) => Promise<readonly string[]>;
}

export const folderReader = (disk: Disk, folder: string): FolderReader => ({
  read: (path) => readIfThere(disk, join(folder, path)),
  names: (inside) => namesIn(disk, join(folder, inside)),
});

/** Returns `reader` with some files replaced, in memory. */
export const withFiles = (reader: FolderReader, files: ReadonlyMap<string, Buffer>): FolderReader => ({
  read: async (path) => files.get(path) ?? reader.read(path),
  names: reader.names,
});
