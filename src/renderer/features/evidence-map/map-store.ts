import { create } from 'zustand';
import type { MapFilter } from '../../../core/analysis/map-filter.ts';
import { stances, type Stance } from '../../../core/model/evidence.ts';

interface MapStore {
  readonly filter: MapFilter;
  readonly shownAs: 'map' | 'table';
  /** How large the map is drawn; null while it fits the width. */
  readonly zoom: number | null;
  /** Key of the box that Tab leads to. */
  readonly focus: string | null;
  /** Key of the box or line whose passages are listed. */
  readonly chosen: string | null;
}

const everything: MapFilter = { words: '', verdict: null, claims: 'withEvidence', stances: new Set(stances) };

/** How the evidence map is looked at, kept while the window is open. */
export const useMapStore = create<MapStore>(() => ({ filter: everything, shownAs: 'map', zoom: null, focus: null, chosen: null }));

const { getState, setState } = useMapStore;

/** Sizes between which the map can be drawn. */
const [least, most] = [0.15, 2.5];

export const filterMap = (changes: Partial<MapFilter>): void => setState({ filter: { ...getState().filter, ...changes }, chosen: null });
/** Takes every filter away; claims without evidence are shown too. */
export const showAllClaims = (): void => setState({ filter: { ...everything, claims: 'all' }, chosen: null });
export const showAs = (shownAs: MapStore['shownAs']): void => setState({ shownAs });
export const fitMap = (): void => setState({ zoom: null });
export const setZoom = (zoom: number): void => setState({ zoom: Math.min(most, Math.max(least, zoom)) });
export const focusBox = (focus: string): void => setState({ focus });
export const choose = (chosen: string | null): void => setState({ chosen });

/** Shows or hides the lines of a stance; the last that is shown stays. */
export function toggleStance(stance: Stance): void {
  const { filter } = getState();
  const next = new Set(filter.stances);
  if (!next.delete(stance)) next.add(stance);
  if (next.size > 0) filterMap({ stances: next });
}
