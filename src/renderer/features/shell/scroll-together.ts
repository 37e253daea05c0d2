import { create } from 'zustand';
import { placeIn } from '../../../core/panes/panes.ts';
import { remember, remembered } from '../../state/memory.ts';
import { usePlaces } from '../../state/places.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useSurfaceStore } from '../reader/surface-store.ts';
import { ScrollLink } from './scroll-link.ts';

/** Whether the texts of the two halves scroll together. */
export const useScrollTogether = create<{ readonly on: boolean }>(() => ({ on: false }));

/** Lets the halves scroll together, or each by itself. */
export function scrollTogether(on: boolean): void {
  useScrollTogether.setState({ on });
  remember({ scrollTogether: on });
}

/** Links the texts of the two halves while that is wanted. Returns a function that stops. */
export function followScrolling(): () => void {
  let link: ScrollLink | null = null;
  const relink = (): void => {
    link?.dispose();
    link = null;
    const { halves } = usePlaces.getState().panes;
    const [first, second] = halves.map(({ id }) => useSurfaceStore.getState().surfaces.get(id));
    if (!useScrollTogether.getState().on || !first || !second) return;
    const [one, other] = halves.map(placeIn);
    const versions = first.sourceId === second.sourceId && one?.kind === 'source' && other?.kind === 'source' && one.version !== other.version;
    link = new ScrollLink(first.surface, second.surface, versions);
  };
  const stops = [
    useScrollTogether.subscribe(relink),
    useSurfaceStore.subscribe(relink),
    useProjectStore.subscribe(({ view }, before) => {
      if (view?.folder !== before.view?.folder) useScrollTogether.setState({ on: remembered().scrollTogether });
    }),
    () => link?.dispose(),
  ];
  return () => { for (const stop of stops) stop(); };
}
