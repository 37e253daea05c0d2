import { parentPort, workerData } from 'node:worker_threads';
import { answering } from './answer.ts';
import type { SearchOrder, ToThread } from './protocol.ts';

const port = parentPort!;
const hear = answering(workerData as SearchOrder, (words) => port.postMessage(words));
port.on('message', (words: ToThread) => hear(words));
