import { parentPort, workerData } from 'node:worker_threads';
import { annotatePdf } from './annotate-pdf.ts';
import type { AnnotateOrder, AnnotateReport } from './plan.ts';

const { printed, plan } = workerData as AnnotateOrder;
const report = (given: AnnotateReport, transfer: readonly ArrayBuffer[] = []): void => parentPort?.postMessage(given, transfer);

const pdf = await annotatePdf(printed, plan, (done, total) => report({ kind: 'progress', done, total }));
// A copy of its own, so that no more than the file is handed over.
const whole = new Uint8Array(pdf);
report({ kind: 'done', pdf: whole }, [whole.buffer]);
