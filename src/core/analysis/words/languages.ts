import { wordsIn } from '../../segmentation/words.ts';
import { wordKey } from './word-text.ts';

/** The languages that the app knows stop words of, as BCP 47 codes. */
export const stopLanguages = [
  'ar', 'bg', 'bn', 'ca', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'eu', 'fa', 'fi', 'fr', 'ga', 'gl', 'gu', 'he', 'hi', 'hr', 'hu', 'hy', 'id', 'it', 'ja', 'ko',
  'lt', 'lv', 'mr', 'ms', 'my', 'nb', 'nl', 'pl', 'pt', 'ro', 'ru', 'sk', 'sl', 'so', 'sv', 'sw', 'th', 'tl', 'tr', 'uk', 'ur', 'vi', 'zh',
] as const;
export type StopLanguage = (typeof stopLanguages)[number];

/** The stop words of each language, as {@link wordKey} has them. */
export type StopWords = (language: StopLanguage) => ReadonlySet<string>;

/** Returns the language that a tag like `en-GB` or `no` names, where its stop words are known. */
export function stopLanguageOf(tag: string): StopLanguage | null {
  const code = tag.trim().toLowerCase().split(/[-_]/)[0]!;
  const known = { no: 'nb', nn: 'nb', iw: 'he', in: 'id', fil: 'tl' }[code] ?? code;
  return stopLanguages.find((language) => language === known) ?? null;
}

/** UTF-16 units of a text by which its language is told, and the share of its words that must be stop words of it. */
const sampleLength = 6000;
const leastShare = 0.12;

/** Returns the language whose stop words a text holds most of; null when it holds too few of any to tell. */
export function languageIn(text: string, stopWords: StopWords): StopLanguage | null {
  const sample = text.slice(0, sampleLength);
  const keys = wordsIn(sample).map(({ start, end }) => wordKey(sample.slice(start, end)));
  let best: { readonly language: StopLanguage; readonly hits: number } | null = null;
  for (const language of stopLanguages) {
    const words = stopWords(language);
    const hits = keys.filter((key) => words.has(key)).length;
    if (hits > (best?.hits ?? 0)) best = { language, hits };
  }
  return best && best.hits >= keys.length * leastShare ? best.language : null;
}
