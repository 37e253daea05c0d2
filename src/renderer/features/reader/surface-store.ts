import { create } from 'zustand';
import type { HalfId } from '../../../core/panes/panes.ts';
import { usePlaces } from '../../state/places.ts';
import type { ReadingSurface } from './surface.ts';

interface Shown {
  readonly sourceId: string;
  /** Key of the place that shows it: of the present text, or of a former one. */
  readonly key: string;
  readonly surface: ReadingSurface;
}

interface SurfaceStore {
  /** The page that each half of the middle pane shows: the cards lie beside it. */
  readonly surfaces: ReadonlyMap<HalfId, Shown>;
}

export const useSurfaceStore = create<SurfaceStore>(() => ({ surfaces: new Map() }));

const { setState } = useSurfaceStore;

/** Tells that a half shows a text of a source; returns a function that tells that it no longer does. */
export function offerSurface(half: HalfId, shown: Shown): () => void {
  setState(({ surfaces }) => ({ surfaces: new Map(surfaces).set(half, shown) }));
  return () => setState(({ surfaces }) => {
    if (surfaces.get(half)?.surface !== shown.surface) return {};
    const left = new Map(surfaces);
    left.delete(half);
    return { surfaces: left };
  });
}

/** Returns the page of the place with this key in the half with the focus; null when that shows something else. */
export function useFocusedSurface(key: string): ReadingSurface | null {
  const half = usePlaces(({ panes }) => panes.focused);
  return useSurfaceStore(({ surfaces }) => {
    const shown = surfaces.get(half);
    return shown?.key === key ? shown.surface : null;
  });
}
