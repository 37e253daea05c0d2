import type { TextRange } from '../../model/document.ts';

/**
 * What became of a passage when its text was replaced.
 * `same`: it reads as before, at the same offsets. `moved`: it reads as before, at other offsets. `changed`: its words
 * changed, its place is sure. `doubtful`: there are places that may be it, none of them sure. `gone`: there is none.
 * Differences of typography (quotes, dashes, white space, case, Unicode normalisation) do not count as changes.
 */
export type Outcome = 'same' | 'moved' | 'changed' | 'doubtful' | 'gone';

/** A passage of the new text, UTF-16 offsets, that is or may be the one looked for. */
export interface Candidate extends TextRange {
  /** From 0 to 1: how much of the quote stands there, lessened where its surroundings speak against it. */
  readonly score: number;
}

/** A passage that has a place in the new text; when `doubtful`, a place that may not be its own. */
export interface Found extends Candidate {
  readonly outcome: Exclude<Outcome, 'gone'>;
  /** The best first, never empty: the first one has the offsets and the score of the outcome. One alone unless `doubtful`. */
  readonly candidates: readonly Candidate[];
}

/** A passage that has none. */
export interface Lost {
  readonly outcome: 'gone';
  readonly start: null;
  readonly end: null;
  readonly score: 0;
  readonly candidates: readonly [];
}

export type Reanchored = Found | Lost;

export interface ReanchorOptions {
  /** Called now and then with what is done, from 0 to 1. What it throws ends the work and is passed on: a way to cancel. */
  readonly onProgress?: (done: number) => void;
}

export const gone: Lost = { outcome: 'gone', start: null, end: null, score: 0, candidates: [] };

/** Returns the outcome of a passage that has the given candidates, best first. */
export const foundAt = (outcome: Found['outcome'], candidates: readonly [Candidate, ...Candidate[]]): Found =>
  ({ outcome, start: candidates[0].start, end: candidates[0].end, score: candidates[0].score, candidates });
