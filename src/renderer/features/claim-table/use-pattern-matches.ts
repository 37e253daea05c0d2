import { useEffect, useState } from 'react';
import type { PatternMatches } from '../../../core/claims/claim-filter.ts';
import { patternsIn, type ClaimQuery } from '../../../core/claims/claim-query.ts';
import type { Message } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import type { Pattern } from '../../../core/search/query.ts';
import { bridge } from '../../state/bridge.ts';

/** What the regular expressions of a query found. */
export interface Matched {
  /** Null until all have been looked for. */
  readonly matches: PatternMatches | null;
  /** What the user should know: a pattern that was cut off. */
  readonly hints: readonly Message[];
}

/** As it is written in a query: the reader adds the flag g itself. */
const written = ({ pattern }: Pattern): string => `/${pattern.source}/${pattern.flags.replace('g', '')}`;

/** Milliseconds in which changes of claims are gathered before patterns are looked for again, and after which those are that gave way to others. */
const pause = 250;
const nothing: Matched = { matches: () => new Set(), hints: [] };

interface Answer extends Matched {
  readonly query: string;
}

/** Lets the search's thread look for the regular expressions of a query, which it can cut off; again when claims change. */
export function usePatternMatches(query: ClaimQuery, claims: ReadonlyMap<string, Claim>): Matched {
  const patterns = patternsIn(query).map(written).join('\n');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const known = answer?.query === patterns;
  useEffect(() => {
    if (patterns === '') return undefined;
    let wanted = true;
    let timer: ReturnType<typeof setTimeout>;
    const lookIn = (wait: number): void => {
      timer = setTimeout(() => void look(patterns).then((matched) => {
        if (!wanted) return;
        if (matched) setAnswer({ query: patterns, ...matched });
        else lookIn(pause);
      }), wait);
    };
    lookIn(known ? pause : 0);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- whether they are known decides how soon, not whether
  }, [patterns, claims]);
  if (patterns === '') return nothing;
  return known ? answer : { matches: null, hints: [] };
}

/** Null when something else was asked for meanwhile, by another window or another table. */
async function look(patterns: string): Promise<Matched | null> {
  const found = new Map<string, ReadonlySet<string>>();
  const hints: Message[] = [];
  for (const query of patterns.split('\n')) {
    const answer = await bridge().matchClaims({ query });
    if (!answer.ok) return { matches: () => new Set(), hints: [answer.error] };
    if (answer.value === null) return null;
    found.set(query, new Set(answer.value.claimIds));
    hints.push(...answer.value.hints);
  }
  return { matches: (pattern) => found.get(written(pattern)) ?? new Set(), hints };
}
