import { parentPort, workerData } from 'node:worker_threads';
import { err, ok } from '../../core/result.ts';
import { systemCode } from './disk.ts';
import { readLongHere } from './document-file.ts';
import type { DocumentOrder, DocumentReport } from './read-in-thread.ts';

const report = (given: DocumentReport): void => parentPort?.postMessage(given, []);

try {
  const watch = { signal: new AbortController().signal, onProgress: (done: number) => report({ kind: 'progress', done }) };
  const read = await readLongHere((workerData as DocumentOrder).path, watch);
  // One at a time: whoever receives them has others to answer between two.
  for (const piece of read.ok ? read.value : []) report({ kind: 'piece', piece });
  report({ kind: 'end', outcome: read.ok ? ok(null) : err(read.error) });
} catch (error) {
  const code = systemCode(error);
  if (code === null) throw error;
  report({ kind: 'failed', code });
}
