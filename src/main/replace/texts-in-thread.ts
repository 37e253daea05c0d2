/// <reference types="electron-vite/node" />
import type { Reanchored } from '../../core/anchoring/reanchor/outcome.ts';
import type { ComparedRow } from '../../core/comparison/compare-texts.ts';
import { workInThread } from '../thread.ts';
import { textsHere, type CompareOrder, type ReanchorOrder, type TextWork } from './text-work.ts';

/** What the thread is given. */
export type TextOrder = { readonly kind: 'reanchor'; readonly order: ReanchorOrder } | { readonly kind: 'compare'; readonly order: CompareOrder };

/** What the thread says. */
export type TextReport =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'reanchored'; readonly found: readonly (readonly Reanchored[])[] }
  | { readonly kind: 'compared'; readonly rows: readonly ComparedRow[] };

/** Characters, old and new, and passages for which a thread takes longer to start than to do the work. */
const small = { characters: 20_000, passages: 50 };

const load = () => import('./texts.worker.ts?nodeWorker');

/** Works in a thread of its own, which an abort ends at once. */
export const textsInThread: TextWork = {
  reanchor: (order, signal, onProgress) => {
    const characters = order.groups.reduce((sum, { text }) => sum + text.length, order.newText.length);
    const passages = order.groups.reduce((sum, { selectors }) => sum + selectors.length, 0);
    if (characters <= small.characters && passages <= small.passages) return textsHere.reanchor(order, signal, onProgress);
    const workerData: TextOrder = { kind: 'reanchor', order };
    return workInThread<readonly (readonly Reanchored[])[]>(load, { workerData }, signal, (said, { finish }) => {
      const report = said as TextReport;
      if (report.kind === 'progress') onProgress(report.done);
      else if (report.kind === 'reanchored') finish(report.found);
    });
  },
  compare: (order, signal) => {
    if (order.before.text.length + order.after.text.length <= small.characters) return textsHere.compare(order, signal);
    const workerData: TextOrder = { kind: 'compare', order };
    return workInThread<readonly ComparedRow[]>(load, { workerData }, signal, (said, { finish }) => {
      const report = said as TextReport;
      if (report.kind === 'compared') finish(report.rows);
    });
  },
};
