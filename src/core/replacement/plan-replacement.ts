import type { Reanchored } from '../anchoring/reanchor/outcome.ts';
import { selectorAt } from '../anchoring/selector.ts';
import type { Highlight } from '../model/highlight.ts';
import type { Source } from '../model/source.ts';
import { byPosition } from '../queries/highlights.ts';
import type { ReplacedPassage } from './replacement.ts';

/** Candidates kept for a passage; each is accepted with one digit. */
const mostCandidates = 9;

/** Returns the version of its source's text that a highlight's selector is about. */
export const versionOfSelector = (source: Source, { review }: Highlight): number => review?.version ?? source.version;

/** Returns highlights by the version of the text that their selectors are about, each group in that text's order. */
export function byVersion(source: Source, highlights: Iterable<Highlight>): ReadonlyMap<number, readonly Highlight[]> {
  const groups = new Map<number, Highlight[]>();
  for (const highlight of highlights) {
    const version = versionOfSelector(source, highlight);
    const group = groups.get(version);
    if (group) group.push(highlight);
    else groups.set(version, [highlight]);
  }
  for (const group of groups.values()) group.sort(byPosition);
  return groups;
}

/** Returns what becomes of a highlight that was looked for in `newText`. One that is not found for sure gets no place. */
export function passageOf(highlight: Highlight, version: number, newText: string, found: Reanchored): ReplacedPassage {
  const { outcome, score } = found;
  const passage = { id: highlight.id, outcome, score, version, before: highlight.selector };
  if (outcome === 'doubtful' || outcome === 'gone') return { ...passage, after: null, candidates: found.candidates.slice(0, mostCandidates) };
  return { ...passage, after: selectorAt(newText, found), candidates: [] };
}

/** Returns the passages of a source that got the very text it has: what has a place keeps it, what waits goes on waiting. */
export function passagesAsTheyAre(source: Source, highlights: Iterable<Highlight>): readonly ReplacedPassage[] {
  return [...highlights].sort(byPosition).map((highlight): ReplacedPassage => {
    const { id, selector, review } = highlight;
    const passage = { id, version: versionOfSelector(source, highlight), before: selector };
    return review
      ? { ...passage, outcome: review.outcome, score: review.candidates[0]?.score ?? 0, after: null, candidates: review.candidates }
      : { ...passage, outcome: 'same', score: 1, after: selector, candidates: [] };
  });
}
