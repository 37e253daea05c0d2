import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadOrder, ReadReport } from './read-report.ts';
import { readSource } from './read-source.ts';

const blocksAtOnce = 200;
const pagesAtOnce = 20;

const { name, bytes, choices, password } = workerData as ReadOrder;
const port = parentPort!;
const report = (given: ReadReport): void => port.postMessage(given);

const read = await readSource(name, bytes, choices, { password, onProgress: (done, total) => report({ kind: 'progress', done, total }) });
if (read.ok) {
  const { document: { text, blocks, pages }, layout, ...rest } = read.value;
  report({ kind: 'read', read: { ok: true, value: { ...rest, text, blocks: blocks.length, pages } } });
  for (let sent = 0; sent < blocks.length; sent += blocksAtOnce) {
    const taken = once(port, 'message');
    report({ kind: 'blocks', blocks: blocks.slice(sent, sent + blocksAtOnce) });
    await taken;
  }
  for (let sent = 0; layout && sent < layout.length; sent += pagesAtOnce) {
    const taken = once(port, 'message');
    report({ kind: 'layout', lines: layout.slice(sent, sent + pagesAtOnce) });
    await taken;
  }
} else {
  report({ kind: 'read', read });
}
