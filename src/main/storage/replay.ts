import { message } from '../../core/messages/messages.ts';
import type { Operation } from '../../core/model/change.ts';
import type { ProjectState } from '../../core/model/project-state.ts';
import type { Findings } from './damage.ts';
import type { FolderReader } from './folder-reader.ts';
import type { JournalEntry, SegmentHeader } from './format.ts';
import { History } from './history.ts';
import { locationsIn, type JournalPosition, type Location } from './journal.ts';
import { scanSegment, type ScannedLine } from './journal-line.ts';
import { fileOf, isId, journalFolder, segmentName, segmentStart, type FileKey } from './layout.ts';
import { objectionTo } from './operation-check.ts';

/** How far the checkpoints reach: by file, and for files that were never written. */
export interface Reach {
  readonly files: ReadonlyMap<FileKey, number>;
  readonly others: number;
}

/** What the journal adds to the checkpoints. */
export interface Replayed {
  readonly history: History;
  /** Number of the last change in the journal, or of the last one that every checkpoint contains. */
  readonly last: number;
  /** Checkpoints that lack changes, with the first change each lacks. */
  readonly dirty: ReadonlyMap<FileKey, number>;
  /** Null when there is no segment at all. */
  readonly position: JournalPosition | null;
}

/**
 * Applies to `state`, read from the checkpoints, the changes that they do not contain yet. A damaged line costs its own
 * change: later ones are applied as far as they fit, and each that does not fit is left out whole. What is damaged but
 * contained in every checkpoint matters for undo alone.
 */
export async function replay(reader: FolderReader, state: ProjectState, reach: Reach, findings: Findings): Promise<Replayed> {
  const segments = (await reader.names(journalFolder)).map(segmentStart).filter((first) => first !== null);
  const covered = Math.min(reach.others, ...reach.files.values());
  const needed = segments.slice(Math.max(0, segments.findLastIndex((first) => first <= covered + 1)));
  const replayer = new Replayer(state, reach, covered, findings, Math.min(covered, (needed[0] ?? Infinity) - 1));
  let length = 0;
  const locations = new Map<number, Location>();
  for (const first of needed) {
    const bytes = (await reader.read(`${journalFolder}/${segmentName(first)}`)) ?? Buffer.alloc(0);
    const scanned = scanSegment(bytes);
    for (const [sequence, location] of locationsIn(first, scanned)) locations.set(sequence, location);
    replayer.segment(first, scanned.header);
    for (const line of scanned.lines) replayer.line(first, line, bytes);
    const isLast = first === needed.at(-1);
    if (scanned.torn) replayer.torn(first, bytes.subarray(scanned.wholeLength), isLast);
    length = scanned.wholeLength;
  }
  if (segments.length > 0) replayer.history.forgetBefore(segments[0]!);
  return {
    history: replayer.history,
    last: replayer.last,
    dirty: replayer.dirty,
    position: segments.length === 0 ? null : { segments, length, locations },
  };
}

class Replayer {
  history = new History();
  readonly dirty = new Map<FileKey, number>();
  /** Lines that could not be read since the last one that could. */
  private unread = 0;
  /** Steps before this change are no longer known for certain. */
  private certainFrom = 0;

  constructor(
    private readonly state: ProjectState,
    private readonly reach: Reach,
    private readonly covered: number,
    private readonly findings: Findings,
    /** Number of the last change read, or known to be contained in the checkpoints. */
    public last: number,
  ) {}

  /** The beginning of a segment, whose first change should be `first`. */
  segment(first: number, header: SegmentHeader | null): void {
    if (header) {
      this.history = new History(header);
      this.history.forgetBefore(this.certainFrom);
    } else {
      this.findings.journalDamaged = true;
      this.findings.say(message('storage.historyLost', { sequence: first }));
      this.loseHistoryBefore(first);
    }
    this.expect(first);
  }

  /** One whole line of a segment. */
  line(segment: number, { entry, offset, length }: ScannedLine, bytes: Buffer): void {
    if (!entry || entry.sequence <= this.last) {
      this.unread++;
      this.damagedLine(segment, bytes.subarray(offset, offset + length), this.last + this.unread);
      return;
    }
    this.expect(entry.sequence);
    this.apply(segment, entry);
    this.last = entry.sequence;
    this.unread = 0;
  }

  private damagedLine(segment: number, bytes: Uint8Array, sequence: number): void {
    const file = `${journalFolder}/${segmentName(segment)}`;
    this.findings.badChange({ file, why: 'the line does not match its checksum', bytes });
    this.findings.say(sequence <= this.covered
      ? message('storage.historyLost', { sequence: sequence + 1 })
      : message('storage.journalLineDamaged', { file, sequence }));
    this.loseHistoryBefore(sequence + 1);
  }

  /** Bytes after the last line feed of a segment: at the end of the journal, a change that was never confirmed. */
  torn(segment: number, bytes: Uint8Array, atEnd: boolean): void {
    if (atEnd) this.findings.say(message('storage.tornLine'));
    else this.damagedLine(segment, bytes, this.last + ++this.unread);
  }

  /** Notices changes that are missing before `sequence`, beyond the damaged lines told of already. */
  private expect(sequence: number): void {
    const first = this.last + 1;
    const missing = sequence - first;
    if (missing <= 0) return;
    this.loseHistoryBefore(sequence);
    if (missing <= this.unread || sequence - 1 <= this.covered) return;
    this.findings.journalDamaged = true;
    this.findings.say(message('storage.changesMissing', { count: missing, first, last: sequence - 1 }));
  }

  private loseHistoryBefore(sequence: number): void {
    this.certainFrom = Math.max(this.certainFrom, sequence);
    this.history.forgetBefore(sequence);
  }

  private apply(segment: number, entry: JournalEntry): void {
    const wanted = entry.operations.filter((operation) => this.lacks(operation, entry.sequence));
    const objection = objectionTo(this.state, wanted);
    if (objection !== null) {
      const file = `${journalFolder}/${segmentName(segment)}`;
      this.findings.badChange({ file, why: objection, record: entry });
      this.findings.say(message('storage.changeLeftOut', { sequence: entry.sequence, file, why: objection }));
      this.loseHistoryBefore(entry.sequence + 1);
      return;
    }
    this.state.apply(wanted);
    for (const file of new Set(wanted.map(fileOf))) if (!this.dirty.has(file)) this.dirty.set(file, entry.sequence);
    this.history.record(entry);
  }

  private lacks(operation: Operation, sequence: number): boolean {
    if ((operation.collection === 'highlights' || operation.collection === 'reportBlocks') && !isId(operation.scope ?? '')) return true;
    return (this.reach.files.get(fileOf(operation)) ?? this.reach.others) < sequence;
  }
}
