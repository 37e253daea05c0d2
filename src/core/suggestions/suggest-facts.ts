import type { TextRange } from '../model/document.ts';
import { timesOf } from './dates.ts';
import { isEnglish } from './language.ts';
import { neighbourhoodOf, type Neighbourhood } from './neighbourhood.ts';
import { numbersIn, type NumberFact } from './numbers/numbers.ts';
import { speakersOf, spokenAround } from './speakers.ts';
import type { Suggestion } from './suggestion.ts';
import { numericTimesIn } from './times/find.ts';
import type { PartialDate } from './times/calendar.ts';

/** A passage of a source, of which facts are wanted. */
export interface SuggestInput {
  /** The source’s whole text. */
  readonly text: string;
  /** The passage, as UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** The day on which the source says what it says; null when it is not known. */
  readonly sourceDate: PartialDate | null;
  /** The source’s language, with its region if known (BCP 47). */
  readonly locale?: string | null;
}

/** Where the words that show a fact stand, seen from the passage: in it, in its own sentences, in the sentence before or after these, or further up. */
export type SuggestionPlace = 'passage' | 'sentence' | 'before' | 'above' | 'after';

/** A suggestion with the words that show it, as the text has them: “the Kremlin noted”. */
export interface ShownSuggestion<T> extends Suggestion<T> {
  readonly quote: string;
  readonly place: SuggestionPlace;
}

/** What the text around a passage says about a claim made of it; each list has the likeliest first, and may be empty. */
export interface SuggestedFacts {
  /** Names without titles, or words for nameless speakers without article. */
  readonly speakers: readonly ShownSuggestion<string>[];
  /** When it was said, as EDTF. */
  readonly saidOn: readonly ShownSuggestion<string>[];
  /** What time the statement is about, as EDTF. */
  readonly about: readonly ShownSuggestion<string>[];
  readonly numbers: readonly ShownSuggestion<NumberFact>[];
}

/** What is less sure is not suggested: a wrong suggestion costs more than none. */
const leastConfidence = 0.5;

/**
 * Returns what the passage’s sentences and their neighbours say about who speaks, when, of what time and with which
 * numbers. Nothing outside the text is asked: neither clock nor time zone. Costs the same in a text of any length. In
 * other languages than English only numbers and dates in digits are found.
 */
export function suggestFacts({ text, start, end, sourceDate, locale = null }: SuggestInput): SuggestedFacts {
  const around = neighbourhoodOf(text, start, end);
  if (!around) return { speakers: [], saidOn: [], about: [], numbers: [] };
  const passage = { start, end: Math.min(end, around.sentences[around.last]!.end) };
  const window = text.slice(around.sentences[Math.max(0, around.first - 2)]!.start, around.sentences[Math.min(around.sentences.length - 1, around.last + 2)]!.end);
  const english = isEnglish(window, locale);
  const shown = <T>(suggestion: Suggestion<T>, words: TextRange = suggestion): ShownSuggestion<T> => ({ ...suggestion, quote: quoteOf(text, words), place: placeOf(words, around, passage) });
  const numbers = numbersIn(text, passage, english).filter(isSure).map((number) => shown(number));
  if (!english) return { speakers: [], saidOn: [], about: numericTimesIn(text, passage, locale).map((time) => shown(time)), numbers };
  const spoken = spokenAround(text, around);
  const heard = speakersOf(text, around, spoken, passage).filter(isSure);
  const { saidOn, about } = timesOf(text, around, spoken, passage, heard, { reference: sourceDate, locale });
  const speakers = heard.map(({ value, start, end, confidence, explanation, attribution }) => shown({ value, start, end, confidence, explanation }, attribution));
  return { speakers, saidOn: saidOn.filter(isSure).map((time) => shown(time)), about: about.filter(isSure).map((time) => shown(time)), numbers };
}

/** UTF-16 units of the words that are quoted. */
const longestQuote = 90;

function quoteOf(text: string, { start, end }: TextRange): string {
  const words = text.slice(start, end).replace(/\s+/gu, ' ');
  return words.length <= longestQuote ? words : `${words.slice(0, longestQuote).replace(/\s\S*$/u, '')}…`;
}

function placeOf({ start, end }: TextRange, { sentences, first, last }: Neighbourhood, passage: TextRange): SuggestionPlace {
  if (start >= passage.start && end <= passage.end) return 'passage';
  if (start >= sentences[last]!.end) return 'after';
  if (start >= sentences[first]!.start) return 'sentence';
  return first > 0 && start >= sentences[first - 1]!.start ? 'before' : 'above';
}

const isSure = ({ confidence }: Suggestion<unknown>): boolean => confidence >= leastConfidence;
