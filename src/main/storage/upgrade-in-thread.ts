/// <reference types="electron-vite/node" />
import type { Message } from '../../core/messages/messages.ts';
import type { Result } from '../../core/result.ts';
import { workInThread } from '../thread.ts';
import type { UpgradeOlder } from './upgrade.ts';

/** What the thread is given: the absolute path of the folder, which this process holds. */
export interface UpgradeOrder {
  readonly folder: string;
}

/** What the thread says. */
export type UpgradeReport =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'end'; readonly outcome: Result<readonly Message[], Message> }
  /** The folder could not be read or written. */
  | { readonly kind: 'failed'; readonly code: string };

const load = () => import('./upgrade.worker.ts?nodeWorker');

/** Of the thread's heap: all records of a project, as they were and as they will be. */
const resourceLimits = { maxOldGenerationSizeMb: 4096 };

/** Upgrades in a thread of its own, which an abort ends at once, as a crash would: the next opening goes on with it. */
export const upgradeInThread: UpgradeOlder = (folder, { signal, onProgress }) => {
  const workerData: UpgradeOrder = { folder };
  return workInThread<Result<readonly Message[], Message>>(load, { workerData, resourceLimits }, signal, (said, { finish, fail }) => {
    const report = said as UpgradeReport;
    switch (report.kind) {
      case 'progress': onProgress(report.done); break;
      case 'end': finish(report.outcome); break;
      case 'failed': fail(Object.assign(new Error(report.code), { code: report.code })); break;
    }
  });
};
