/// <reference types="electron-vite/node" />
import type { FromSpelling, SpellingOrder, ToSpelling } from './protocol.ts';

/** The other end of what checks spelling. */
export interface SpellingThread {
  readonly say: (words: ToSpelling) => void;
  /** Ends it, whatever it is doing. */
  readonly end: () => Promise<unknown>;
}

/** Starts what checks spelling. `fail` is told once when it ended by itself. */
export type StartSpelling = (order: SpellingOrder, hear: (words: FromSpelling) => void, fail: (error: Error) => void) => Promise<SpellingThread>;

/** Checks in a thread of its own: a dictionary takes a tenth of a second to read, a suggestion may too. */
export const spellInThread: StartSpelling = async (workerData, hear, fail) => {
  const { default: start } = await import('./spelling.worker.ts?nodeWorker');
  const worker = start({ workerData });
  worker.on('message', hear);
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`the thread ended early (${code})`)));
  // It must not keep the app from quitting.
  worker.unref();
  return { say: (words) => worker.postMessage(words, []), end: () => worker.terminate() };
};
