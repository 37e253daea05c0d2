/// <reference types="electron-vite/node" />
import { err, ok, type Result } from '../../core/result.ts';
import { workInThread } from '../thread.ts';
import type { ReadLongDocument } from './document-file.ts';

/** What the thread is given: the absolute path of the file. */
export interface DocumentOrder {
  readonly path: string;
}

/** What the thread says. */
export type DocumentReport =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'piece'; readonly piece: string }
  | { readonly kind: 'end'; readonly outcome: Result<null, string> }
  /** The file could not be read. */
  | { readonly kind: 'failed'; readonly code: string };

const load = () => import('./document.worker.ts?nodeWorker');

/** Of the thread's heap. One that outgrows it ends alone. */
const resourceLimits = { maxOldGenerationSizeMb: 2048 };

/** Reads in a thread of its own, which an abort ends at once. */
export const readLongInThread: ReadLongDocument = (path, { signal, onProgress }) => {
  const pieces: string[] = [];
  const workerData: DocumentOrder = { path };
  return workInThread<Result<readonly string[], string>>(load, { workerData, resourceLimits }, signal, (said, { finish, fail }) => {
    const report = said as DocumentReport;
    switch (report.kind) {
      case 'progress': onProgress(report.done); break;
      case 'piece': pieces.push(report.piece); break;
      case 'end': finish(report.outcome.ok ? ok(pieces) : err(report.outcome.error)); break;
      case 'failed': fail(Object.assign(new Error(report.code), { code: report.code })); break;
    }
  });
};
