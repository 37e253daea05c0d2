import type { Message } from '../messages/messages.ts';
import type { Claim } from '../model/claim.ts';
import type { SuggestionPlace } from '../suggestions/index.ts';
import { sayTime } from '../time/say-time.ts';

/** What can be suggested of a claim: who said it, when, what time it is about, and a number that its statement leaves out. */
export const suggestedFacts = ['speaker', 'saidOn', 'about', 'figure'] as const;
export type SuggestedFact = (typeof suggestedFacts)[number];

export const suggestionPlaces = ['passage', 'sentence', 'before', 'above', 'after'] as const satisfies readonly SuggestionPlace[];

/** Something that a text says about a claim made of a passage of it, for the user to accept. */
export interface ClaimSuggestion {
  readonly fact: SuggestedFact;
  /** A name; a time as EDTF; a number as written, with its unit. */
  readonly value: string;
  /** Why it is suggested, with the words of the text. */
  readonly reason: Message;
  /** Where these words stand, seen from the passage. */
  readonly place: SuggestionPlace;
  /** The source that the passage is from. */
  readonly sourceId: string;
  /** How many of the passages that state the claim say so. */
  readonly passages: number;
}

/** Passages that state a claim and are asked what they suggest; more say little that is new. */
export const mostPassagesAsked = 12;


/** Returns the name by which a claim keeps that a suggestion was turned down. */
export const suggestionKey = ({ fact, value }: Pick<ClaimSuggestion, 'fact' | 'value'>): string => `suggestion ${fact} ${value}`.slice(0, 500);

/** Returns whether a suggestion is of use to a claim: the fact is open, or the number not in its words, and the user has not turned it down. */
export function isOpenFor({ speaker, saidOn, about, statement, dismissedHints }: Claim, suggestion: ClaimSuggestion): boolean {
  const key = suggestionKey(suggestion);
  if (dismissedHints.some(({ hint }) => hint === key)) return false;
  switch (suggestion.fact) {
    case 'speaker': return speaker === '';
    case 'saidOn': return saidOn === null;
    case 'about': return about === null;
    case 'figure': return !hasNumber(statement, suggestion.value);
  }
}

/** Returns whether all digits, or else all words, of a number are in a statement. */
function hasNumber(statement: string, number: string): boolean {
  const digits = number.match(/\d[\d.,]*\d|\d/g);
  return digits ? digits.every((each) => statement.includes(each)) : statement.toLowerCase().includes(number.toLowerCase());
}

/** Returns the changes to a claim that accept a suggestion. A number is put behind the statement. */
export function acceptedChanges({ statement }: Pick<Claim, 'statement'>, { fact, value }: ClaimSuggestion): Partial<Pick<Claim, 'speaker' | 'saidOn' | 'about' | 'statement'>> {
  switch (fact) {
    case 'speaker': return { speaker: value };
    case 'saidOn':
    case 'about': return { [fact]: { words: sayTime(value), edtf: value } };
    case 'figure': return { statement: statement.replace(/[.!?…]?$/u, (stop) => ` (${value})${stop}`) };
  }
}
