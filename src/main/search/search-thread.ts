/// <reference types="electron-vite/node" />
import { answering } from './answer.ts';
import type { FromThread, SearchOrder, ToThread } from './protocol.ts';

/** The other end of what answers searches. */
export interface SearchThread {
  readonly say: (words: ToThread) => void;
  /** Ends it, whatever it is doing. */
  readonly end: () => Promise<unknown>;
}

/** Starts what answers searches in one project. `fail` is told once when it ended by itself. */
export type StartSearchThread = (order: SearchOrder, hear: (words: FromThread) => void, fail: (error: Error) => void) => Promise<SearchThread>;

/** Of the thread's heap, in megabytes: ten million words take a quarter of it. */
const resourceLimits = { maxOldGenerationSizeMb: 4096 };

/** Answers in a thread of its own. */
export const searchInThread: StartSearchThread = async (order, hear, fail) => {
  const { default: start } = await import('./search.worker.ts?nodeWorker');
  const worker = start({ workerData: order, resourceLimits });
  let ended = false;
  const failed = (error: Error): void => {
    if (!ended) fail(error);
    ended = true;
  };
  worker.on('message', hear);
  worker.on('error', failed);
  worker.on('exit', (code) => failed(new Error(`the thread ended early (${code})`)));
  // It must not keep the app from quitting.
  worker.unref();
  return {
    say: (words) => worker.postMessage(words, []),
    end: () => {
      ended = true;
      return worker.terminate();
    },
  };
};

/** Answers in this thread: where nothing else waits, and in tests. */
export const searchHere: StartSearchThread = async (order, hear) => {
  let ended = false;
  const take = answering(order, (words) => { if (!ended) hear(structuredClone(words)); });
  return {
    say: (words) => take(structuredClone(words)),
    end: async () => { ended = true; },
  };
};
