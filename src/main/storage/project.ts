import type { CommandContext } from '../../core/commands/command.ts';
import { runCommand, type CommandCall } from '../../core/commands/registry.ts';
import { message, type Message } from '../../core/messages/messages.ts';
import { invert } from '../../core/model/change.ts';
import type { SourceDocument } from '../../core/model/document.ts';
import type { PageLayout } from '../../core/model/page-layout.ts';
import type { OwnPicture } from '../../core/model/report-block.ts';
import type { ProjectReader, ProjectState } from '../../core/model/project-state.ts';
import { contentOf } from '../../core/queries/source-versions.ts';
import type { Replacement } from '../../core/replacement/replacement.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { HistoryView } from '../../ipc/snapshot.ts';
import { diskProblem } from './disk.ts';
import type { Watch } from './document-file.ts';
import type { Environment } from './environment.ts';
import type { JournalEntry, Step } from './format.ts';
import type { History } from './history.ts';
import type { Journal } from './journal.ts';
import { backupsFolder, filesTouched, journalFolder } from './layout.ts';
import type { Lock } from './lock.ts';
import type { ChangeContext, Committed, OpenProject, Stepped } from './open-project.ts';
import { objectionTo } from './operation-check.ts';
import { withPages } from './page-passages.ts';
import type { OwnPictures } from './own-pictures.ts';
import type { SourceFiles, SourceStore, VersionFiles } from './source-files.ts';
import type { WriteBehind } from './write-behind.ts';

/** What an open project is made of. A project opened for reading has no journal, checkpoints to write, or lock. */
export interface Parts {
  readonly environment: Environment;
  readonly folder: string;
  readonly state: ProjectState;
  readonly sequence: number;
  readonly history: History;
  readonly notices: readonly Message[];
  readonly sources: SourceStore;
  readonly pictures: OwnPictures;
  readonly writing: Writing | null;
  /** Told of trouble that no caller waits for: a checkpoint that could not be written, and will be tried again. */
  readonly report: (problem: Message) => void;
}

interface Writing {
  readonly journal: Journal;
  readonly lock: Lock;
  readonly checkpoints: (current: { readonly state: ProjectReader; readonly sequence: number }) => WriteBehind;
  /** Copies the checkpoints as they were found, before any of them is written. Throws system errors. */
  readonly backUp: () => Promise<void>;
  /** The last change that the newest backups all contain. */
  readonly backedUp: number;
}

type Change = Omit<JournalEntry, 'kind' | 'sequence'>;

/** The one implementation of {@link OpenProject}: changes are decided and made durable one at a time. */
export class StoredProject implements OpenProject {
  readonly folder: string;
  readonly notices: readonly Message[];
  readonly state: ProjectState;
  sequence: number;
  private readonly steps: History;
  private readonly checkpoints: WriteBehind | null;
  private readonly listeners = new Set<(change: Committed) => void>();
  /** The end of the queue of changes, and that of the checkpoints behind them. Neither ever rejects. */
  private changes: Promise<unknown> = Promise.resolve();
  private writes: Promise<unknown> = Promise.resolve();
  /** Resolves once no source's files are being stored. */
  private storing: Promise<unknown> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;
  private closed = false;

  constructor(private readonly parts: Parts) {
    this.folder = parts.folder;
    this.notices = parts.notices;
    this.state = parts.state;
    this.sequence = parts.sequence;
    this.steps = parts.history;
    this.checkpoints = parts.writing?.checkpoints(this) ?? null;
    this.writes = this.backUp();
  }

  /** Goes on after opening: a project is not less safe meanwhile than it was while closed. */
  private async backUp(): Promise<void> {
    try {
      await this.parts.writing?.backUp();
    } catch (error) {
      this.parts.report(diskProblem(error, backupsFolder));
    }
  }

  get readOnly(): boolean {
    return this.parts.writing === null;
  }

  get history(): HistoryView {
    return this.readOnly ? { undo: null, redo: null } : this.steps.view;
  }

  run(call: CommandCall, context: CommandContext): Promise<Result<Committed, Message>> {
    return this.queued(async ({ journal }) => {
      const draft = runCommand(this.state, call, context);
      if (!draft.ok) return draft;
      const { label, group, created, operations: drafted } = draft.value;
      const operations = await withPages(drafted, this.state, this.parts.sources);
      if (operations.length === 0) return ok({ sequence: this.sequence, operations, created, history: this.history });
      const change = { action: 'do', of: null, command: call.name, label, group, author: context.author, at: context.now, operations } as const;
      return this.commit(journal, change, created);
    });
  }

  undo(context: ChangeContext): Promise<Result<Stepped, Message>> {
    return this.queued(({ journal }) => this.step(journal, 'undo', this.steps.undo, context));
  }

  redo(context: ChangeContext): Promise<Result<Stepped, Message>> {
    return this.queued(({ journal }) => this.step(journal, 'redo', this.steps.redo, context));
  }

  private async step(journal: Journal, action: 'undo' | 'redo', step: Step | undefined, { author, now }: ChangeContext): Promise<Result<Stepped, Message>> {
    if (!step) return err(message(action === 'undo' ? 'problem.nothingToUndo' : 'problem.nothingToRedo'));
    const { first, last, label } = step;
    const entries = await journal.read(step);
    if (!entries.ok) return entries;
    if (!entries.value) {
      this.steps.forgetBefore(last + 1);
      return err(message('problem.historyUnreadable'));
    }
    const done = entries.value.flatMap((entry) => entry.operations);
    const change: Change = {
      action, of: { first, last }, command: action, label, group: null, author, at: now, operations: action === 'undo' ? invert(done) : done,
    };
    const committed = await this.commit(journal, change, []);
    return committed.ok ? ok({ ...committed.value, label }) : committed;
  }

  /** The one way a change is made: checked, synced to the journal, and only then seen by anyone. */
  private async commit(journal: Journal, change: Change, created: readonly string[]): Promise<Result<Committed, Message>> {
    const objection = objectionTo(this.state, change.operations);
    if (objection !== null) return err(message('problem.changeDoesNotFit', { detail: objection }));
    const entry: JournalEntry = { kind: 'change', sequence: this.sequence + 1, ...change };
    const appended = await journal.append(entry);
    if (!appended.ok) return appended;
    this.state.apply(entry.operations);
    this.sequence = entry.sequence;
    this.steps.record(entry);
    this.checkpoints?.touch(filesTouched(entry.operations), entry.sequence, appended.value);
    const committed = { sequence: entry.sequence, operations: entry.operations, created, history: this.history };
    this.announce(committed);
    if (journal.size >= this.parts.environment.segmentBytes) this.startSegment(journal);
    else this.writeSoon();
    return ok(committed);
  }

  private announce(change: Committed): void {
    for (const listener of this.listeners) {
      // The change is made, whatever a listener does: its error is its own, and surfaces as uncaught.
      try {
        listener(change);
      } catch (error) {
        queueMicrotask(() => { throw error; });
      }
    }
  }

  forgetHistory(): Promise<Result<void, Message>> {
    return this.queued(async ({ journal }) => {
      try {
        await journal.rotate(this.sequence + 1, { undo: [], redo: [] });
      } catch (error) {
        return err(diskProblem(error, journalFolder));
      }
      this.steps.clear();
      return ok(undefined);
    });
  }

  async addSourceFiles(sourceId: string, files: SourceFiles, signal: AbortSignal = new AbortController().signal): Promise<Result<void, Message>> {
    const refusal = this.refusal();
    if (refusal) return err(refusal);
    if (this.state.sources.has(sourceId)) return err(message('problem.badSourceFiles', { detail: 'the source exists already' }));
    return this.whileOpen(this.parts.sources.add(sourceId, files, signal));
  }

  async dropSourceFiles(sourceId: string): Promise<void> {
    if (this.refusal() || this.state.sources.has(sourceId)) return;
    await this.whileOpen(this.parts.sources.drop(sourceId));
  }

  async addSourceVersion(sourceId: string, files: VersionFiles): Promise<Result<number, Message>> {
    const refusal = this.refusal();
    if (refusal) return err(refusal);
    const source = this.state.sources.get(sourceId);
    if (!source) return err(message('problem.sourceMissing'));
    return this.whileOpen(this.parts.sources.addVersion(sourceId, source.version + 1, files));
  }

  async dropSourceVersion(sourceId: string, version: number): Promise<void> {
    const source = this.state.sources.get(sourceId);
    if (this.refusal() || (source && contentOf(source, version))) return;
    await this.whileOpen(this.parts.sources.dropVersion(sourceId, version));
  }

  async addOwnPicture(bytes: Uint8Array): Promise<Result<OwnPicture, Message>> {
    const refusal = this.refusal();
    return refusal ? err(refusal) : this.whileOpen(this.parts.pictures.add(bytes));
  }

  readOwnPicture(name: string): Promise<Result<Uint8Array, Message>> {
    return this.parts.pictures.read(name);
  }

  /** Keeps the project from being let go of while files are being stored. */
  private whileOpen<T>(stored: Promise<T>): Promise<T> {
    this.storing = Promise.allSettled([this.storing, stored]).then(() => undefined);
    return stored;
  }

  readDocument(sourceId: string, version = this.versionOf(sourceId)): Promise<Result<SourceDocument, Message>> {
    return this.parts.sources.readDocument(sourceId, version);
  }

  readPieces(sourceId: string, version: number, watch: Watch): Promise<Result<readonly string[], Message>> {
    return this.parts.sources.readPieces(sourceId, version, watch);
  }

  readPicture(sourceId: string, version: number, name: string): Promise<Result<Uint8Array, Message>> {
    return this.parts.sources.readPicture(sourceId, version, name);
  }

  readOriginal(sourceId: string, version = this.versionOf(sourceId)): Promise<Result<Uint8Array, Message>> {
    return this.parts.sources.readOriginal(sourceId, version);
  }

  readOriginalSlice(sourceId: string, start: number, end: number, version = this.versionOf(sourceId)): Promise<Result<Uint8Array<ArrayBuffer>, Message>> {
    return this.parts.sources.readOriginalSlice(sourceId, version, start, end);
  }

  readLayouts(sourceId: string, first: number, count: number, version = this.versionOf(sourceId)): Promise<Result<readonly PageLayout[], Message>> {
    return this.parts.sources.readLayouts(sourceId, version, first, count);
  }

  readReplacement(sourceId: string, version: number): Promise<Result<Replacement, Message>> {
    return this.parts.sources.readReplacement(sourceId, version);
  }

  private versionOf(sourceId: string): number {
    return this.state.sources.get(sourceId)?.version ?? 1;
  }

  onCommitted(listener: (change: Committed) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async flush(): Promise<Result<void, Message>> {
    await this.changes;
    return this.write(true);
  }

  async close(): Promise<Result<void, Message>> {
    if (this.closed) return ok(undefined);
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
    const flushed = await this.flush();
    await this.changes;
    await this.storing;
    const { writing } = this.parts;
    if (!writing) return flushed;
    const ends = await Promise.allSettled([writing.journal.close(), writing.lock.release()]);
    const failed = ends.find((end) => end.status === 'rejected');
    return failed ? err(diskProblem(failed.reason, this.folder)) : flushed;
  }

  private refusal(): Message | null {
    if (this.closed) return message('problem.projectClosed');
    return this.parts.writing ? null : message('problem.projectReadOnly');
  }

  /** Runs `task` after all that was asked for before it. */
  private queued<T>(task: (writing: Writing) => Promise<Result<T, Message>>): Promise<Result<T, Message>> {
    const { writing } = this.parts;
    const refusal = this.refusal();
    if (refusal || !writing) return Promise.resolve(err(refusal ?? message('problem.projectReadOnly')));
    const result = this.changes.then(() => task(writing));
    this.changes = result.catch(() => undefined);
    return result;
  }

  /** A full segment gives way to a new one, after the change that filled it was confirmed. */
  private startSegment(journal: Journal): void {
    this.changes = this.changes.then(async () => {
      try {
        await journal.rotate(this.sequence + 1, this.steps.stacks);
      } catch (error) {
        this.parts.report(diskProblem(error, journalFolder));
      }
      void this.write(true);
    });
  }

  private writeSoon(): void {
    if (this.timer || this.closed) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.write(false);
    }, this.parts.environment.checkpointDelay);
    this.timer.unref();
  }

  /** Writes checkpoints, one pass at a time, and then drops what the journal no longer needs. */
  private write(everything: boolean): Promise<Result<void, Message>> {
    const result = this.writes.then(async (): Promise<Result<void, Message>> => {
      const { checkpoints } = this;
      const { writing, environment } = this.parts;
      if (!checkpoints || !writing) return ok(undefined);
      try {
        await checkpoints.write(everything);
        const pruned = this.changes.then(async () => {
          const wantedFrom = Math.min(this.steps.oldest ?? Infinity, writing.backedUp + 1);
          await writing.journal.prune(checkpoints.covered, wantedFrom, environment.journalBytes);
          this.steps.forgetBefore(writing.journal.start);
        });
        this.changes = pruned.catch(() => undefined);
        await pruned;
        return ok(undefined);
      } catch (error) {
        const problem = diskProblem(error, this.folder);
        this.parts.report(problem);
        if (!this.closed) this.writeSoon();
        return err(problem);
      }
    });
    this.writes = result.catch(() => undefined);
    return result;
  }
}
