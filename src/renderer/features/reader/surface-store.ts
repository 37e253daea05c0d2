import { create } from 'zustand';
import type { ReadingSurface } from './surface.ts';

interface SurfaceStore {
  /** The page that is shown, by source: the cards lie beside it. */
  readonly surfaces: ReadonlyMap<string, ReadingSurface>;
}

export const useSurfaceStore = create<SurfaceStore>(() => ({ surfaces: new Map() }));

const { setState } = useSurfaceStore;

/** Tells that a source's page is shown; returns a function that tells that it no longer is. */
export function offerSurface(sourceId: string, surface: ReadingSurface): () => void {
  setState(({ surfaces }) => ({ surfaces: new Map(surfaces).set(sourceId, surface) }));
  return () => setState(({ surfaces }) => {
    if (surfaces.get(sourceId) !== surface) return {};
    const left = new Map(surfaces);
    left.delete(sourceId);
    return { surfaces: left };
  });
}
