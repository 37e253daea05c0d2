import { timesOf } from './dates.ts';
import { isEnglish } from './language.ts';
import { neighbourhoodOf } from './neighbourhood.ts';
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

/** What the text around a passage says about a claim made of it; each list has the likeliest first, and may be empty. */
export interface SuggestedFacts {
  /** Names without titles, or words for nameless speakers without article. */
  readonly speakers: readonly Suggestion<string>[];
  /** When it was said, as EDTF. */
  readonly saidOn: readonly Suggestion<string>[];
  /** What time the statement is about, as EDTF. */
  readonly about: readonly Suggestion<string>[];
  readonly numbers: readonly Suggestion<NumberFact>[];
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
  const numbers = numbersIn(text, passage, english).filter(isSure);
  if (!english) return { speakers: [], saidOn: [], about: numericTimesIn(text, passage, locale), numbers };
  const spoken = spokenAround(text, around);
  const heard = speakersOf(text, around, spoken, passage).filter(isSure);
  const { saidOn, about } = timesOf(text, around, spoken, passage, heard, { reference: sourceDate, locale });
  const speakers = heard.map(({ value, start, end, confidence, explanation }) => ({ value, start, end, confidence, explanation }));
  return { speakers, saidOn: saidOn.filter(isSure), about: about.filter(isSure), numbers };
}

const isSure = ({ confidence }: Suggestion<unknown>): boolean => confidence >= leastConfidence;
