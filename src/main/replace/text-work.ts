import { reanchor } from '../../core/anchoring/index.ts';
import type { Reanchored } from '../../core/anchoring/reanchor/outcome.ts';
import type { Selector } from '../../core/model/selector.ts';

/** Passages of one older text that are to be found in the newer one. */
interface OldPassages {
  readonly text: string;
  readonly selectors: readonly Selector[];
}

/** Passages, of one older text or several, that are to be found in a newer one. */
export interface ReanchorOrder {
  readonly newText: string;
  readonly groups: readonly OldPassages[];
}

/**
 * Finds passages again: answers, for each group, what became of each of its selectors. `onProgress` is told what is done,
 * from 0 to 1. Rejects with the signal's reason when it is aborted.
 */
export type Reanchor = (
  order: ReanchorOrder, signal: AbortSignal, onProgress: (done: number) => void,
) => Promise<readonly (readonly Reanchored[])[]>;

/** Does the work of {@link Reanchor} at once. */
export function reanchorGroups({ newText, groups }: ReanchorOrder, onProgress: (done: number) => void): readonly (readonly Reanchored[])[] {
  return groups.map(({ text, selectors }, index) =>
    reanchor(text, newText, selectors, { onProgress: (done) => onProgress((index + done) / groups.length) }));
}

/** Works in this thread: for what is small, and where nothing else waits. */
export const reanchorHere: Reanchor = async (order, signal, onProgress) => {
  signal.throwIfAborted();
  return reanchorGroups(order, onProgress);
};
