import { useEffect } from 'react';
import { create } from 'zustand';
import type { Place } from '../../core/model/place.ts';
import type { Subject } from '../../core/model/subject.ts';
import { askAboutClaimWhenIdle } from './claim-ahead.ts';
import { useProjectStore } from './project-store.ts';

/** A view beside which the inspector sums up what has the keys in it. */
export type SummedView = Extract<Place['kind'], 'claim' | 'claims' | 'timeline' | 'matrix' | 'evidenceMap' | 'overview' | 'report'>;

const nothing: readonly Subject[] = [];
const noViews: Readonly<Record<SummedView, readonly Subject[]>> = { claim: nothing, claims: nothing, timeline: nothing, matrix: nothing, evidenceMap: nothing, overview: nothing, report: nothing };

const useLookedAt = create<typeof noViews>(() => noViews);

useProjectStore.subscribe(({ view }, before) => { if (view?.folder !== before.view?.folder) useLookedAt.setState(noViews); });

/** Tells what has the keys in a view. */
export const lookAt = (view: SummedView, ...subjects: readonly Subject[]): void => useLookedAt.setState({ [view]: subjects });

/** Tells of a view in which one claim always has the keys, or would get them by Tab, which that is; none while it shows none. Its page may be next, and is prepared. */
export function useLookingAtClaim(view: SummedView, claimId: string | null): void {
  useEffect(() => { if (claimId === null) lookAt(view); else lookAt(view, { kind: 'claim', id: claimId }); }, [view, claimId]);
  useEffect(() => (claimId === null ? undefined : askAboutClaimWhenIdle(claimId)), [claimId]);
}

/** Returns what has, or had last, the keys in a view. */
export const useLookedAtIn = (view: SummedView): readonly Subject[] => useLookedAt((state) => state[view]);
