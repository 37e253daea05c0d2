import { acceptedChanges, suggestionKey } from '../../../core/claims/suggestion.ts';
import { text } from '../../../core/messages/messages.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { announce } from '../notices/announcer.ts';
import { sendShown } from '../notices/run-shown.ts';
import { suggestionTitle, suggestionWords } from './suggestion-words.ts';
import type { NumberedSuggestion, SuggestionDigit } from './use-suggestions.ts';

/* What is suggested for the claims on the page, so that keys can take it. */

const offered = new Map<string, readonly NumberedSuggestion[]>();

/** Lets keys take suggestions for a claim as long as they are shown. Returns a function that ends it. */
export function offerSuggestions(claimId: string, suggestions: readonly NumberedSuggestion[]): () => void {
  offered.set(claimId, suggestions);
  return () => { if (offered.get(claimId) === suggestions) offered.delete(claimId); };
}

type Choice = (digit: SuggestionDigit) => (() => void) | undefined;
let choice: Choice | null = null;

/** Lets the keys of suggestions choose among what a task shows, before all suggestions. Returns a function that ends it. */
export function offerChoices(given: Choice): () => void {
  choice = given;
  return () => { if (choice === given) choice = null; };
}

/** Returns what the key of a digit does in the task that is shown, if it does anything. */
export const choiceAt: Choice = (digit) => choice?.(digit);

/** Returns the suggestion for a claim that has this digit, if it is shown. */
export const suggestionAt = (claimId: string | null, digit: number): NumberedSuggestion | undefined =>
  (claimId === null ? undefined : offered.get(claimId)?.find((suggestion) => suggestion.digit === digit));

/** Takes a suggestion over into its claim, and says so. */
export function acceptSuggestion(claimId: string, suggestion: NumberedSuggestion): void {
  const claim = useProjectStore.getState().view?.claims.get(claimId);
  if (!claim) return;
  sendShown({ name: 'claim.update', input: { claimId, changes: acceptedChanges(claim, suggestion), editSession: null } });
  announce(text('suggestions.accepted', { fact: suggestionTitle(suggestion), value: suggestionWords(suggestion) }));
}

/** Turns a suggestion down for good, and says so; undo brings it back. */
export function dismissSuggestion(claimId: string, suggestion: NumberedSuggestion): void {
  sendShown({ name: 'claim.dismissHint', input: { claimId, hint: suggestionKey(suggestion), reason: '' } });
  announce(text('suggestions.dismissed', { value: suggestionWords(suggestion) }));
}
