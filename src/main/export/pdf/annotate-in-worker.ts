/// <reference types="electron-vite/node" />
import { workInThread } from '../../thread.ts';
import type { AnnotateOrder, AnnotateReport } from './plan.ts';

/** Writes the annotations of a plan into a printed PDF. Rejects with the signal's reason when it is aborted. */
export type Annotate = (order: AnnotateOrder, signal: AbortSignal, onPage: (done: number, total: number) => void) => Promise<Uint8Array>;

/** Does it in a thread of its own. */
export const annotateInWorker: Annotate = (order, signal, onPage) =>
  workInThread<Uint8Array>(() => import('./annotate.worker.ts?nodeWorker'), { workerData: order }, signal, (said, { finish }) => {
    const report = said as AnnotateReport;
    if (report.kind === 'done') finish(report.pdf);
    else onPage(report.done, report.total);
  });
