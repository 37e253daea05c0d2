import { reanchor } from '../../core/anchoring/index.ts';
import type { Reanchored } from '../../core/anchoring/reanchor/outcome.ts';
import { compareTexts, type ComparedRow, type Paragraphs } from '../../core/comparison/compare-texts.ts';
import type { Selector } from '../../core/model/selector.ts';

/** Passages, of one older text or several, that are to be found in a newer one. */
export interface ReanchorOrder {
  readonly newText: string;
  readonly groups: readonly { readonly text: string; readonly selectors: readonly Selector[] }[];
}

/** Two texts that are to be compared. */
export interface CompareOrder {
  readonly before: Paragraphs;
  readonly after: Paragraphs;
}

/** Work on whole texts, wherever it is done. Both reject with the signal's reason when it is aborted. */
export interface TextWork {
  /** Answers, for each group, what became of each of its passages. `onProgress` is told what is done, from 0 to 1. */
  readonly reanchor: (order: ReanchorOrder, signal: AbortSignal, onProgress: (done: number) => void) => Promise<readonly (readonly Reanchored[])[]>;
  /** Answers what changed from one text to the other. */
  readonly compare: (order: CompareOrder, signal: AbortSignal) => Promise<readonly ComparedRow[]>;
}

/** Does the work of reanchoring at once. */
export function reanchorGroups({ newText, groups }: ReanchorOrder, onProgress: (done: number) => void): readonly (readonly Reanchored[])[] {
  return groups.map(({ text, selectors }, index) =>
    reanchor(text, newText, selectors, { onProgress: (done) => onProgress((index + done) / groups.length) }));
}

/** Works in this thread: for what is small, and where nothing else waits. */
export const textsHere: TextWork = {
  reanchor: async (order, signal, onProgress) => {
    signal.throwIfAborted();
    return reanchorGroups(order, onProgress);
  },
  compare: async ({ before, after }, signal) => {
    signal.throwIfAborted();
    return compareTexts(before, after);
  },
};
