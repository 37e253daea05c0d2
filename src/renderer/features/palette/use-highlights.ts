import { useEffect, useState } from 'react';
import type { FoundHighlights } from '../../../core/queries/find-highlights.ts';
import { bridge } from '../../state/bridge.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { highlightsWanted, type PaletteQuery } from './find.ts';

/** Asks main for the highlights that fit a query. Returns those of the query before until the answer is there; null while none are wanted. */
export function useHighlights(query: PaletteQuery): FoundHighlights | null {
  const open = useProjectStore(({ view }) => view !== null);
  const [found, setFound] = useState<FoundHighlights | null>(null);
  // Asked for once on opening, so that main has prepared all by the second letter.
  useEffect(() => {
    if (open) void bridge().findHighlights({ query: '', limit: 1 });
  }, [open]);
  const { words } = query;
  const limit = open ? highlightsWanted(query) : 0;
  useEffect(() => {
    if (limit === 0) return;
    let wanted = true;
    void bridge().findHighlights({ query: words, limit }).then((answer) => {
      // A refusal is no answer worth words here: the rest of the palette is there.
      if (wanted && answer.ok) setFound(answer.value);
    });
    return () => { wanted = false; };
  }, [words, limit]);
  return limit === 0 ? null : found;
}
