import type { Writable } from 'node:stream';

/**
 * One of the process's streams to write to. Its reader may go away (`… | head -1`): what is then still to be said is
 * dropped, and the command goes on to its end, as what it does to a project must not depend on who listens.
 */
export class Outlet {
  private failure: NodeJS.ErrnoException | null = null;

  constructor(private readonly stream: Writable) {
    stream.on('error', (error) => {
      this.failure ??= error;
    });
  }

  readonly write = (text: string): void => {
    if (!this.failure) this.stream.write(text);
  };

  /** Resolves once everything written has left the process, or never will; with the words of the system if that is a failure. */
  async drained(): Promise<string | null> {
    await new Promise<void>((resolve) => {
      if (this.failure || this.stream.destroyed) resolve();
      else this.stream.write('', () => resolve());
    });
    return this.failure && this.failure.code !== 'EPIPE' ? this.failure.message : null;
  }
}
