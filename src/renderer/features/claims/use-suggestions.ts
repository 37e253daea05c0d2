import { useEffect, useMemo, useState } from 'react';
import { evidenceOn } from '../../../core/claims/evidence-by-claim.ts';
import { statingPassages } from '../../../core/claims/stating-passages.ts';
import { isOpenFor, type ClaimSuggestion } from '../../../core/claims/suggestion.ts';
import type { Claim } from '../../../core/model/claim.ts';
import type { HighlightRef } from '../../../core/model/highlight.ts';
import { bridge } from '../../state/bridge.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { suggestionsAhead, suggestionsOf } from '../../state/claim-ahead.ts';

export const suggestionDigits = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type SuggestionDigit = (typeof suggestionDigits)[number];

/** A suggestion with the digit of its key, which stays its own while the others are taken or turned down. */
export interface NumberedSuggestion extends ClaimSuggestion {
  readonly digit: SuggestionDigit;
}

const none: readonly ClaimSuggestion[] = [];

/** What is suggested for a claim. */
export interface Suggestions {
  readonly open: readonly NumberedSuggestion[];
  /** Whether it comes from several passages, so that each has to say from which. */
  readonly several: boolean;
}

/** Returns what the texts suggest for a claim, by the passages that state it, and of use to it as it is now. */
export function useSuggestions(claim: Claim): Suggestions {
  const passages = useStatingPassages(claim.id);
  const found = useTextSuggestions(passages);
  return useMemo(() => ({
    open: suggestionDigits.slice(0, found.length).map((digit, i) => ({ ...found[i]!, digit })).filter((suggestion) => isOpenFor(claim, suggestion)), several: passages.length > 1,
  }), [found, claim, passages]);
}

/** Returns the highlights that state a claim, in the order in which they came to it. */
function useStatingPassages(claimId: string): readonly HighlightRef[] {
  const evidence = useProjectStore(({ view }) => (view ? evidenceOn(view.evidenceByClaim, claimId) : undefined));
  return useMemo(() => statingPassages(evidence ?? []), [evidence]);
}

/** Asks main, which has the texts, and asks anew when main tells that a passage, its text or citation changed, or that a passage which was just made is known there. Nothing until main has answered. */
function useTextSuggestions(refs: readonly HighlightRef[]): readonly ClaimSuggestion[] {
  const asked = refs.map(({ sourceId, id }) => `${sourceId} ${id}`).join('\n');
  // oxlint-disable-next-line react/exhaustive-deps -- what is asked says which passages
  const ahead = useMemo(() => suggestionsAhead(refs), [asked]);
  const [answer, setAnswer] = useState<{ readonly to: string; readonly suggestions: readonly ClaimSuggestion[] } | null>(null);
  useEffect(() => {
    if (asked === '') return undefined;
    const wanted = asked.split('\n').map((ref) => ref.split(' ') as [string, string]).map(([sourceId, id]) => ({ sourceId, id }));
    let last = 0;
    const ask = (): void => {
      const question = ++last;
      void suggestionsOf(wanted).then((result) => {
        // That nothing can be suggested is no trouble of the user’s.
        if (question === last) setAnswer({ to: asked, suggestions: result.ok ? result.value : none });
      });
    };
    ask();
    const stop = bridge().on('changed', ({ operations }) => {
      if (operations.some(({ collection, id }) => (collection === 'highlights' && wanted.some((ref) => ref.id === id)) || (collection === 'sources' && wanted.some((ref) => ref.sourceId === id)))) ask();
    });
    return () => {
      last = -1;
      stop();
    };
  }, [asked]);
  return answer !== null && answer.to === asked ? answer.suggestions : ahead ?? none;
}
