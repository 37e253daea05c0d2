export { numbersDisagree } from './numbers/compare.ts';
export { numbersIn, type NumberFact } from './numbers/numbers.ts';
export { findSimilarClaims } from './similar-claims.ts';
export { suggestFacts, type SuggestedFacts } from './suggest-facts.ts';
export { readTime } from './times/read-time.ts';
