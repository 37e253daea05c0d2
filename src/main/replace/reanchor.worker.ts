import { parentPort, workerData } from 'node:worker_threads';
import type { ReanchorReport } from './reanchor-in-thread.ts';
import { reanchorGroups, type ReanchorOrder } from './text-work.ts';

const report = (given: ReanchorReport): void => parentPort?.postMessage(given, []);

report({ kind: 'done', found: reanchorGroups(workerData as ReanchorOrder, (done) => report({ kind: 'progress', done })) });
