import { parentPort, workerData } from 'node:worker_threads';
import { readAnnotations } from './read-annotations.ts';
import type { AnnotationsOrder, AnnotationsReport } from './annotations-in-thread.ts';

const { bytes, password } = workerData as AnnotationsOrder;
const port = parentPort!;
const report = (given: AnnotationsReport): void => port.postMessage(given);

report({ kind: 'done', annotations: await readAnnotations(bytes, password, (done, total) => report({ kind: 'progress', done, total })) });
