import { withinDistance } from '../search/distance.ts';
import { fold } from '../search/fold.ts';
import type { Words } from '../search/query.ts';
import { beginningsOf, mayGoOn, mostDistance, queryTokens } from '../search/query-words.ts';
import { forEachToken } from '../search/tokens.ts';

/*
 * Looking for words in many short texts that are at hand, as the search looks for them in its index: the same words, folded the
 * same way. A text is folded once, into its words with a space before and behind each, so that looking for one is looking for
 * letters in a string.
 */

const plain = /^[\x00-\x7f]*$/;

/** Returns the words of several texts, folded; no word follows on from one text to the next. */
export function foldedWords(texts: readonly string[]): string {
  let words = '';
  for (const text of texts) {
    if (text === '') continue;
    words += ' ';
    if (plain.test(text)) {
      const folded = text.toLowerCase();
      forEachToken(folded, (start, end) => { words += `${folded.slice(start, end)} `; });
    } else {
      forEachToken(text, (start, end) => { words += `${fold(text.slice(start, end))} `; });
    }
    words += '\n';
  }
  return words;
}

/** Texts as {@link foldedWords} made them, and their words one by one. */
export interface FoldedTexts {
  readonly words: string;
  readonly wordList: readonly (readonly string[])[];
}

/** Returns a test whether words stand in folded texts. */
export function wordsTest(words: Words): (folded: FoldedTexts) => boolean {
  const tokens = queryTokens(words.text).map(({ word, alone }) => ({ term: fold(word), alone }));
  const { term, alone } = tokens.at(-1) ?? { term: '', alone: false };
  const goesOn = (words.prefix && mayGoOn(term, tokens.length === 1)) || alone;
  const beginnings = goesOn ? beginningsOf(term) : [];
  if (words.fuzzy > 0) return similarTest(tokens.map((token) => token.term), words.fuzzy, beginnings);
  const before = tokens.slice(0, -1).map((token) => `${token.term} `).join('');
  const wanted = goesOn ? beginnings.map((beginning) => ` ${before}${beginning}`) : [` ${before}${term} `];
  const [first] = wanted;
  return wanted.length === 1 ? (folded) => folded.words.includes(first!) : (folded) => wanted.some((letters) => folded.words.includes(letters));
}

/** As {@link wordsTest}, for words of which so many letters may differ; the last may also begin in one of some ways. Each word of the texts is compared once. */
function similarTest(terms: readonly string[], fuzzy: number, beginnings: readonly string[]): (folded: FoldedTexts) => boolean {
  const known = terms.map(() => new Map<string, boolean>());
  const isLike = (place: number, word: string): boolean => {
    let like = known[place]!.get(word);
    if (like === undefined) {
      const term = terms[place]!;
      like = withinDistance(term, word, Math.min(fuzzy, mostDistance(term))) !== null
        || (place === terms.length - 1 && beginnings.some((beginning) => word.startsWith(beginning)));
      known[place]!.set(word, like);
    }
    return like;
  };
  const isAt = (line: readonly string[], start: number): boolean => {
    for (let place = 0; place < terms.length; place++) if (!isLike(place, line[start + place]!)) return false;
    return true;
  };
  return ({ wordList }) => wordList.some((line) => {
    for (let start = 0; start + terms.length <= line.length; start++) if (isAt(line, start)) return true;
    return false;
  });
}
