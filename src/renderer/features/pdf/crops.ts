import { create } from 'zustand';
import type { Area } from '../../../core/model/page-layout.ts';

/** Draws an area of a page, at most so many CSS pixels wide. */
export type Crop = (area: Area, width: number) => Promise<HTMLCanvasElement>;

/** What draws areas of the sources that are open. */
const useCropStore = create<{ readonly crops: ReadonlyMap<string, Crop> }>(() => ({ crops: new Map() }));

/** Returns what draws areas of a source; undefined while its pages are not open. */
export const useCrop = (sourceId: string): Crop | undefined => useCropStore(({ crops }) => crops.get(sourceId));

/** Puts at hand what draws areas of a source. Returns a function that takes it back. */
export function offerCrop(sourceId: string, crop: Crop): () => void {
  useCropStore.setState(({ crops }) => ({ crops: new Map(crops).set(sourceId, crop) }));
  return () => useCropStore.setState(({ crops }) => {
    const left = new Map(crops);
    if (left.get(sourceId) === crop) left.delete(sourceId);
    return { crops: left };
  });
}
