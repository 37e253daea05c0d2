import * as z from 'zod/mini';

/** The languages whose dictionaries come with the app, as BCP 47 tags, in the order in which they are offered. */
export const spellingLanguages = ['en-US', 'en-GB', 'da', 'nl', 'fr', 'pl', 'pt-BR', 'ru', 'es', 'sv'] as const;
export type SpellingLanguage = (typeof spellingLanguages)[number];

export const spellingLanguageSchema = z.enum(spellingLanguages);

const regionOf = (tag: string): string | undefined => tag.split(/[-_]/).slice(1).find((part) => /^[A-Z]{2}$/i.test(part))?.toUpperCase();
const languageOf = (tag: string): string => tag.split(/[-_.]/)[0]!.toLowerCase();

/** Of a language with several dictionaries, or with one that fits a single region: which is for a region. */
function dictionaryFor(tag: string): SpellingLanguage | undefined {
  const region = regionOf(tag);
  switch (languageOf(tag)) {
    // Only American English has spellings of its own; Canada and the Philippines mostly write as it does.
    case 'en': return region === undefined || region === 'US' || region === 'CA' || region === 'PH' ? 'en-US' : 'en-GB';
    case 'pt': return region === undefined || region === 'BR' ? 'pt-BR' : undefined;
    default: return spellingLanguages.find((known) => known === languageOf(tag));
  }
}

/**
 * Returns the languages to check in: those the user chose, none when that is none, and where the user chose nothing (null) the
 * first language of the system that has a dictionary. `system` holds BCP 47 tags, the preferred one first.
 */
export function languagesToCheck(chosen: readonly SpellingLanguage[] | null, system: readonly string[]): readonly SpellingLanguage[] {
  if (chosen !== null) return chosen;
  const first = system.map(dictionaryFor).find((known) => known !== undefined);
  return first === undefined ? [] : [first];
}
