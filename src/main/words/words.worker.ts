import { parentPort, workerData } from 'node:worker_threads';
import { answeringWords } from './answer.ts';
import type { ToWordThread } from './protocol.ts';

const port = parentPort!;
const hear = answeringWords(workerData as string, (words) => port.postMessage(words));
port.on('message', (words: ToWordThread) => hear(words));
