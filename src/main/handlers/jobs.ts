import { randomUUID } from 'node:crypto';
import type { Message } from '../../core/messages/messages.ts';
import type { Services } from './services.ts';

/** Long work under way, each with its way to be stopped. */
export class Jobs {
  private readonly running = new Map<string, AbortController>();
  private readonly broadcast: Services['broadcast'];

  constructor(broadcast: Services['broadcast']) {
    this.broadcast = broadcast;
  }

  /** Runs `work`, telling the windows how far it is; `label` says what it does. */
  async run<T>(label: Message, work: (signal: AbortSignal, report: (done: number, total: number) => void) => Promise<T>): Promise<T> {
    const jobId = randomUUID();
    const controller = new AbortController();
    this.running.set(jobId, controller);
    const report = (done: number, total: number): void => this.broadcast('jobProgress', { jobId, label, done, total });
    report(0, 0);
    try {
      return await work(controller.signal, report);
    } finally {
      this.running.delete(jobId);
      this.broadcast('jobEnded', { jobId });
    }
  }

  /** Asks a job to stop; it ends with its own message. Unknown ids have ended already. */
  cancel(jobId: string): void {
    this.running.get(jobId)?.abort();
  }

  cancelAll(): void {
    for (const controller of this.running.values()) controller.abort();
  }
}
