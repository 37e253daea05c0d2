import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work after which others get their turn. */
const turn = 12;

/** Long work of the main process in turns, so that it still answers its windows meanwhile. */
export class Turns {
  private readonly signal: AbortSignal;
  private since = performance.now();

  constructor(signal: AbortSignal) {
    this.signal = signal;
  }

  /** Lets others work, where it is their turn. Returns false once the signal is aborted. */
  async take(): Promise<boolean> {
    if (performance.now() - this.since >= turn) {
      await setImmediate();
      this.since = performance.now();
    }
    return !this.signal.aborted;
  }

  /** Runs steps to their end, telling of each; null once the signal is aborted. */
  async run<Step, T>(steps: Iterator<Step, T>, told: (step: Step) => void = () => undefined): Promise<T | null> {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      told(step.value);
      if (!(await this.take())) return null;
    }
  }
}
