import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { message, type Message } from '../../core/messages/messages.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { readIfThere, systemCode, unfinishedEnding, type Disk } from './disk.ts';
import { lockFile } from './layout.ts';

/** What a lock file says of the process that holds it. */
const holderSchema = z.object({
  app: z.string(),
  /** Distinguishes this lock from every other. */
  token: z.string(),
  pid: z.number().check(z.int(), z.positive()),
  host: z.string(),
  /** When the process started, in a form that only its own system understands; null where it cannot be known. */
  process: z.nullable(z.string()),
  since: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

/** A held lock. */
export interface Lock {
  /** Gives the lock back; does nothing when it has become another's. Throws system errors. */
  readonly release: () => Promise<void>;
}

/** A lock being taken over is itself guarded by a lock, which may be left behind by a crash too, and so on: this deep. */
const deepestTakeover = 3;

/**
 * Takes the lock of a project for this process, or returns the words saying who holds it. The lock of a process that is
 * gone is taken over. Throws system errors (the folder cannot be written, say).
 */
export async function takeLock(disk: Disk, folder: string, now: string): Promise<Result<Lock, Message>> {
  const path = join(folder, lockFile);
  const mine: Holder = {
    app: 'Claimwright', token: randomUUID(), pid: process.pid, host: hostname(), process: await processMark(process.pid), since: now,
  };
  const other = await claim(disk, path, mine, 0);
  if (other) return err(heldBy(other, folder));
  return ok({ release: () => release(disk, path, mine.token) });
}

/** Makes `path` ours; returns the holder when it is another's. */
async function claim(disk: Disk, path: string, mine: Holder, depth: number): Promise<Holder | null> {
  if (await createLock(disk, path, mine)) return null;
  const found = await readHolder(disk, path);
  if (found === 'absent') return claimAgain(disk, path, mine, depth);
  if (found !== 'unreadable' && await isAlive(found)) return found;
  if (depth === deepestTakeover) throw Object.assign(new Error(`the lock ${path} cannot be taken over now`), { code: 'EBUSY' });

  const guard = { ...mine, token: randomUUID() };
  const guardPath = `${path}.takeover`;
  const rival = await claim(disk, guardPath, guard, depth + 1);
  if (rival) return rival;
  try {
    const present = await readHolder(disk, path);
    if (!sameHolder(present, found)) return present === 'absent' || present === 'unreadable' ? await claimAgain(disk, path, mine, depth) : present;
    const unfinished = await writeLock(disk, path, mine);
    await disk.rename(unfinished, path);
    return null;
  } finally {
    await release(disk, guardPath, guard.token);
  }
}

/** The lock vanished while it was looked at: its holder was just closing. One more try is enough; then it is another's. */
async function claimAgain(disk: Disk, path: string, mine: Holder, depth: number): Promise<Holder | null> {
  if (await createLock(disk, path, mine)) return null;
  const found = await readHolder(disk, path);
  if (found === 'absent' || found === 'unreadable') return claim(disk, path, mine, depth + 1);
  return found;
}

const sameHolder = (a: Holder | 'absent' | 'unreadable', b: Holder | 'absent' | 'unreadable'): boolean =>
  typeof a === 'object' && typeof b === 'object' ? a.token === b.token : a === b;

/** Creates the lock file with its content in one step. Returns false when there is one. */
async function createLock(disk: Disk, path: string, holder: Holder): Promise<boolean> {
  const unfinished = await writeLock(disk, path, holder);
  try {
    await disk.link(unfinished, path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'UNKNOWN'].includes(systemCode(error) ?? '')) throw error;
    return await createWithoutLink(disk, path, holder);
  } finally {
    await disk.rm(unfinished, { force: true });
  }
}

/** For file systems that know no links: a reader may see the file before its content, and then takes it for unreadable. */
async function createWithoutLink(disk: Disk, path: string, holder: Holder): Promise<boolean> {
  try {
    const handle = await disk.open(path, 'wx');
    try {
      await handle.writeFile(JSON.stringify(holder));
      await handle.sync();
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function writeLock(disk: Disk, path: string, holder: Holder): Promise<string> {
  const unfinished = `${path}.${holder.token}${unfinishedEnding}`;
  const handle = await disk.open(unfinished, 'wx');
  try {
    await handle.writeFile(JSON.stringify(holder));
    await handle.sync();
  } finally {
    await handle.close();
  }
  return unfinished;
}

async function readHolder(disk: Disk, path: string): Promise<Holder | 'absent' | 'unreadable'> {
  const bytes = await readIfThere(disk, path);
  if (bytes === null) return 'absent';
  try {
    const holder = holderSchema.safeParse(JSON.parse(bytes.toString('utf8')));
    return holder.success ? holder.data : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

async function release(disk: Disk, path: string, token: string): Promise<void> {
  const holder = await readHolder(disk, path);
  if (typeof holder === 'object' && holder.token === token) await disk.rm(path, { force: true });
}

/** Returns whether the process that took a lock may still run. On another computer that cannot be known: it may. */
async function isAlive(holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return false;
  }
  const running = await processMark(holder.pid);
  return holder.process === null || running === null || running === holder.process;
}

/** Returns what tells a process from a later one with the same number (Linux: boot and start time), or null. */
async function processMark(pid: number): Promise<string | null> {
  try {
    const [boot, stat] = await Promise.all([readFile('/proc/sys/kernel/random/boot_id', 'utf8'), readFile(`/proc/${pid}/stat`, 'utf8')]);
    // proc(5): field 22 is the start time; the name in field 2 is in parentheses and may hold anything.
    const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return start === undefined ? null : `${boot.trim()}:${start}`;
  } catch {
    return null;
  }
}

const heldBy = ({ pid, host, since }: Holder, folder: string): Message =>
  host === hostname()
    ? message('problem.projectLocked', { pid, host, since })
    : message('problem.projectLockedElsewhere', { host, since, folder });
