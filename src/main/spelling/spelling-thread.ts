/// <reference types="electron-vite/node" />
import { threadOf, type StartThread, type Thread } from '../thread.ts';
import type { FromSpelling, SpellingOrder, ToSpelling } from './protocol.ts';

/** The other end of what checks spelling. */
export type SpellingThread = Thread<ToSpelling>;

/** Starts what checks spelling. */
export type StartSpelling = StartThread<SpellingOrder, ToSpelling, FromSpelling>;

/** Checks in a thread of its own: a dictionary takes a tenth of a second to read, a suggestion may too. */
export const spellInThread: StartSpelling = threadOf(() => import('./spelling.worker.ts?nodeWorker'));
