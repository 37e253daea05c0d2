import { useEffect } from 'react';
import { create } from 'zustand';
import type { Place } from '../../core/model/place.ts';
import type { Subject } from '../../core/model/subject.ts';
import { useProjectStore } from './project-store.ts';

/** A view of the whole project, beside which the inspector sums up what has the keys in it. */
export type ViewOfAll = Extract<Place['kind'], 'claims' | 'timeline' | 'matrix' | 'evidenceMap' | 'overview'>;
export type SummedUp = Exclude<Subject, { readonly kind: 'highlight' }>;

const nothing: readonly SummedUp[] = [];
const noViews: Readonly<Record<ViewOfAll, readonly SummedUp[]>> = { claims: nothing, timeline: nothing, matrix: nothing, evidenceMap: nothing, overview: nothing };

const useLookedAt = create<typeof noViews>(() => noViews);

useProjectStore.subscribe(({ view }, before) => { if (view?.folder !== before.view?.folder) useLookedAt.setState(noViews); });

/** Tells what has the keys in a view. */
export const lookAt = (view: ViewOfAll, ...subjects: readonly SummedUp[]): void => useLookedAt.setState({ [view]: subjects });

/** Tells of a view in which one claim always has the keys, or would get them by Tab, which that is; none while it shows none. */
export function useLookingAtClaim(view: ViewOfAll, claimId: string | null): void {
  useEffect(() => { if (claimId === null) lookAt(view); else lookAt(view, { kind: 'claim', id: claimId }); }, [view, claimId]);
}

/** Returns what has, or had last, the keys in a view. */
export const useLookedAtIn = (view: ViewOfAll): readonly SummedUp[] => useLookedAt((state) => state[view]);
