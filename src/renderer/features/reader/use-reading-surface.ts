import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { LoadedSource } from '../../state/project-view.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { describeBlocks } from './block-descriptions.ts';
import { marksOf } from './marks.ts';
import { ReadingSurface } from './surface.ts';
import { offerSurface } from './surface-store.ts';

/** Where each source was left off, as a share of its text: kept while the window lives. */
const positions = new Map<string, number>();

/** Keeps a surface over the page in step with the source's highlights and with what is selected. Null before the first layout. */
export function useReadingSurface(
  sourceId: string,
  loaded: LoadedSource,
  scroller: RefObject<HTMLElement | null>,
  root: RefObject<HTMLElement | null>,
): ReadingSurface | null {
  const [surface, setSurface] = useState<ReadingSurface | null>(null);
  const tags = useProjectStore(({ view }) => view?.tags);
  const { document } = loaded;

  useLayoutEffect(() => {
    const made = new ReadingSurface(scroller.current!, root.current!, document.text.length);
    setSurface(made);
    const withdraw = offerSurface(sourceId, made);
    const forget = made.follow(() => positions.set(sourceId, made.textInView.start));
    const stopDescribing = describeBlocks(made);
    const left = positions.get(sourceId);
    if (left !== undefined && left > 0) made.scrollTo(left);
    return () => {
      stopDescribing();
      forget();
      withdraw();
      made.dispose();
      setSurface(null);
    };
  }, [sourceId, document, scroller, root]);

  const previous = useRef<ReturnType<typeof marksOf> | null>(null);
  useLayoutEffect(() => {
    if (!surface || !tags) return;
    previous.current = marksOf(loaded.highlights.values(), tags, previous.current);
    surface.setMarks(previous.current);
  }, [surface, loaded.highlights, tags]);

  const selected = useUiStore((state) => (state.selected?.sourceId === sourceId ? state.selected.id : null));
  const hovered = useUiStore((state) => (state.hovered?.sourceId === sourceId ? state.hovered.id : null));
  useLayoutEffect(() => surface?.setEmphasis({ selected, hovered }), [surface, selected, hovered]);

  const reveal = useUiStore((state) => state.reveal);
  useEffect(() => {
    if (surface && reveal?.sourceId === sourceId) surface.reveal(reveal.range);
  }, [surface, reveal, sourceId]);

  return surface;
}
