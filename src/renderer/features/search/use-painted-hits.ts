import { useEffect } from 'react';
import type { TextRange } from '../../../core/model/document.ts';
import type { ReadingSurface } from '../reader/surface.ts';
import { currentHit, useFindStore } from './find-store.ts';
import { HitPainter } from './hit-painter.ts';
import { useSearchStore } from './search-store.ts';

interface Shown {
  readonly ends: readonly number[];
  readonly current: TextRange | null;
}

const nothing: Shown = { ends: [], current: null };

/** Paints on a source's page what is found there: by the bar above it while that is open, else by the search. */
export function usePaintedHits(sourceId: string, surface: ReadingSurface | null): void {
  useEffect(() => {
    if (!surface) return;
    const painter = new HitPainter(surface);
    let shown = nothing;
    const show = (): void => {
      const next = foundOnPage(sourceId) ?? foundBySearch(sourceId) ?? nothing;
      if (next === nothing && shown === nothing) return;
      shown = next;
      painter.show(next.ends, next.current);
    };
    const stops = [useFindStore.subscribe(show), useSearchStore.subscribe(show)];
    show();
    return () => {
      for (const stop of stops) stop();
      painter.dispose();
    };
  }, [sourceId, surface]);
}

function foundOnPage(sourceId: string): Shown | null {
  const find = useFindStore.getState();
  return find.sourceId === sourceId ? { ends: find.hits?.ends ?? [], current: currentHit(find) } : null;
}

function foundBySearch(sourceId: string): Shown | null {
  const { results, current } = useSearchStore.getState();
  if (!results) return null;
  const here = [...results.hits.values()]
    .filter(({ kind, owner, range }) => kind === 'text' && range !== null && 'sourceId' in owner && owner.sourceId === sourceId)
    .map(({ range }) => range!)
    .sort((a, b) => a.start - b.start);
  const hit = current === null ? undefined : results.hits.get(current);
  return here.length === 0 ? null : { ends: here.flatMap(({ start, end }) => [start, end]), current: hit && 'sourceId' in hit.owner && hit.owner.sourceId === sourceId ? hit.range : null };
}
