import { parentPort, workerData } from 'node:worker_threads';
import { compareTexts } from '../../core/comparison/compare-texts.ts';
import { reanchorGroups } from './text-work.ts';
import type { TextOrder, TextReport } from './texts-in-thread.ts';

const report = (given: TextReport): void => parentPort?.postMessage(given, []);

const given = workerData as TextOrder;
if (given.kind === 'reanchor') {
  report({ kind: 'reanchored', found: reanchorGroups(given.order, (done) => report({ kind: 'progress', done })) });
} else {
  report({ kind: 'compared', rows: compareTexts(given.order.before, given.order.after) });
}
