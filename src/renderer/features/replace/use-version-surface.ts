import { useEffect, useLayoutEffect, useState } from 'react';
import type { SourceDocument } from '../../../core/model/document.ts';
import { placeKey, versionPlace } from '../../../core/model/place.ts';
import type { HighlightSet } from '../../../core/queries/highlight-set.ts';
import { useHalf } from '../../state/half.ts';
import { offerTextView, revealed, usePlaces } from '../../state/places.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useUiStore } from '../../state/ui-store.ts';
import type { ReadingSurface } from '../reader/surface.ts';
import { offerSurface } from '../reader/surface-store.ts';
import { offerVersion, useChosenIn } from './version-store.ts';

interface ShownVersion {
  readonly sourceId: string;
  readonly version: number;
  readonly document: SourceDocument;
  /** The highlights where they lay in it. */
  readonly highlights: HighlightSet;
}

interface VersionSurface {
  /** Null before the first layout, when `open` makes it. */
  readonly surface: ReadingSurface | null;
  /** The highlight that was chosen in it. */
  readonly chosen: string | null;
}

/** Keeps an older text's highlights painted, and brings into view what is asked for. */
export function useVersionSurface({ sourceId, version, document, highlights }: ShownVersion, open: () => ReadingSurface): VersionSurface {
  const half = useHalf();
  const key = placeKey(versionPlace(sourceId, version));
  const tags = useProjectStore(({ view }) => view?.tags);
  const [surface, setSurface] = useState<ReadingSurface | null>(null);

  useLayoutEffect(() => {
    const made = open();
    setSurface(made);
    const withdraw = offerSurface(half, { sourceId, key, surface: made });
    const stopTelling = offerTextView(half, { key, inView: () => made.textInView, top: () => made.topOffset() });
    return () => {
      stopTelling();
      withdraw();
      made.dispose();
      setSurface(null);
    };
  }, [sourceId, document, half, key, open]);
  useLayoutEffect(() => {
    if (surface && tags) surface.setMarks({ highlights, tags });
  }, [surface, highlights, tags]);

  useEffect(() => offerVersion(key, highlights), [key, highlights]);
  const chosen = useChosenIn(key);
  const hovered = useUiStore((state) => (state.hovered?.sourceId === sourceId ? state.hovered.id : null));
  useLayoutEffect(() => surface?.setEmphasis({ hovered, selected: chosen }), [surface, hovered, chosen]);

  const reveal = usePlaces((state) => state.reveal);
  useEffect(() => {
    if (!surface || reveal?.half !== half || reveal.key !== key) return;
    if (reveal.to === 'top') surface.scrollTo(reveal.range.start);
    else surface.reveal(reveal.range);
    revealed(reveal);
  }, [surface, reveal, half, key]);
  return { surface, chosen };
}
