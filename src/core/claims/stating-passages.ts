import { highlightOfEvidence, type Evidence } from '../model/evidence.ts';
import type { HighlightRef } from '../model/highlight.ts';
import { mostPassagesAsked } from './suggestion.ts';

/** Returns the highlights that state a claim, of its `evidence`, in the order in which they came to it, as many as suggestions are asked of. */
export const statingPassages = (evidence: readonly Evidence[]): readonly HighlightRef[] =>
  evidence.filter(({ stance }) => stance === 'states').flatMap((item) => highlightOfEvidence(item) ?? []).slice(0, mostPassagesAsked);
