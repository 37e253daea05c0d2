import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { message, type Message } from '../../core/messages/messages.ts';
import type { DroppedFile, ImportOutcome } from '../../ipc/contract.ts';
import { mostBytesInMemory } from '../../ipc/dropped.ts';
import type { ImportInput } from './import-files.ts';
import { importExtensions, importerFor } from './registry.ts';

type Failure = ImportOutcome['failed'][number];

/** What can be imported of what was dropped, and what is to be said of the rest. */
export interface Dropped {
  readonly inputs: readonly ImportInput[];
  readonly failed: readonly Failure[];
}

/** Of one drop: what a user may bring in by mistake, a whole disk, must end in words. */
const usualLimits = { texts: 2_000, levels: 12 };

/**
 * Returns the files of a drop: those dropped, and of each folder those inside it, at any depth, whose endings are those of
 * texts, in the order of their names. Hidden files and links inside folders are passed over. Rejects with the signal's
 * reason when that is aborted.
 */
export async function lookThrough(dropped: readonly DroppedFile[], signal: AbortSignal, limits: Readonly<typeof usualLimits> = usualLimits): Promise<Dropped> {
  const inputs: ImportInput[] = [];
  const failed: Failure[] = [];
  for (const one of dropped) {
    signal.throwIfAborted();
    const file = basename(one.name);
    if ('unread' in one) failed.push({ file, problem: unreadProblem(one.unread) });
    else if ('bytes' in one || !(await isFolder(one.path))) inputs.push({ ...one, name: file });
    else {
      const folder = new FolderSearch({ ...limits, room: limits.texts - inputs.length }, signal);
      await folder.look(one.path, file, 1);
      inputs.push(...folder.found);
      failed.push(...folder.problems().map((problem) => ({ file, problem })));
    }
  }
  return { inputs, failed };
}

const unreadProblem = (why: 'large' | 'gone'): Message =>
  why === 'large' ? message('import.muchInMemory', { limit: mostBytesInMemory / 1e6 }) : message('import.unreadDrop');

/** What cannot be looked at is left to its reading, which has the words for it. */
const isFolder = (path: string): Promise<boolean> => stat(path).then((stats) => stats.isDirectory(), () => false);

class FolderSearch {
  readonly found: { readonly name: string; readonly path: string }[] = [];
  private others = 0;
  private full = false;
  private deep = false;
  private unreadable: Message | null = null;
  private readonly limits: Readonly<typeof usualLimits> & { /** How many are wanted. */ readonly room: number };
  private readonly signal: AbortSignal;

  constructor(limits: FolderSearch['limits'], signal: AbortSignal) {
    this.limits = limits;
    this.signal = signal;
  }

  /** Looks for texts in the folder at `path`, called by `name` in what is said of them. */
  async look(path: string, name: string, level: number): Promise<void> {
    this.signal.throwIfAborted();
    const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
      this.unreadable = message('import.unreadable', { detail: (error as NodeJS.ErrnoException).code ?? String(error) });
      return [];
    });
    for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))) {
      if (this.full) return;
      if (entry.name.startsWith('.')) continue;
      const inside = { name: `${name}/${entry.name}`, path: join(path, entry.name) };
      if (entry.isDirectory()) {
        if (level >= this.limits.levels) this.deep = true;
        else await this.look(inside.path, inside.name, level + 1);
      } else if (entry.isFile()) {
        this.take(inside);
      }
    }
  }

  /** Returns what is to be said of the folder. */
  problems(): readonly Message[] {
    const { found, others, full, deep, unreadable, limits } = this;
    if (unreadable && found.length === 0) return [unreadable];
    return [
      ...(found.length === 0 && !full ? [message('import.folderNone', { extensions: importExtensions.map((known) => `.${known}`).join(', ') })] : []),
      ...(found.length > 0 && others > 0 ? [message('import.folderOthers', { count: others })] : []),
      ...(full ? [message('import.folderFull', { limit: limits.texts })] : []),
      ...(deep ? [message('import.folderDeep', { levels: limits.levels })] : []),
      ...(unreadable ? [unreadable] : []),
    ];
  }

  private take(file: { readonly name: string; readonly path: string }): void {
    if (!importerFor(file.name).ok) this.others++;
    else if (this.found.length < this.limits.room) this.found.push(file);
    else this.full = true;
  }
}
