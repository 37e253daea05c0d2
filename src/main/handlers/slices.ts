/** Milliseconds that one slice may take: less than a frame, so that nobody notices. */
const sliceTime = 6;

/** Tells of work that is begun again and again whether it is still the latest. */
export class Latest {
  private number = 0;

  /** Begins anew; returns a function that tells whether nothing was begun since. */
  begin(): () => boolean {
    const mine = ++this.number;
    return () => mine === this.number;
  }
}

/**
 * Runs steps to their end and answers what they return, a few milliseconds at a time with everything else in between; answers
 * `givenUp` as soon as `wanted` says no.
 */
export async function inSlices<T>(steps: Iterator<void, T>, wanted: () => boolean, givenUp: T): Promise<T> {
  for (;;) {
    const until = performance.now() + sliceTime;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await new Promise<void>((resolve) => { setImmediate(resolve); });
    if (!wanted()) return givenUp;
  }
}
