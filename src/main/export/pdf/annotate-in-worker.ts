/// <reference types="electron-vite/node" />
import type { AnnotateOrder, AnnotateReport } from './plan.ts';

/** Writes the annotations of a plan into a printed PDF. Rejects with the signal's reason when it is aborted. */
export type Annotate = (order: AnnotateOrder, signal: AbortSignal, onPage: (done: number, total: number) => void) => Promise<Uint8Array>;

/** Does it in a thread of its own, because the main process must go on answering the windows for these seconds. */
export const annotateInWorker: Annotate = async (order, signal, onPage) => {
  signal.throwIfAborted();
  const { default: startWorker } = await import('./annotate.worker.ts?nodeWorker');
  const worker = startWorker({ workerData: order });
  let abort = (): void => undefined;
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      abort = () => reject(signal.reason as Error);
      signal.addEventListener('abort', abort);
      worker.on('message', (report: AnnotateReport) => {
        if (report.kind === 'done') resolve(report.pdf);
        else onPage(report.done, report.total);
      });
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`the worker ended early (${code})`)));
    });
  } finally {
    signal.removeEventListener('abort', abort);
    await worker.terminate();
  }
};
