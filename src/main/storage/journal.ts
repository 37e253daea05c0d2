import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { message, type Message } from '../../core/messages/messages.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { diskProblem, readIfThere, syncFolder, writeAll, writeDurably, type Disk } from './disk.ts';
import { journalEntrySchema, type ChangeRange, type JournalEntry, type SegmentHeader } from './format.ts';
import { decodeLine, encodeLine, scanSegment, type ScannedSegment } from './journal-line.ts';
import { journalFolder, segmentName } from './layout.ts';

/** Where the line of a change lies. */
export interface Location {
  readonly segment: number;
  readonly offset: number;
  readonly length: number;
}

/** What the journal is opened with: the result of reading it. */
export interface JournalPosition {
  /** First changes of the segments there are, ascending; the last one is appended to. */
  readonly segments: readonly number[];
  /** Bytes of the last segment that hold whole lines. */
  readonly length: number;
  readonly locations: ReadonlyMap<number, Location>;
}

/** The stacks of undo and redo as a segment's header carries them. */
type Stacks = Pick<SegmentHeader, 'undo' | 'redo'>;

/**
 * The append-only record of confirmed changes, in segments. A change is in it, synced, before anything else learns of
 * it. It is used by one caller at a time.
 */
export class Journal {
  private broken = false;

  private constructor(
    private readonly disk: Disk,
    private readonly folder: string,
    private segments: number[],
    private handle: FileHandle,
    private length: number,
    private readonly locations: Map<number, Location>,
  ) {}

  /** Opens the journal for appending; an unfinished line at its end is cut off. Throws system errors. */
  static async open(disk: Disk, projectFolder: string, position: JournalPosition): Promise<Journal> {
    const folder = join(projectFolder, journalFolder);
    const last = position.segments.at(-1);
    if (last === undefined) throw new Error('the journal has no segment');
    const handle = await disk.open(join(folder, segmentName(last)), 'r+');
    try {
      await handle.truncate(position.length);
      await handle.datasync();
    } catch (error) {
      await handle.close();
      throw error;
    }
    return new Journal(disk, folder, [...position.segments], handle, position.length, new Map(position.locations));
  }

  /** Bytes of the segment that is appended to. */
  get size(): number {
    return this.length;
  }

  /** The first change of the oldest segment. */
  get start(): number {
    return this.segments[0]!;
  }

  /**
   * Appends a change and syncs it. Returns the bytes written. On failure the journal is as it was before; if even that
   * cannot be had, it takes no further changes.
   */
  async append(entry: JournalEntry): Promise<Result<number, Message>> {
    if (this.broken) return err(message('problem.journalStuck'));
    const line = encodeLine(entry);
    try {
      await writeAll(this.handle, line, this.length);
      await this.handle.datasync();
    } catch (error) {
      return err(await this.takeBack(error));
    }
    this.locations.set(entry.sequence, { segment: this.segments.at(-1)!, offset: this.length, length: line.length - 1 });
    this.length += line.length;
    return ok(line.length);
  }

  private async takeBack(failure: unknown): Promise<Message> {
    const problem = diskProblem(failure, this.name(this.segments.at(-1)!));
    try {
      await this.handle.truncate(this.length);
      await this.handle.datasync();
      return problem;
    } catch {
      this.broken = true;
      return message('problem.journalStuck');
    }
  }

  /** Begins a new segment, whose first change will be `first`. On failure the present one goes on. Throws system errors. */
  async rotate(first: number, stacks: Stacks): Promise<void> {
    const header = encodeLine({ kind: 'segment', first, ...stacks });
    const path = join(this.folder, segmentName(first));
    let handle: FileHandle;
    try {
      await writeDurably(this.disk, path, [header]);
      handle = await this.disk.open(path, 'r+');
    } catch (error) {
      await this.abandonSegment(first, path);
      throw error;
    }
    const old = this.handle;
    this.handle = handle;
    this.length = header.length;
    if (this.segments.at(-1) !== first) this.segments.push(first);
    await old.close();
  }

  /**
   * A half-made segment must not lie beside the one that goes on, not even after a crash: reading would begin with it and
   * miss what follows.
   */
  private async abandonSegment(first: number, path: string): Promise<void> {
    try {
      if (this.segments.at(-1) === first) throw new Error('the segment in use was replaced');
      await this.disk.rm(path, { force: true });
      await syncFolder(this.disk, this.folder);
    } catch {
      this.broken = true;
    }
  }

  /** Returns the changes of a range, in order, or null when one of them is damaged or gone for good. */
  async read(range: ChangeRange): Promise<Result<readonly JournalEntry[] | null, Message>> {
    const entries: JournalEntry[] = [];
    try {
      for (let sequence = range.first; sequence <= range.last; sequence++) {
        const location = await this.locate(sequence);
        const entry = location && await this.readLine(location);
        if (entry?.sequence !== sequence) return ok(null);
        entries.push(entry);
      }
    } catch (error) {
      return err(diskProblem(error, journalFolder));
    }
    return ok(entries);
  }

  private async locate(sequence: number): Promise<Location | null> {
    if (!this.locations.has(sequence)) {
      const segment = this.segments.findLast((first) => first <= sequence);
      if (segment === undefined) return null;
      const bytes = await readIfThere(this.disk, join(this.folder, segmentName(segment)));
      if (bytes) for (const [found, location] of locationsIn(segment, scanSegment(bytes))) this.locations.set(found, location);
    }
    return this.locations.get(sequence) ?? null;
  }

  private async readLine({ segment, offset, length }: Location): Promise<JournalEntry | null> {
    const bytes = Buffer.alloc(length);
    const handle = await this.disk.open(join(this.folder, segmentName(segment)), 'r');
    try {
      await handle.read(bytes, 0, length, offset);
    } finally {
      await handle.close();
    }
    const entry = journalEntrySchema.safeParse(decodeLine(bytes));
    return entry.success ? entry.data : null;
  }

  /**
   * Deletes the oldest segments that nothing needs: every checkpoint contains their changes (`covered`), and they hold
   * none from `wantedFrom` on, for undo and for backups, unless the journal is larger than `limit` bytes. Throws system
   * errors.
   */
  async prune(covered: number, wantedFrom: number, limit: number): Promise<void> {
    const sizes = await Promise.all(this.segments.map(async (first) => (await this.disk.stat(join(this.folder, segmentName(first)))).size));
    let total = sizes.reduce((sum, size) => sum + size, 0);
    let dropped = 0;
    while (dropped < this.segments.length - 1) {
      const next = this.segments[dropped + 1]!;
      const wanted = wantedFrom < next && total <= limit;
      if (next > covered + 1 || wanted) break;
      total -= sizes[dropped]!;
      dropped++;
    }
    if (dropped === 0) return;
    for (const first of this.segments.splice(0, dropped)) await this.disk.rm(join(this.folder, segmentName(first)), { force: true });
    for (const sequence of this.locations.keys()) if (sequence < this.start) this.locations.delete(sequence);
    await syncFolder(this.disk, this.folder);
  }

  close(): Promise<void> {
    return this.handle.close();
  }

  private name(first: number): string {
    return `${journalFolder}/${segmentName(first)}`;
  }
}

/** Yields the place of every readable change of a segment. */
export function* locationsIn(segment: number, scanned: ScannedSegment): Generator<[number, Location]> {
  for (const { entry, offset, length } of scanned.lines) if (entry) yield [entry.sequence, { segment, offset, length }];
}

/** Makes the journal of a new project: one segment, whose first change will be `first`. Throws system errors. */
export async function createSegment(disk: Disk, projectFolder: string, first: number, stacks: Stacks): Promise<number> {
  const path = join(projectFolder, journalFolder, segmentName(first));
  return writeDurably(disk, path, [encodeLine({ kind: 'segment', first, ...stacks })]);
}
