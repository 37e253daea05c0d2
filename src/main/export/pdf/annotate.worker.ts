import { parentPort, workerData } from 'node:worker_threads';
import { ok } from '../../../core/result.ts';
import { annotateOriginal } from './annotate-original.ts';
import { annotatePdf } from './annotate-pdf.ts';
import type { AnnotateOrder, AnnotateReport } from './plan.ts';

const order = workerData as AnnotateOrder;
const report = (given: AnnotateReport, transfer: readonly ArrayBuffer[] = []): void => parentPort?.postMessage(given, transfer);
const onPage = (done: number, total: number): void => report({ kind: 'progress', done, total });

const pdf = 'original' in order ? await annotateOriginal(order.original, order.plan, onPage) : ok(await annotatePdf(order.printed, order.plan, onPage));
if (pdf.ok) {
  // A copy of its own, so that no more than the file is handed over.
  const whole = new Uint8Array(pdf.value);
  report({ kind: 'done', pdf: ok(whole) }, [whole.buffer]);
} else {
  report({ kind: 'done', pdf });
}
