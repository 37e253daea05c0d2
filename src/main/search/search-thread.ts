/// <reference types="electron-vite/node" />
import { threadOf, type StartThread, type Thread } from '../thread.ts';
import { answering } from './answer.ts';
import type { FromThread, SearchOrder, ToThread } from './protocol.ts';

/** The other end of what answers searches. */
export type SearchThread = Thread<ToThread>;

/** Starts what answers searches in one project. */
export type StartSearchThread = StartThread<SearchOrder, ToThread, FromThread>;

/** Of the thread's heap, in megabytes: ten million words take a quarter of it. */
const resourceLimits = { maxOldGenerationSizeMb: 4096 };

/** Answers in a thread of its own. */
export const searchInThread: StartSearchThread = threadOf(() => import('./search.worker.ts?nodeWorker'), { resourceLimits });

/** Answers in this thread: where nothing else waits, and in tests. */
export const searchHere: StartSearchThread = async (order, hear) => {
  let ended = false;
  const take = answering(order, (words) => { if (!ended) hear(structuredClone(words)); });
  return {
    say: (words) => take(structuredClone(words)),
    end: async () => { ended = true; },
  };
};
