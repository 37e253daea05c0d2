import { selectorAt } from '../anchoring/selector.ts';
import type { TextRange } from '../model/document.ts';
import type { Highlight } from '../model/highlight.ts';
import type { Source } from '../model/source.ts';
import { byPosition } from '../queries/highlights.ts';
import type { Outcome, ReplacedPassage } from './replacement.ts';

/** Candidates kept for a passage; each is accepted with one digit. */
const mostCandidates = 9;

/** Where a passage of an older text was found in a newer one. */
export interface Found {
  readonly outcome: Outcome;
  /** UTF-16 offsets in the newer text; null where there is no place to name. */
  readonly start: number | null;
  readonly end: number | null;
  /** From 0 to 1. */
  readonly score: number;
  /** The likeliest first. */
  readonly candidates: readonly (TextRange & { readonly score: number })[];
}

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
export function passageOf(highlight: Highlight, version: number, newText: string, found: Found): ReplacedPassage {
  const { outcome, start, end, score } = found;
  const sure = outcome === 'same' || outcome === 'moved' || outcome === 'changed';
  const candidates = found.candidates.slice(0, mostCandidates).map((candidate) => ({ start: candidate.start, end: candidate.end, score: candidate.score }));
  return {
    id: highlight.id,
    outcome,
    score,
    version,
    before: highlight.selector,
    after: sure && start !== null && end !== null ? selectorAt(newText, { start, end }) : null,
    candidates: sure ? [] : candidates,
  };
}
