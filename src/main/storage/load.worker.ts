import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { systemCode } from './disk.ts';
import { loadLargeHere } from './load.ts';
import type { LoadOrder, LoadReport } from './load-in-thread.ts';
import { partsOf, type LoadedPart } from './loaded-parts.ts';

const port = parentPort!;
const report = (given: LoadReport): void => port.postMessage(given);

async function send(part: LoadedPart): Promise<void> {
  const taken = once(port, 'message');
  report({ kind: 'part', part });
  await taken;
}

try {
  const { folder } = workerData as LoadOrder;
  const watch = { signal: new AbortController().signal, onProgress: (done: number) => report({ kind: 'progress', done }) };
  const read = await loadLargeHere(folder, watch);
  if (read.ok) for (const part of partsOf(read.value)) await send(part);
  else await send({ kind: 'problem', problem: read.error });
} catch (error) {
  const code = systemCode(error);
  if (code === null) throw error;
  report({ kind: 'failed', code });
}
