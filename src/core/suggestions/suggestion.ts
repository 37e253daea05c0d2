import type { Message } from '../messages/messages.ts';
import type { TextRange } from '../model/document.ts';

/** Something that the text says about a claim, for the user to accept. Its range is where the text says it, in UTF-16 offsets. */
export interface Suggestion<T> extends TextRange {
  readonly value: T;
  /** How sure it is, from 0 to 1. */
  readonly confidence: number;
  /** Why it is suggested. */
  readonly explanation: Message;
}

/** What is this sure is right nearly always. */
const sure = 0.7;

/** Returns suggestions with the best first: those that are sure, and among these the first in the text; then the others. */
export function inOrder<T extends Suggestion<unknown>>(suggestions: readonly T[]): readonly T[] {
  return suggestions.toSorted((a, b) => Number(b.confidence >= sure) - Number(a.confidence >= sure) || a.start - b.start);
}
