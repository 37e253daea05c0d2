import { message, type Message } from '../../core/messages/messages.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { FromWordThread, WordAnswers, WordQuestion } from './protocol.ts';
import type { StartWordThread, WordThread } from './words-thread.ts';

/** How long the words of a project's texts are kept after the last question, in milliseconds. */
const keptFor = 10 * 60_000;

interface Waiting {
  readonly resolve: (answer: Result<never, Message>) => void;
  readonly progress: (done: number, total: number) => void;
}

/** Counts words by means of a thread, which is started with the first question about a project and ends when nobody has asked for a while. */
export class ProjectWords {
  private thread: { readonly folder: string; readonly started: Promise<WordThread> } | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private questions = 0;
  private idle: NodeJS.Timeout | null = null;

  constructor(private readonly start: StartWordThread) {}

  /** Answers a question about the texts of the project in `folder`; null when the signal was aborted. Failures are answered in words. */
  async ask<Kind extends WordQuestion['kind']>(
    folder: string, question: Extract<WordQuestion, { kind: Kind }>, signal: AbortSignal, progress: (done: number, total: number) => void,
  ): Promise<Result<WordAnswers[Kind] | null, Message>> {
    if (signal.aborted) return ok(null);
    if (this.idle) clearTimeout(this.idle);
    if (this.thread && this.thread.folder !== folder) await this.end(new Error('another project was opened'));
    this.thread ??= { folder, started: this.start(folder, (words) => this.hear(words), (error) => void this.end(error)) };
    let thread: WordThread;
    try {
      thread = await this.thread.started;
    } catch (error) {
      this.thread = null;
      return failure(error);
    }
    const number = ++this.questions;
    return new Promise((resolve) => {
      this.waiting.set(number, { resolve, progress });
      signal.addEventListener('abort', () => thread.say({ kind: 'cancel', number }), { once: true });
      thread.say({ kind: 'ask', number, question });
    });
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    await this.end(new Error('the app was closed'));
  }

  private hear(words: FromWordThread): void {
    const waiting = this.waiting.get(words.number);
    if (!waiting) return;
    if (words.kind === 'progress') return waiting.progress(words.done, words.total);
    this.waiting.delete(words.number);
    if (this.waiting.size === 0) {
      this.idle = setTimeout(() => void this.end(new Error('nobody asked')), keptFor);
      this.idle.unref();
    }
    waiting.resolve(ok(words.answer) as Result<never, Message>);
  }

  private async end(reason: Error): Promise<void> {
    if (this.idle) clearTimeout(this.idle);
    const { thread } = this;
    this.thread = null;
    for (const { resolve } of this.waiting.values()) resolve(failure(reason));
    this.waiting.clear();
    if (thread) await thread.started.then(({ end }) => end(), () => undefined);
  }
}

const failure = (error: unknown): Result<never, Message> => err(message('problem.countFailed', { detail: error instanceof Error ? error.message : String(error) }));
