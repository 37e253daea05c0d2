export { isEnglish } from './language.ts';
export { numbersDisagree } from './numbers/compare.ts';
export { eventOf, type CountedEvent } from './numbers/event.ts';
export { unitHead } from './numbers/unit.ts';
export { numbersIn, type NumberFact } from './numbers/numbers.ts';
export { suggestFacts, type SuggestedFacts, type SuggestionPlace } from './suggest-facts.ts';
export { timesIn } from './times/find.ts';
export { readTime } from './times/read-time.ts';
