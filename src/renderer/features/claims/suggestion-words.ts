import type { ClaimSuggestion } from '../../../core/claims/suggestion.ts';
import { text, textOf } from '../../../core/messages/messages.ts';
import { sayTime } from '../../../core/time/say-time.ts';

/** Returns which fact of a claim is suggested. */
export const suggestionTitle = ({ fact }: ClaimSuggestion): string => text(fact === 'figure' ? 'suggestions.figure' : `claim.${fact}`);

/** Returns what is suggested, times in words. */
export const suggestionWords = ({ fact, value }: ClaimSuggestion): string => (fact === 'saidOn' || fact === 'about' ? sayTime(value) : value);

/** Returns why it is suggested, and where the text says so. */
export const suggestionReason = ({ reason, place }: ClaimSuggestion): string => text(`suggestion.place.${place}`, { reason: textOf(reason) });
