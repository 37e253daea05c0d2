import { message, type Message } from '../messages/messages.ts';
import type { Citation } from '../model/citation.ts';
import type { TextRange } from '../model/document.ts';
import { suggestFacts, unitHead, type NumberFact, type ShownSuggestion } from '../suggestions/index.ts';
import { publishedOn } from './day-counted-from.ts';
import { suggestedFacts, type ClaimSuggestion, type SuggestedFact } from './suggestion.ts';

/** Suggestions for one fact: more are no help in choosing. All together there are no more than digits. */
const mostOf: Readonly<Record<SuggestedFact, number>> = { speaker: 2, saidOn: 2, about: 2, figure: 3 };

/** Numbers that are written in words and smaller than this, as in “the two leaders”, are seldom what a claim is about. */
const leastInWords = 13;

/** A passage that states a claim, in the text that it is from. */
export interface StatingPassage extends TextRange {
  readonly sourceId: string;
  /** The source’s whole text. */
  readonly text: string;
  readonly citation: Citation;
}

/**
 * Returns what the texts say about a claim that these passages of theirs state, by fact: nine at most. What several say comes
 * first and once, with the reason of the first; else the order is that of the passages, and in each the likeliest first.
 */
export function suggestForClaim(passages: readonly StatingPassage[]): readonly ClaimSuggestion[] {
  const found = passages.flatMap(suggestionsOf);
  return suggestedFacts.flatMap((fact) => joined(found.filter((one) => one.suggestion.fact === fact)).slice(0, mostOf[fact]));
}

/** A suggestion of one passage. */
interface Found {
  /** Which passage it is. */
  readonly passage: number;
  readonly suggestion: ClaimSuggestion;
  readonly isSame: (other: Found) => boolean;
  readonly number: NumberFact | null;
}

function suggestionsOf({ sourceId, text, start, end, citation }: StatingPassage, passage: number): readonly Found[] {
  const { speakers, saidOn, about, numbers } = suggestFacts({ text, start, end, sourceDate: publishedOn(citation), locale: citation.language ?? null });
  const told = (fact: SuggestedFact, value: string, { explanation, quote, place }: Shown, number: NumberFact | null): Found => {
    const reason = fact === 'figure' ? message('suggestion.leftOut') : tellsMore.has(explanation.id) ? explanation : message('suggestion.from', { quote });
    const isSameAs = (other: Found): boolean => isSame(fact, value, other.suggestion.value) || (number !== null && other.number !== null && isSameNumber(number, other.number));
    return { passage, suggestion: { fact, value, reason, place, sourceId, passages: 1 }, number, isSame: isSameAs };
  };
  const worthTelling = numbers.filter(({ value: { value, words } }) => value >= leastInWords || /\d/.test(words));
  const all = [
    ...speakers.map((one) => told('speaker', one.value, one, null)), ...saidOn.map((one) => told('saidOn', one.value, one, null)),
    ...about.map((one) => told('about', one.value, one, null)), ...worthTelling.map((one) => told('figure', one.value.words, one, one.value)),
  ];
  // What one passage says twice is no more likely for it.
  return all.filter(({ suggestion: { fact, value } }, i) => all.findIndex((other) => other.suggestion.fact === fact && other.suggestion.value === value) === i);
}

type Shown = Pick<ShownSuggestion<unknown>, 'explanation' | 'quote' | 'place'>;

/** Returns each suggestion once, those that most passages make first. */
function joined(found: readonly Found[]): readonly ClaimSuggestion[] {
  const groups: { readonly first: Found; readonly values: string[]; readonly passages: Set<number> }[] = [];
  for (const one of found) {
    const group = groups.find(({ first }) => first.isSame(one));
    if (group) {
      group.values.push(one.suggestion.value);
      group.passages.add(one.passage);
    } else groups.push({ first: one, values: [one.suggestion.value], passages: new Set([one.passage]) });
  }
  return groups.toSorted((a, b) => b.passages.size - a.passages.size).map(({ first: { suggestion }, values, passages }) => ({
    ...suggestion, passages: passages.size, value: suggestion.fact === 'speaker' ? values.reduce((full, value) => (value.length > full.length ? value : full)) : suggestion.value,
  }));
}

const bare = (name: string): string => name.toLowerCase().replace(/^(?:the|an?) /, '');

/** Returns whether two values are the same: of speakers also where one names the other in full. */
function isSame(fact: SuggestedFact, a: string, b: string): boolean {
  if (fact !== 'speaker') return a === b;
  const [first, second] = [bare(a), bare(b)];
  return first === second || first.endsWith(` ${second}`) || second.endsWith(` ${first}`);
}

const isSameNumber = (a: NumberFact, b: NumberFact): boolean => a.value === b.value && a.to === b.to && unitOf(a) === unitOf(b);
const unitOf = ({ unit }: NumberFact): string => (unit === null ? '' : unitHead(unit));

/** Explanations that tell more than the words themselves do. */
const tellsMore: ReadonlySet<string> = new Set<Message['id']>([
  'suggestion.speaker.pronoun', 'suggestion.speaker.fullName', 'suggestion.speaker.quotationGoesOn', 'suggestion.speaker.introduced', 'suggestion.time.counted', 'suggestion.time.countedFromSaying',
]);
