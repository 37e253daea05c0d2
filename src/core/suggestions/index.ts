export { numbersDisagree } from './numbers/compare.ts';
export { numbersIn, type NumberFact } from './numbers/numbers.ts';
export { suggestFacts, type SuggestedFacts, type SuggestionPlace } from './suggest-facts.ts';
export { readTime } from './times/read-time.ts';
