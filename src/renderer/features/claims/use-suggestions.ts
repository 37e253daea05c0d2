import { useEffect, useMemo, useState } from 'react';
import { evidenceOn } from '../../../core/claims/evidence-by-claim.ts';
import { isOpenFor, type ClaimSuggestion } from '../../../core/claims/suggestion.ts';
import type { Claim } from '../../../core/model/claim.ts';
import { highlightOfEvidence } from '../../../core/model/evidence.ts';
import type { HighlightRef } from '../../../core/model/highlight.ts';
import { bridge } from '../../state/bridge.ts';
import { useHighlight } from '../../state/known-highlights.ts';
import { useProjectStore } from '../../state/project-store.ts';
import type { ProjectView } from '../../state/project-view.ts';

export const suggestionDigits = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type SuggestionDigit = (typeof suggestionDigits)[number];

/** A suggestion with the digit of its key, which stays its own while the others are taken or turned down. */
export interface NumberedSuggestion extends ClaimSuggestion {
  readonly digit: SuggestionDigit;
}

const none: readonly ClaimSuggestion[] = [];

/** Returns what the text suggests for a claim, by the passage that states it, and of use to it as it is now. */
export function useSuggestions(claim: Claim): readonly NumberedSuggestion[] {
  const found = useTextSuggestions(useStatingPassage(claim.id));
  return useMemo(() => suggestionDigits.slice(0, found.length).map((digit, i) => ({ ...found[i]!, digit })).filter((suggestion) => isOpenFor(claim, suggestion)), [found, claim]);
}

/** Returns the first highlight that states a claim; null when none does. */
function useStatingPassage(claimId: string): HighlightRef | null {
  const evidence = useProjectStore(({ view }) => (view ? evidenceOn(view.evidenceByClaim, claimId) : undefined));
  return useMemo(() => {
    const stating = evidence?.find((item) => item.stance === 'states' && highlightOfEvidence(item) !== null);
    return stating ? highlightOfEvidence(stating) : null;
  }, [evidence]);
}

/** Returns whether main knows a highlight: one that was just made is shown before that. */
const isConfirmed = (view: ProjectView | null, confirmed: ProjectView | null, { sourceId, id }: HighlightRef): boolean =>
  view?.loaded.get(sourceId)?.highlights.has(id) !== true || confirmed?.loaded.get(sourceId)?.highlights.has(id) === true;

/** Asks main, which has the texts, and asks anew when passage, text or citation change. Nothing until main has answered. */
function useTextSuggestions(ref: HighlightRef | null): readonly ClaimSuggestion[] {
  const { sourceId, id } = ref ?? {};
  const selector = useHighlight(ref)?.selector;
  const source = useProjectStore(({ view }) => view?.sources.get(sourceId ?? ''));
  const ready = useProjectStore(({ view, confirmed }) => ref !== null && isConfirmed(view, confirmed, ref));
  const [answer, setAnswer] = useState<{ readonly to: string; readonly suggestions: readonly ClaimSuggestion[] } | null>(null);
  const { version, citation } = source ?? {};
  useEffect(() => {
    if (!ready || sourceId === undefined || id === undefined || !selector) return undefined;
    let wanted = true;
    void bridge().suggestForClaim({ ref: { sourceId, id } }).then((result) => {
      // That nothing can be suggested is no trouble of the user’s.
      if (wanted) setAnswer({ to: `${sourceId} ${id}`, suggestions: result.ok ? result.value : none });
    });
    return () => { wanted = false; };
  }, [ready, sourceId, id, selector, version, citation]);
  return answer !== null && answer.to === `${sourceId} ${id}` ? answer.suggestions : none;
}
