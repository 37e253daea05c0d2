import type { Worker, WorkerOptions } from 'node:worker_threads';

/** Imports what electron-vite makes of a module named with `?nodeWorker`; late, as plain Node knows no such modules. */
export type LoadThread = () => Promise<{ readonly default: (options: WorkerOptions) => Worker }>;

/** The other end of a thread that works. */
interface ThreadTalk<Answer> {
  /** Says something to the thread. */
  readonly reply: (words: unknown) => void;
  /** Ends the work: this is what it was for. */
  readonly finish: (answer: Answer) => void;
  /** Ends the work, which failed. */
  readonly fail: (error: Error) => void;
}

/**
 * Does one piece of work in a thread of its own, because the main process must go on answering the windows, and returns
 * what `hear` finishes with; `hear` is told of every report. The thread is gone at the end, whatever the end is. Rejects at
 * once with the signal's reason when it is aborted, and with the thread's error when that fails, or runs out of memory.
 */
export async function workInThread<Answer>(
  load: LoadThread,
  options: WorkerOptions,
  signal: AbortSignal,
  hear: (report: unknown, talk: ThreadTalk<Answer>) => void,
): Promise<Answer> {
  signal.throwIfAborted();
  const { default: start } = await load();
  signal.throwIfAborted();
  const worker = start(options);
  let abort = (): void => undefined;
  try {
    return await new Promise<Answer>((resolve, reject) => {
      abort = () => reject(signal.reason as Error);
      signal.addEventListener('abort', abort);
      const talk: ThreadTalk<Answer> = { reply: (words) => worker.postMessage(words, []), finish: resolve, fail: reject };
      worker.on('message', (report: unknown) => hear(report, talk));
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`the thread ended early (${code})`)));
    });
  } finally {
    signal.removeEventListener('abort', abort);
    await worker.terminate();
  }
}

/** The other end of a thread that goes on answering. */
export interface Thread<Said> {
  readonly say: (words: Said) => void;
  /** Ends it, whatever it is doing. */
  readonly end: () => Promise<unknown>;
}

/** Starts a thread that goes on answering. `hear` is told of all that it says; `fail` once, when it ended by itself. */
export type StartThread<Order, Said, Heard> = (order: Order, hear: (words: Heard) => void, fail: (error: Error) => void) => Promise<Thread<Said>>;

/** Returns what starts such a thread, with its order as the worker's data. It does not keep the app from quitting. */
export const threadOf = <Order, Said, Heard>(load: LoadThread, options: Omit<WorkerOptions, 'workerData'> = {}): StartThread<Order, Said, Heard> =>
  async (order, hear, fail) => {
    const { default: start } = await load();
    const worker = start({ ...options, workerData: order });
    let ended = false;
    const failed = (error: Error): void => {
      if (!ended) fail(error);
      ended = true;
    };
    worker.on('message', hear);
    worker.on('error', failed);
    worker.on('exit', (code) => failed(new Error(`the thread ended early (${code})`)));
    worker.unref();
    return {
      say: (words) => worker.postMessage(words, []),
      end: () => {
        ended = true;
        return worker.terminate();
      },
    };
  };
