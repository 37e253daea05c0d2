import * as lists from 'stopword';
import type { StopLanguage, StopWords } from '../../core/analysis/words/languages.ts';
import { wordKey } from '../../core/analysis/words/word-text.ts';
import { wordsIn } from '../../core/segmentation/words.ts';

const byLanguage: Readonly<Record<StopLanguage, readonly string[]>> = {
  ar: lists.ara, bg: lists.bul, bn: lists.ben, ca: lists.cat, cs: lists.ces, da: lists.dan, de: lists.deu, el: lists.ell, en: lists.eng, es: lists.spa, et: lists.est,
  eu: lists.eus, fa: lists.fas, fi: lists.fin, fr: lists.fra, ga: lists.gle, gl: lists.glg, gu: lists.guj, he: lists.heb, hi: lists.hin, hr: lists.hrv, hu: lists.hun,
  hy: lists.hye, id: lists.ind, it: lists.ita, ja: lists.jpn, ko: lists.kor, lt: lists.lit, lv: lists.lav, mr: lists.mar, ms: lists.msa, my: lists.mya, nb: lists.nob,
  nl: lists.nld, pl: lists.pol, pt: [...lists.por, ...lists.porBr], ro: lists.ron, ru: lists.rus, sk: lists.slk, sl: lists.slv, so: lists.som, sv: lists.swe, sw: lists.swa,
  th: lists.tha, tl: lists.tgl, tr: lists.tur, uk: lists.ukr, ur: lists.urd, vi: lists.vie, zh: lists.zho,
};

/** What English texts have besides: contractions, and words that the list leaves out though they say as little. */
const english = [
  'i', "i'm", "i've", "i'll", "i'd", "you're", "you've", "you'll", "he's", "he'll", "she's", "it's", "we're", "we've", "we'll", "they're", "they've", "they'll", "don't",
  "doesn't", "didn't", "isn't", "aren't", "wasn't", "weren't", "won't", "wouldn't", "can't", "couldn't", "shouldn't", "hasn't", "haven't", "hadn't", "that's", "there's", "let's",
  'its', 'also', 'than', 'then', 'so', 'such', 'these', 'those', 'them', 'themselves', 'himself', 'herself', 'itself', 'upon', 'per', 'would', 'could', 'should', 'been', 'being',
];

const known = new Map<StopLanguage, ReadonlySet<string>>();

/** Returns the stop words of a language: those of the package stopword, each word of them by itself. */
export const stopWordsOf: StopWords = (language) => {
  let words = known.get(language);
  if (!words) {
    const all = [...byLanguage[language], ...(language === 'en' ? english : [])];
    words = new Set(all.flatMap((entry) => wordsIn(entry).map(({ start, end }) => wordKey(entry.slice(start, end), language === 'en'))));
    known.set(language, words);
  }
  return words;
};
