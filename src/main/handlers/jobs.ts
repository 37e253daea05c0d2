import { randomUUID } from 'node:crypto';
import type { Message } from '../../core/messages/messages.ts';
import type { EventPayload } from '../../ipc/contract.ts';
import type { Services } from './services.ts';

interface Job {
  readonly controller: AbortController;
  /** Resolves once the work has ended, in whatever way. */
  readonly ended: Promise<unknown>;
}

/** Says how far a job is and, where that changed, what it is doing. */
export type JobReport = (done: number, total: number, now?: Message) => void;

interface JobTerms {
  /** Chosen by the window that asks; else by main. */
  readonly jobId?: string;
  readonly shown?: EventPayload<'jobProgress'>['shown'];
}

/** Long work under way, each with its way to be stopped. */
export class Jobs {
  private readonly running = new Map<string, Job>();
  private readonly broadcast: Services['broadcast'];

  constructor(broadcast: Services['broadcast']) {
    this.broadcast = broadcast;
  }

  /**
   * Runs `work`, telling the windows how far it is; `label` says what it does, until `report` is given another. A job that the status bar does not show is
   * told of only once there is something to tell. Throws when its id is in use.
   */
  async run<T>(
    label: Message, work: (signal: AbortSignal, report: JobReport) => Promise<T>, { jobId = randomUUID(), shown = 'statusBar' }: JobTerms = {},
  ): Promise<T> {
    if (this.running.has(jobId)) throw new Error(`two jobs called ${jobId}`);
    const controller = new AbortController();
    let said = label;
    const report: JobReport = (done, total, now = said) => {
      said = now;
      this.broadcast('jobProgress', { jobId, label: said, shown, done, total });
    };
    if (shown === 'statusBar') report(0, 0);
    const outcome = work(controller.signal, report);
    this.running.set(jobId, { controller, ended: outcome.catch(() => undefined) });
    try {
      return await outcome;
    } finally {
      this.running.delete(jobId);
      this.broadcast('jobEnded', { jobId });
    }
  }

  /** Asks a job to stop; it ends with its own message. Unknown ids have ended already. */
  cancel(jobId: string): void {
    this.running.get(jobId)?.controller.abort();
  }

  /** Asks every job to stop, and resolves once all have cleaned up after themselves. */
  async stopAll(): Promise<void> {
    const jobs = [...this.running.values()];
    for (const { controller } of jobs) controller.abort();
    await Promise.all(jobs.map(({ ended }) => ended));
  }
}
