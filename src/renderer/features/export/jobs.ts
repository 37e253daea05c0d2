import { create } from 'zustand';
import { bridge } from '../../state/bridge.ts';
import type { EventPayload } from '../../../ipc/contract.ts';
import { showProblem } from '../notices/toasts.ts';

export type Job = EventPayload<'jobProgress'>;

/** Long jobs that main is doing now, by id, but for those that a view shows by itself. */
export const useJobs = create<{ readonly jobs: ReadonlyMap<string, Job> }>(() => ({ jobs: new Map() }));

const { setState } = useJobs;

/** Follows the long jobs of the main process. Returns a function that stops. */
export function followJobs(): () => void {
  const stops = [
    bridge().on('jobProgress', (job) => { if (job.shown !== 'reader' && job.shown !== 'view') setState(({ jobs }) => ({ jobs: new Map(jobs).set(job.jobId, job) })); }),
    bridge().on('jobEnded', ({ jobId }) => setState(({ jobs }) => (jobs.has(jobId) ? { jobs: new Map([...jobs].filter(([id]) => id !== jobId)) } : {}))),
  ];
  return () => { for (const stop of stops) stop(); };
}

/** Asks main to stop a job. */
export async function cancelJob(jobId: string): Promise<void> {
  const answer = await bridge().cancelJob({ jobId });
  if (!answer.ok) showProblem(answer.error);
}
