import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { placeKey, sourcePlace } from '../../../core/model/place.ts';
import type { LoadedSource } from '../../state/project-view.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { rememberPosition, positionOf } from '../../state/memory.ts';
import { offerTextView, revealed, usePlaces } from '../../state/places.ts';
import { useHalf } from '../../state/half.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { describeBlocks } from './block-descriptions.ts';
import { keepInView } from './keep-in-view.ts';
import { keepPlace } from './reading-place.ts';
import type { ReadingSurface } from './surface.ts';
import { offerSurface } from './surface-store.ts';

/**
 * Keeps a surface over the page in step with the source's highlights and with what is selected. Null before the first layout,
 * when `open` makes it; it is made anew when another function is given.
 */
export function useReadingSurface(sourceId: string, loaded: LoadedSource, open: () => ReadingSurface): ReadingSurface | null {
  const [surface, setSurface] = useState<ReadingSurface | null>(null);
  const tags = useProjectStore(({ view }) => view?.tags);
  const { document } = loaded;
  const half = useHalf();
  const key = placeKey(sourcePlace(sourceId));

  useLayoutEffect(() => {
    const made = open();
    setSurface(made);
    const withdraw = offerSurface(half, { sourceId, key, surface: made });
    const stopTelling = offerTextView(half, { key, inView: () => made.textInView, top: () => made.topOffset() });
    const stopKeepingPlace = keepPlace(made, positionOf(half, key) ?? 0, (offset) => rememberPosition({ half, place: key, offset }));
    const stopDescribing = describeBlocks(made);
    return () => {
      stopDescribing();
      stopKeepingPlace();
      stopTelling();
      withdraw();
      made.dispose();
      setSurface(null);
    };
  }, [half, key, sourceId, document, open]);

  const { highlights } = loaded;
  useLayoutEffect(() => {
    if (tags) surface?.setMarks({ highlights, tags });
  }, [surface, highlights, tags]);

  const selected = useUiStore((state) => (state.selected?.sourceId === sourceId ? state.selected.id : null));
  const hovered = useUiStore((state) => (state.hovered?.sourceId === sourceId ? state.hovered.id : null));
  useLayoutEffect(() => surface?.setEmphasis({ selected, hovered }), [surface, selected, hovered]);

  const reveal = usePlaces((state) => state.reveal);
  const stopKeeping = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (!surface || reveal?.half !== half || reveal.key !== key) return;
    const bringIntoView = (): void => (reveal.to === 'top' ? surface.scrollTo(reveal.range.start) : surface.reveal(reveal.range));
    bringIntoView();
    stopKeeping.current();
    stopKeeping.current = keepInView(surface.scroller, bringIntoView);
    revealed(reveal);
  }, [surface, reveal, half, key]);
  useEffect(() => () => stopKeeping.current(), [surface]);

  return surface;
}
