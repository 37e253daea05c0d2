import { create } from 'zustand';
import type { MapFilter } from '../../../core/analysis/map-filter.ts';
import { parseClaimQuery, type ClaimQuery } from '../../../core/claims/claim-query.ts';
import { stances, type Stance } from '../../../core/model/evidence.ts';
import type { Result } from '../../../core/result.ts';
import type { QueryProblem } from '../../../core/search/boolean-query.ts';

interface MapStore {
  /** The query as it is written, what it was found to ask for, and the last one that was understood. */
  readonly query: string;
  readonly parsed: Result<ClaimQuery, QueryProblem>;
  readonly understood: ClaimQuery;
  readonly filter: Pick<MapFilter, 'claims' | 'stances'>;
  readonly shownAs: 'map' | 'table';
  /** How large the map is drawn; null while it fits the width. */
  readonly zoom: number | null;
  /** Key of the box that Tab leads to. */
  readonly focus: string | null;
  /** Key of the box or line whose passages are listed. */
  readonly chosen: string | null;
}

const everything: MapStore['filter'] = { claims: 'withEvidence', stances: new Set(stances) };
const noQuery = parseClaimQuery('');
const asksNothing: ClaimQuery = { root: null, filters: [] };

/** How the evidence map is looked at, kept while the window is open. */
export const useMapStore = create<MapStore>(() => ({ query: '', parsed: noQuery, understood: asksNothing, filter: everything, shownAs: 'map', zoom: null, focus: null, chosen: null }));

const { getState, setState } = useMapStore;

/** Sizes between which the map can be drawn. */
const [least, most] = [0.15, 2.5];

export const filterMap = (changes: Partial<MapStore['filter']>): void => setState({ filter: { ...getState().filter, ...changes }, chosen: null });
/** Filters claims by a query; one that is not understood leaves the map as it is. */
export function writeQuery(query: string): void {
  const parsed = parseClaimQuery(query);
  setState({ query, parsed, ...(parsed.ok ? { understood: parsed.value, chosen: null } : {}) });
}

/** Takes every filter away; claims without evidence are shown too. */
export const showAllClaims = (): void => setState({ query: '', parsed: noQuery, understood: asksNothing, filter: { ...everything, claims: 'all' }, chosen: null });
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
