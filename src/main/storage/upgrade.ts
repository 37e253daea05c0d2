import * as z from 'zod/mini';
import type { Message } from '../../core/messages/messages.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Disk } from './disk.ts';
import type { FolderReader } from './folder-reader.ts';
import { projectFile } from './layout.ts';

const versioned = z.object({ formatVersion: z.number().check(z.int(), z.positive()) });

/** Returns the format version that a project's file gives, or null when it cannot be read. Throws system errors. */
export async function versionIn(reader: FolderReader): Promise<number | null> {
  const bytes = await reader.read(projectFile);
  if (!bytes) return null;
  try {
    const file = versioned.safeParse(JSON.parse(bytes.toString('utf8')));
    return file.success ? file.data.formatVersion : null;
  } catch {
    return null;
  }
}

export async function upgradeInMemory(_: FolderReader): Promise<Result<ReadonlyMap<string, Buffer>, Message>> {
  return ok(new Map());
}

export async function upgradeFolder(_: Disk, __: string): Promise<Result<readonly Message[], Message>> {
  return ok([]);
}
