import type { ClaimSuggestion } from '../../../core/claims/suggestion.ts';
import { shorten } from '../../../core/commands/words.ts';
import { text, textOf } from '../../../core/messages/messages.ts';
import { sayTime } from '../../../core/time/say-time.ts';

/** Returns which fact of a claim is suggested. */
export const suggestionTitle = ({ fact }: ClaimSuggestion): string => text(fact === 'figure' ? 'suggestions.figure' : `claim.${fact}`);

/** Returns what is suggested, times in words. */
export const suggestionWords = ({ fact, value }: ClaimSuggestion): string => (fact === 'saidOn' || fact === 'about' ? sayTime(value) : value);

/** Returns why it is suggested, and where the text says so; with the title of its source where several passages state the claim. */
export function suggestionReason({ reason: told, place, passages }: ClaimSuggestion, title: string | null): string {
  const reason = text(`suggestion.place.${place}`, { reason: textOf(told) });
  if (title === null) return reason;
  return passages > 1 ? text('suggestion.inAndOthers', { reason, title: shorten(title), count: passages - 1 }) : text('suggestion.in', { reason, title: shorten(title) });
}
