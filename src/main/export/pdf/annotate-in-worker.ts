/// <reference types="electron-vite/node" />
import type { Message } from '../../../core/messages/messages.ts';
import type { Result } from '../../../core/result.ts';
import { workInThread } from '../../thread.ts';
import type { AnnotateOrder, AnnotateReport } from './plan.ts';

/** Writes the annotations of a plan into a PDF, printed or original. Fails with words where that may not be. Rejects with the signal's reason when it is aborted. */
export type Annotate = (order: AnnotateOrder, signal: AbortSignal, onPage: (done: number, total: number) => void) => Promise<Result<Uint8Array, Message>>;

/** Does it in a thread of its own. */
export const annotateInWorker: Annotate = (order, signal, onPage) =>
  workInThread<Result<Uint8Array, Message>>(() => import('./annotate.worker.ts?nodeWorker'), { workerData: order }, signal, (said, { finish }) => {
    const report = said as AnnotateReport;
    if (report.kind === 'done') finish(report.pdf);
    else onPage(report.done, report.total);
  });
