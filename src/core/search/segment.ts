import { forEachToken } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Numbers that take no more memory than the greatest of them needs. */
type Numbers = Uint16Array | Uint32Array;

/** Which terms one text has, and where. A token's place is its number in the text, from 0; `starts` leads back to the text. */
export interface Segment {
  /** The text's number in the vocabulary. */
  readonly number: number;
  /** The terms of the text, ascending. */
  readonly terms: Uint32Array;
  /** Where the places of each term begin in `places`; one more than there are terms. */
  readonly begins: Numbers;
  /** The places of all terms, term by term, each ascending. */
  readonly places: Numbers;
  /** The UTF-16 offset at which each token begins. */
  readonly starts: Numbers;
}

/** What a key of a term and a place is made of: there may be 2^31 terms and 2^22 places of a text before they run into each other. */
const placesPerTerm = 2 ** 22;

/** Returns the segment of a text; its words are added to the vocabulary. Tokens beyond four million are left out. */
export function segmentOf(text: string, vocabulary: Vocabulary): Segment {
  let keys = new Float64Array(Math.min(placesPerTerm, (text.length >>> 2) + 8));
  let starts = new Uint32Array(keys.length);
  let count = 0;
  forEachToken(text, (start, end) => {
    if (count === placesPerTerm) return;
    if (count === keys.length) {
      keys = grown(keys, new Float64Array(count * 2));
      starts = grown(starts, new Uint32Array(count * 2));
    }
    keys[count] = vocabulary.numberOf(text.slice(start, end)) * placesPerTerm + count;
    starts[count] = start;
    count++;
  });
  keys = keys.subarray(0, count).sort();
  const found = termsOf(keys);
  const number = vocabulary.post(found.terms, (slot) => found.begins[slot + 1]! - found.begins[slot]!);
  return { number, ...found, starts: narrow(starts.subarray(0, count), text.length) };
}

function grown<T extends Float64Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function termsOf(keys: Float64Array): Pick<Segment, 'terms' | 'begins' | 'places'> {
  const places = new Uint32Array(keys.length);
  const terms: number[] = [];
  const begins: number[] = [];
  let last = -1;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    const term = Math.floor(key / placesPerTerm);
    places[i] = key - term * placesPerTerm;
    if (term === last) continue;
    terms.push(term);
    begins.push(i);
    last = term;
  }
  begins.push(keys.length);
  return { terms: Uint32Array.from(terms), begins: narrow(Uint32Array.from(begins), keys.length), places: narrow(places, keys.length) };
}

const narrow = (numbers: Uint32Array, greatest: number): Numbers => (greatest < 0x10000 ? Uint16Array.from(numbers) : numbers.slice());

/** Returns the number of a term among those of the segment, or −1 when it has none of it. */
export function slotOf({ terms }: Segment, term: number): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (terms[middle]! < term) low = middle + 1;
    else high = middle;
  }
  return terms[low] === term ? low : -1;
}
