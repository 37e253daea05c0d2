import { basename } from 'node:path';
import { message } from '../../core/messages/messages.ts';
import type { OpeningWatch } from '../storage/index.ts';
import { orAborted } from '../turns.ts';
import type { Jobs } from './jobs.ts';

/**
 * Runs the opening of the project in a folder as a job that the window shows over everything else: how far it is, and whether
 * an older project is being brought up to the present format. Returns what it opened; null when it was cancelled.
 */
export async function runOpening<T>(jobs: Jobs, folder: string, open: (watch: OpeningWatch) => Promise<T>): Promise<T | null> {
  const name = basename(folder);
  const label = { open: message('job.openProject', { name }), upgrade: message('job.upgradeProject', { name }) };
  const opened = await jobs.run(label.open, (signal, report) => orAborted(open({
    signal,
    onProgress: (done) => report(done, 1, label.open),
    onUpgrade: (done) => report(done, 1, label.upgrade),
  }), signal), { shown: 'window' });
  return opened === 'aborted' ? null : opened;
}
