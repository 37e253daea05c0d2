import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds of work before everything else has its turn. */
const sliceTime = 5;

/** Returns all that `made` yields, made a few milliseconds at a time. Rejects with the signal's reason when that is aborted. */
export async function inTurns<T>(made: Iterable<T>, signal: AbortSignal): Promise<readonly T[]> {
  const all: T[] = [];
  let until = performance.now() + sliceTime;
  for (const one of made) {
    all.push(one);
    if (performance.now() < until) continue;
    await nextTurn();
    signal.throwIfAborted();
    until = performance.now() + sliceTime;
  }
  return all;
}

/** Returns what `work` does; resolves to `aborted` where the work ended because of its signal. */
export async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | 'aborted'> {
  try {
    return await work;
  } catch (error) {
    if (signal.aborted) return 'aborted';
    throw error;
  }
}
