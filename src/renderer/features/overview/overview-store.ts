import { create } from 'zustand';
import type { LineOrder } from '../../../core/analysis/words/asked.ts';
import type { FrequencyRow } from '../../../core/analysis/words/frequencies.ts';
import type { OpenClaimWork } from '../../../core/analysis/overview.ts';

/** A figure whose claims are listed. */
export type ListedFigure = { readonly kind: 'all' } | { readonly kind: 'verdict'; readonly verdict: string } | { readonly kind: 'open'; readonly work: OpenClaimWork };

/** How many words what is counted has. */
export const sizes = ['1', '2', '3', '4', '5'] as const;
export type Size = (typeof sizes)[number];

interface OverviewStore {
  /** The source that the figures are of; null for all. */
  readonly scope: string | null;
  readonly part: 'figures' | 'words';
  readonly listed: ListedFigure | null;
  readonly size: Size;
  readonly filter: string;
  /** The word or phrase whose places are listed. */
  readonly chosen: Pick<FrequencyRow, 'keys' | 'words'> | null;
  readonly order: LineOrder;
  /** True while the list of places is to get the keys, as soon as it is there. */
  readonly toLines: boolean;
}

/** How the overview is looked at, kept while the window is open. */
export const useOverviewStore = create<OverviewStore>(() => ({ scope: null, part: 'figures', listed: null, size: '1', filter: '', chosen: null, order: 'right', toLines: false }));

const { setState } = useOverviewStore;

export const showScope = (scope: string | null): void => setState({ scope, listed: null });
export const showPart = (part: OverviewStore['part']): void => setState({ part });
export const listFigure = (listed: ListedFigure | null): void => setState({ listed });
export const showSize = (size: Size): void => setState({ size, chosen: null });
export const filterWords = (filter: string): void => setState({ filter });
export const chooseWords = (chosen: OverviewStore['chosen']): void => setState({ chosen });
/** Gives the list of places the keys, or tells that it has them. */
export const goToLines = (toLines: boolean): void => setState({ toLines });
export const showOrder = (order: LineOrder): void => setState({ order });
