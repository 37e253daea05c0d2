import { create } from 'zustand';
import type { HighlightRef } from '../../../core/model/highlight.ts';

interface ReviewStore {
  /** The highlight under review that the user looks at, by source. */
  readonly current: ReadonlyMap<string, string>;
  /** The highlight whose place the user is looking for in the text; null while none is. */
  readonly placing: HighlightRef | null;
}

/** Where the user is in the review of each source; forgotten when the window closes. */
export const useReviewStore = create<ReviewStore>(() => ({ current: new Map(), placing: null }));

const { setState } = useReviewStore;

/** Looks at a highlight under review. */
export const lookAt = ({ sourceId, id }: HighlightRef): void => setState(({ current }) => ({ current: new Map(current).set(sourceId, id) }));

/** Tells whose place is looked for in the text. */
export const setPlacing = (placing: HighlightRef | null): void => setState({ placing });
