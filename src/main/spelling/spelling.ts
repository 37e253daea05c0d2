import { message, type Message } from '../../core/messages/messages.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { FromSpelling, SpellingQuestion } from './protocol.ts';
import type { SpellingThread, StartSpelling } from './spelling-thread.ts';

/** How long the dictionaries are kept in memory after the last question, in milliseconds. */
const usualPatience = 5 * 60_000;

interface SpellingOptions {
  /** Absolute path of the folder of the dictionaries. */
  readonly folder: string;
  readonly start: StartSpelling;
  readonly patience?: number;
}

/**
 * Checks spelling by means of a thread, which starts with the first question and ends when none was asked for some minutes.
 * When it fails, what was asked is answered by words for it, and the next question starts another.
 */
export class Spelling {
  private readonly options: SpellingOptions;
  private thread: Promise<SpellingThread> | null = null;
  private readonly waiting = new Map<number, (answer: Result<readonly string[], Message>) => void>();
  private questions = 0;
  /** Raised whenever a thread is given up, so that what it still says is not heard. */
  private era = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(options: SpellingOptions) {
    this.options = options;
  }

  /** Answers which words of a list are misspelt, or what a word may be meant for. Without a language there is nothing to say. */
  async ask(question: SpellingQuestion): Promise<Result<readonly string[], Message>> {
    if (question.languages.length === 0) return ok([]);
    this.rest();
    let thread: SpellingThread;
    try {
      thread = await (this.thread ??= this.start());
    } catch (error) {
      this.thread = null;
      return failure(error);
    }
    const number = ++this.questions;
    return new Promise((resolve) => {
      this.waiting.set(number, resolve);
      thread.say({ number, question });
    });
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    await this.end(new Error('the app was closed'));
  }

  private start(): Promise<SpellingThread> {
    const era = ++this.era;
    return this.options.start(
      { folder: this.options.folder },
      (words) => { if (era === this.era) this.hear(words); },
      (error) => { if (era === this.era) void this.end(error); },
    );
  }

  private hear(words: FromSpelling): void {
    const resolve = this.waiting.get(words.number);
    this.waiting.delete(words.number);
    resolve?.('failed' in words ? failure(new Error(words.failed)) : ok(words.words));
  }

  /** Gives the memory back when nobody writes any more. */
  private rest(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => { if (this.waiting.size === 0) void this.end(new Error('nothing was asked')); }, this.options.patience ?? usualPatience);
    this.timer.unref();
  }

  private async end(reason: Error): Promise<void> {
    this.era++;
    const { thread } = this;
    this.thread = null;
    for (const resolve of this.waiting.values()) resolve(failure(reason));
    this.waiting.clear();
    if (thread) await thread.then(({ end }) => end(), () => undefined);
  }
}

const failure = (error: unknown): Result<never, Message> =>
  err(message('problem.spellingFailed', { detail: error instanceof Error ? error.message : String(error) }));
