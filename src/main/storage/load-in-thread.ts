/// <reference types="electron-vite/node" />
import type { Message } from '../../core/messages/messages.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { workInThread } from '../thread.ts';
import type { LoadLarge, ReadProject } from './load.ts';
import { PartReader, type LoadedPart } from './loaded-parts.ts';

/** What the thread is given: the absolute path of the folder. */
export interface LoadOrder {
  readonly folder: string;
}

/** What the thread says; after each part it waits until that is taken in. */
export type LoadReport =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'part'; readonly part: LoadedPart }
  /** The folder could not be read. */
  | { readonly kind: 'failed'; readonly code: string };

const load = () => import('./load.worker.ts?nodeWorker');

/** Of the thread's heap: that of a project with a million highlights is smaller. */
const resourceLimits = { maxOldGenerationSizeMb: 4096 };

/** Loads in a thread of its own, which an abort ends at once. */
export const loadInThread: LoadLarge = (folder, { signal, onProgress }) => {
  const reader = new PartReader();
  const workerData: LoadOrder = { folder };
  return workInThread<Result<ReadProject, Message>>(load, { workerData, resourceLimits }, signal, (said, { reply, finish, fail }) => {
    const report = said as LoadReport;
    switch (report.kind) {
      case 'progress': return onProgress(report.done);
      case 'failed': return fail(Object.assign(new Error(report.code), { code: report.code }));
      case 'part': {
        if (report.part.kind === 'problem') return finish(err(report.part.problem));
        const read = reader.take(report.part);
        if (read) return finish(ok(read));
        return reply('taken');
      }
    }
  });
};
