const units: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
};

/** What a word after a number multiplies it by, in English and as abbreviated in newspapers. */
const magnitudes: Readonly<Record<string, number>> = {
  hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, lakh: 1e5, crore: 1e7, dozen: 12, mln: 1e6, mn: 1e6, bn: 1e9, tn: 1e12, k: 1e3,
  millionen: 1e6, milliarden: 1e9, millions: 1e6, milliards: 1e9, millones: 1e6, milioni: 1e6, miliardi: 1e9, miljoen: 1e6, miljard: 1e9, milhões: 1e6, mio: 1e6, mrd: 1e9, tausend: 1e3,
};

/** Returns what a word after a number multiplies it by; null when it does not. */
export const magnitudeOf = (word: string): number | null => magnitudes[word.toLowerCase()] ?? null;

const word = `(?:${Object.keys(units).join('|')})`;
/** A number in words: twenty-three, two hundred and six, a dozen, half a million. Bounded, so that it takes time in proportion to the text. */
export const numberWordsPattern = String.raw`(?:half\sa\s(?:million|billion)|(?:an?|${word}(?:[-\s]${word})?)\s(?:hundred|thousand|million|billion|trillion|dozen)(?:\s(?:and\s)?(?:${word}(?:[-\s]${word})?)(?:\s(?:hundred|thousand)(?:\s(?:and\s)?${word}(?:[-\s]${word})?)?)?)?|${word}(?:[-\s]${word})?)`;

/** Returns the number that words say; null when they say none. */
export function valueOfWords(text: string): number | null {
  const half = /^half a (million|billion)$/i.exec(text.trim().replace(/\s+/gu, ' '));
  if (half) return magnitudes[half[1]!.toLowerCase()]! / 2;
  let total = 0;
  let group = 0;
  let seen = false;
  for (const part of text.toLowerCase().split(/[-\s]+/u)) {
    if (part === 'and' || part === '') continue;
    const unit = part === 'a' || part === 'an' ? 1 : units[part];
    const times = magnitudes[part];
    if (unit !== undefined) {
      // Twenty-three, but not two ten.
      if (group % 100 !== 0 && !(group % 100 >= 20 && group % 10 === 0 && unit < 10)) return null;
      group += unit;
    } else if (times === undefined || !seen) return null;
    else if (times === 100 || times === 12) group *= times;
    else {
      total += group * times;
      group = 0;
    }
    seen = true;
  }
  return seen ? total + group : null;
}
