import { setImmediate } from 'node:timers/promises';
import { message, type Message } from '../../core/messages/messages.ts';
import type { AnyRecord } from '../../core/model/records.ts';
import type { SearchedCollection } from '../../core/search/search-index.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { IndexState } from '../../core/search/engine.ts';
import type { OpenProject } from '../storage/index.ts';
import type { Answers, FromThread, Question, ToThread } from './protocol.ts';
import type { SearchThread, StartSearchThread } from './search-thread.ts';

/** Records sent to the thread at once: copying them takes the main process a millisecond or two. */
const recordsAtOnce = 500;
/** How long a window that opened has the machine for itself before the index is built, in milliseconds. */
const usualDelay = 1500;
/** How long an answer may take, in milliseconds. Regular expressions have limits of their own that end before. */
const longestAnswer = 30_000;

interface SearchOptions {
  readonly start: StartSearchThread;
  /** Told how far the index of the open project is. */
  readonly progress: (state: IndexState) => void;
  readonly delay?: number;
}

interface Waiting {
  readonly resolve: (answer: Result<never, Message>) => void;
  readonly timer: NodeJS.Timeout;
  readonly onProgress: (done: number, total: number) => void;
}

interface AskOptions {
  /** Takes the question back when aborted: it is then answered by null. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Searches the open project by means of a thread, which it feeds with every change. The thread starts a moment after the
 * project was opened, or with the first question; when it fails, the question is answered by words for it, and the next
 * question starts another.
 */
export class ProjectSearch {
  private readonly options: SearchOptions;
  private project: OpenProject | null = null;
  private thread: Promise<SearchThread> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopListening: () => void = () => undefined;
  private readonly waiting = new Map<number, Waiting>();
  private questions = 0;
  /** Raised whenever a thread is given up, so that what it still says is not heard. */
  private era = 0;

  constructor(options: SearchOptions) {
    this.options = options;
  }

  /** Searches this project from now on; null searches none. */
  follow(project: OpenProject | null): void {
    this.stopListening();
    void this.end(new Error('another project was opened'));
    this.project = project;
    if (!project) return;
    this.stopListening = project.onCommitted(({ operations }) => {
      if (this.thread) void this.thread.then(({ say }) => say({ kind: 'apply', operations }), () => undefined);
    });
    this.timer = setTimeout(() => void this.started().catch(() => undefined), this.options.delay ?? usualDelay);
    this.timer.unref();
  }

  /** Answers a question about the project as it is now. */
  async ask<Kind extends Question['kind']>(
    question: Extract<Question, { kind: Kind }>, { signal, onProgress = () => undefined }: AskOptions = {},
  ): Promise<Result<Answers[Kind], Message>> {
    if (!this.project) return err(message('problem.noProject'));
    let thread: SearchThread;
    try {
      thread = await this.started();
    } catch (error) {
      return failure(error);
    }
    const takenBack = ok(null) as Result<never, Message>;
    if (signal?.aborted === true) return takenBack;
    const number = ++this.questions;
    return new Promise((resolve) => {
      const timer = setTimeout(() => void this.end(new Error(`no answer within ${longestAnswer / 1000} s`)), longestAnswer);
      const takeBack = (): void => {
        thread.say({ kind: 'takeBack', number });
        this.settle(number, takenBack);
      };
      signal?.addEventListener('abort', takeBack);
      this.waiting.set(number, {
        timer,
        onProgress,
        resolve: (answer) => {
          signal?.removeEventListener('abort', takeBack);
          resolve(answer);
        },
      });
      thread.say({ kind: 'ask', number, question });
    });
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    this.stopListening();
    this.project = null;
    await this.end(new Error('the project was closed'));
  }

  private started(): Promise<SearchThread> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.thread ??= this.start(this.project!);
    return this.thread;
  }

  private async start(project: OpenProject): Promise<SearchThread> {
    const era = ++this.era;
    const thread = await this.options.start(
      { folder: project.folder },
      (words) => { if (era === this.era) this.hear(words); },
      (error) => { if (era === this.era) void this.end(error); },
    );
    void this.feed(thread, project, () => era === this.era);
    return thread;
  }

  /**
   * Sends every record as it is when its turn comes. A change that comes before its record is ignored there, as the record
   * will contain it; one that comes after is applied.
   */
  private async feed({ say }: SearchThread, { state }: OpenProject, wanted: () => boolean): Promise<void> {
    const send = async (collection: SearchedCollection, records: Iterable<AnyRecord>): Promise<void> => {
      let batch: AnyRecord[] = [];
      for (const record of records) {
        batch.push(record);
        if (batch.length < recordsAtOnce) continue;
        say({ kind: 'records', collection, records: batch } satisfies ToThread);
        batch = [];
        await setImmediate();
        if (!wanted()) return;
      }
      if (batch.length > 0) say({ kind: 'records', collection, records: batch });
    };
    await send('project', [state.project]);
    await send('sources', state.sources.values());
    await send('tags', state.tags.values());
    await send('claims', state.claims.values());
    await send('evidence', state.evidence.values());
    await send('reports', state.reports.values());
    for (const blocks of state.reportBlocks.values()) await send('reportBlocks', blocks.values());
    for (const highlights of state.highlights.values()) await send('highlights', highlights.values());
    if (wanted()) say({ kind: 'fill' });
  }

  private hear(words: FromThread): void {
    switch (words.kind) {
      case 'progress':
        // Who asked about what is not read yet waits as long as texts come in.
        for (const { timer } of this.waiting.values()) timer.refresh();
        return this.options.progress(words.state);
      case 'step': {
        const waiting = this.waiting.get(words.number);
        waiting?.timer.refresh();
        return waiting?.onProgress(words.done, words.total);
      }
      case 'answer': return this.settle(words.number, words.answer as Result<never, Message>);
    }
  }

  private settle(number: number, answer: Result<never, Message>): void {
    const waiting = this.waiting.get(number);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    this.waiting.delete(number);
    waiting.resolve(answer);
  }

  private async end(reason: Error): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.era++;
    const { thread } = this;
    this.thread = null;
    for (const { resolve, timer } of this.waiting.values()) {
      clearTimeout(timer);
      resolve(failure(reason));
    }
    this.waiting.clear();
    if (thread) await thread.then(({ end }) => end(), () => undefined);
  }
}

const failure = (error: unknown): Result<never, Message> =>
  err(message('problem.searchFailed', { detail: error instanceof Error ? error.message : String(error) }));
