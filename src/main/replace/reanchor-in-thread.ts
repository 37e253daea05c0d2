/// <reference types="electron-vite/node" />
import type { Reanchored } from '../../core/anchoring/reanchor/outcome.ts';
import { workInThread } from '../thread.ts';
import { reanchorHere, type Reanchor, type ReanchorOrder } from './text-work.ts';

/** What the thread says. */
export type ReanchorReport =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'done'; readonly found: readonly (readonly Reanchored[])[] };

/** Characters, old and new, and passages for which a thread takes longer to start than to do the work. */
const small = { characters: 20_000, passages: 50 };

/** Works in a thread of its own, which an abort ends at once. */
export const reanchorInThread: Reanchor = (order, signal, onProgress) => {
  if (isSmall(order)) return reanchorHere(order, signal, onProgress);
  const load = () => import('./reanchor.worker.ts?nodeWorker');
  return workInThread<readonly (readonly Reanchored[])[]>(load, { workerData: order }, signal, (said, { finish }) => {
    const report = said as ReanchorReport;
    if (report.kind === 'done') finish(report.found);
    else onProgress(report.done);
  });
};

function isSmall({ newText, groups }: ReanchorOrder): boolean {
  const characters = groups.reduce((sum, { text }) => sum + text.length, newText.length);
  const passages = groups.reduce((sum, { selectors }) => sum + selectors.length, 0);
  return characters <= small.characters && passages <= small.passages;
}
