/// <reference types="electron-vite/node" />
import { threadOf, type StartThread, type Thread } from '../thread.ts';
import { answeringWords } from './answer.ts';
import type { FromWordThread, ToWordThread } from './protocol.ts';

/** The other end of what counts words. */
export type WordThread = Thread<ToWordThread>;

/** Starts what counts the words of the texts in a project folder. */
export type StartWordThread = StartThread<string, ToWordThread, FromWordThread>;

/** Of the thread's heap, in megabytes. The words themselves lie outside of it. */
const resourceLimits = { maxOldGenerationSizeMb: 4096 };

/** Counts in a thread of its own. */
export const wordsInThread: StartWordThread = threadOf(() => import('./words.worker.ts?nodeWorker'), { resourceLimits });

/** Counts in this thread: in tests. */
export const wordsHere: StartWordThread = async (folder, hear) => {
  const take = answeringWords(folder, (words) => hear(structuredClone(words)));
  return { say: (words) => take(structuredClone(words)), end: async () => undefined };
};
