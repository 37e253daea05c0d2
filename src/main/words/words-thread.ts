/// <reference types="electron-vite/node" />
import { answeringWords } from './answer.ts';
import type { FromWordThread, ToWordThread } from './protocol.ts';

/** The other end of what counts words. */
export interface WordThread {
  readonly say: (words: ToWordThread) => void;
  /** Ends it, whatever it is doing. */
  readonly end: () => Promise<unknown>;
}

/** Starts what counts the words of the texts in a project folder. `fail` is told once when it ended by itself. */
export type StartWordThread = (folder: string, hear: (words: FromWordThread) => void, fail: (error: Error) => void) => Promise<WordThread>;

/** Of the thread's heap, in megabytes. The words themselves lie outside of it. */
const resourceLimits = { maxOldGenerationSizeMb: 4096 };

/** Counts in a thread of its own. */
export const wordsInThread: StartWordThread = async (folder, hear, fail) => {
  const { default: start } = await import('./words.worker.ts?nodeWorker');
  const worker = start({ workerData: folder, resourceLimits });
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

/** Counts in this thread: in tests. */
export const wordsHere: StartWordThread = async (folder, hear) => {
  const take = answeringWords(folder, (words) => hear(structuredClone(words)));
  return { say: (words) => take(structuredClone(words)), end: async () => undefined };
};
