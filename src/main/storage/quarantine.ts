import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { byFile, type Damage } from './damage.ts';
import { makeFolder, writeDurably, type Disk } from './disk.ts';
import { quarantineFolder } from './layout.ts';

/**
 * Puts damage aside in the project's quarantine folder, so that nothing is ever only dropped: records of one file
 * together as JSON with the reason and the time, unreadable bytes as they were found. Throws system errors.
 */
export async function putAside(disk: Disk, folder: string, damages: readonly Damage[], at: string): Promise<void> {
  if (damages.length === 0) return;
  await makeFolder(disk, join(folder, quarantineFolder));
  for (const [file, found] of byFile(damages)) {
    const items = await Promise.all(found.map(async (damage) => {
      if ('record' in damage) return { why: damage.why, record: damage.record };
      const kept = nameFor(file, damage.bytes, 'damaged');
      await writeDurably(disk, join(folder, quarantineFolder, kept), [damage.bytes]);
      return { why: damage.why, bytes: kept };
    }));
    const content = Buffer.from(JSON.stringify(items, null, 1));
    const name = nameFor(file, content, 'json');
    await writeDurably(disk, join(folder, quarantineFolder, name), [Buffer.from(JSON.stringify({ file, at, found: items }, null, 1))]);
  }
}

/** The same damage gets the same name, so that finding it twice keeps it once. */
function nameFor(file: string, content: Uint8Array, ending: string): string {
  const fingerprint = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return `${file.replaceAll('/', '~')}-${fingerprint}.${ending}`;
}
