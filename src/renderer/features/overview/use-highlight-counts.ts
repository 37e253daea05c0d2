import { useEffect, useState } from 'react';
import type { CallResponse } from '../../../ipc/contract.ts';
import { bridge } from '../../state/bridge.ts';
import { showProblem } from '../notices/toasts.ts';

/** Highlights and tags by source, as main counts them. */
export interface HighlightCounts {
  readonly sources: ReadonlyMap<string, CallResponse<'countHighlights'>[number]>;
  readonly tags: CallResponse<'tagsBySource'>;
}

/** The numbers of highlights and of tags, which follow changes; null until they were counted. */
export function useHighlightCounts(): HighlightCounts | null {
  const [counts, setCounts] = useState<HighlightCounts | null>(null);
  const [changes, setChanges] = useState(0);
  useEffect(() => bridge().on('changed', ({ operations }) => {
    if (operations.some(({ collection }) => collection === 'highlights' || collection === 'sources' || collection === 'tags')) setChanges((count) => count + 1);
  }), []);
  useEffect(() => {
    let wanted = true;
    void Promise.all([bridge().countHighlights(), bridge().tagsBySource()]).then(([sources, tags]) => {
      if (!wanted) return;
      if (!sources.ok) showProblem(sources.error);
      else if (!tags.ok) showProblem(tags.error);
      else setCounts({ sources: new Map(sources.value.map((count) => [count.sourceId, count])), tags: tags.value });
    });
    return () => { wanted = false; };
  }, [changes]);
  return counts;
}
