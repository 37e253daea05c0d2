import { message, type Message } from '../messages/messages.ts';
import type { Citation } from '../model/citation.ts';
import type { TextRange } from '../model/document.ts';
import { suggestFacts } from '../suggestions/index.ts';
import { publishedOn } from './day-counted-from.ts';
import { suggestedFacts, type ClaimSuggestion, type SuggestedFact } from './suggestion.ts';

/** Suggestions for one fact: more are no help in choosing. All together there are no more than digits. */
const mostOf: Readonly<Record<SuggestedFact, number>> = { speaker: 2, saidOn: 2, about: 2, figure: 3 };

/** Numbers that are written in words and smaller than this, as in “the two leaders”, are seldom what a claim is about. */
const leastInWords = 13;

/** Returns what a text says about a claim made of a passage of it, by fact, the likeliest of each first: nine at most. */
export function suggestForClaim(text: string, { start, end }: TextRange, citation: Citation): readonly ClaimSuggestion[] {
  const { speakers, saidOn, about, numbers } = suggestFacts({ text, start, end, sourceDate: publishedOn(citation), locale: citation.language ?? null });
  const found = { speaker: speakers, saidOn, about, figure: numbers.filter(({ value: { value, words } }) => value >= leastInWords || /\d/.test(words)).map((number) => ({ ...number, value: number.value.words })) };
  return suggestedFacts.flatMap((fact) => firstOf(found[fact], mostOf[fact]).map(({ value, explanation, quote, place }) => (
    { fact, value, reason: fact === 'figure' ? message('suggestion.leftOut') : tellsMore.has(explanation.id) ? explanation : message('suggestion.from', { quote }), place })));
}

/** Returns the first suggestions, of those with the same value the best. */
const firstOf = <T extends { readonly value: string }>(suggestions: readonly T[], most: number): readonly T[] =>
  suggestions.filter(({ value }, i) => suggestions.findIndex((other) => other.value === value) === i).slice(0, most);

/** Explanations that tell more than the words themselves do. */
const tellsMore: ReadonlySet<string> = new Set<Message['id']>([
  'suggestion.speaker.pronoun', 'suggestion.speaker.fullName', 'suggestion.speaker.quotationGoesOn', 'suggestion.speaker.introduced', 'suggestion.time.counted', 'suggestion.time.countedFromSaying',
]);
