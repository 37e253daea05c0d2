import { adverbs, auxiliaries, determiners, otherPronouns, possessives, prepositions, singular, speakingPronouns, subordinators } from '../speech/words.ts';
import type { Token } from '../tokens.ts';

const abbreviations: Readonly<Record<string, string>> = {
  'km': 'kilometre', 'kms': 'kilometre', 'm': 'metre', 'cm': 'centimetre', 'mm': 'millimetre', 'kg': 'kilogram', 'kgs': 'kilogram', 'g': 'gram', 'mg': 'milligram', 'ha': 'hectare', 'mph': 'mph', 'kph': 'km/h', 'km/h': 'km/h',
  'mw': 'megawatt', 'gw': 'gigawatt', 'kw': 'kilowatt', 'kwh': 'kilowatt-hour', 'mwh': 'megawatt-hour', 'gwh': 'gigawatt-hour', 'twh': 'terawatt-hour', 'l': 'litre', 'ml': 'millilitre', 'ft': 'foot', 'lb': 'pound', 'lbs': 'pound',
  'oz': 'ounce', 'bpd': 'barrel', 'sq': 'sq', 'gb': 'gigabyte', 'mb': 'megabyte', 'tb': 'terabyte', 'hz': 'hertz', 'mhz': 'megahertz', 'ghz': 'gigahertz', 'tonne': 'ton', 'kilometer': 'kilometre', 'meter': 'metre', 'liter': 'litre',
  'centimeter': 'centimetre', 'millimeter': 'millimetre', 'feet': 'foot', '%': '%', 'percent': '%', 'pc': '%', 'euro': 'euro', 'eur': 'euro', 'usd': 'dollar', 'gbp': 'pound', 'rouble': 'ruble',
  'person': 'person', 'life': 'life', 'lives': 'life', 'homes': 'home',
};
const plurals = new Set('people men women children police staff crew troops aircraft sheep cattle fish feet teeth mice geese personnel deer offspring species series spacecraft dead wounded injured missing homeless displaced unemployed yen yuan won baht rand ringgit kroner kronor kronur lira'.split(' '));
const singularEndings = /(?:ss|us|is|ous|news)$/;

const stops = (word: string): boolean => prepositions.has(word) || auxiliaries.has(word) || subordinators.has(word) || determiners.has(word) || possessives.has(word) || speakingPronouns.has(word) || otherPronouns.has(word)
  || /^(?:and|not|him|them|us|me|today|yesterday|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(word) || (adverbs.has(word) && word !== 'only');

const isPluralNoun = ({ word, text }: Token): boolean => plurals.has(word) || abbreviations[word] !== undefined || (/[^s]s$/.test(word) && word.length > 2 && !singularEndings.test(word)) || /^\p{Lu}{2,}s$/u.test(text);

/** Returns the numbers of the tokens that are the unit of a number which ends before `at`; null when there is none. */
export function unitAfter(tokens: readonly Token[], at: number, value: number): { readonly start: number; readonly end: number } | null {
  let start = at;
  // 30 of the hostages.
  if (tokens[start]?.word === 'of' && (determiners.has(tokens[start + 1]?.word ?? '') || possessives.has(tokens[start + 1]?.word ?? ''))) start += 2;
  let end = start;
  while (end < tokens.length && end - start < 4) {
    const token = tokens[end]!;
    if (token.kind !== 'word' || stops(token.word) || /^(?:a|an|per|or)$/.test(token.word)) break;
    end++;
    if (isPluralNoun(token) && !(token.word === 'us' || token.word === 'sq')) return { start, end };
    if (value === 1 && end - start >= 1 && (tokens[end] === undefined || tokens[end]!.kind !== 'word' || stops(tokens[end]!.word))) return { start, end };
  }
  return null;
}

/** Returns the singular head noun of a unit, by which numbers are compared: civilian deaths → death, % → %. */
export function unitHead(unit: string): string {
  const words = unit.toLowerCase().replace(/[’']s?$/u, '').split(/[\s-]+/u);
  const last = words.at(-1)!;
  if (/^per ?cent$|^percent$/.test(words.join(' ')) || last === '%') return '%';
  if (last === 'points' && words.at(-2)?.startsWith('percent') === true) return 'percentage point';
  return abbreviations[last] ?? abbreviations[singular(last)] ?? singular(last);
}
