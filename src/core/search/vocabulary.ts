import { withinDistance } from './distance.ts';
import { fold } from './fold.ts';

/** Of longer tokens, which no one types, only so much is compared. UTF-16 units. */
const longestTerm = 80;
/** Terms that may wait to be put in order: few enough to be looked through one by one. */
const mostUnsorted = 1024;

/** A text and how often it has a term are one number; a text holds no more tokens than this. */
const mostOccurrences = 2 ** 22;

/** The folded words of all texts, each with a number, and the texts that have them. Grows only: what has left the project costs nothing but its place. */
export class Vocabulary {
  private readonly terms: string[] = [];
  private readonly numbers = new Map<string, number>();
  /** Numbers of words as they stand in texts, so that each is folded once. */
  private readonly known = new Map<string, number>();
  /** Numbers in the order of their terms; those made since come after, in no order. */
  private sorted: number[] = [];
  /** By term, the texts that have it and how often, each as one number. */
  private readonly postings: number[][] = [];
  private texts = 0;
  /** Which letters each term has, one bit for several: terms with too many others need not be compared. */
  private letters = new Uint32Array(1024);

  /** How many terms there are; their numbers are the smaller ones. */
  get size(): number {
    return this.terms.length;
  }

  /** Returns the number of a word as it stands in a text, a new one where it is the first of its kind. */
  numberOf(word: string): number {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    const number = this.numberOfTerm(fold(word.slice(0, longestTerm)));
    this.known.set(word, number);
    return number;
  }

  /** Takes in which terms a text has, with how often each; returns a number for the text. */
  post(terms: Uint32Array, countOf: (slot: number) => number): number {
    const text = this.texts++;
    for (let slot = 0; slot < terms.length; slot++) this.postings[terms[slot]!]!.push(text * mostOccurrences + Math.min(mostOccurrences - 1, countOf(slot)));
    return text;
  }

  /** Returns, by the number of each text, how often it has any of these terms. */
  tally(terms: readonly number[]): Uint32Array {
    const tally = new Uint32Array(this.texts);
    for (const term of terms) {
      const postings = this.postings[term]!;
      for (let i = 0; i < postings.length; i++) {
        const posting = postings[i]!;
        const text = Math.floor(posting / mostOccurrences);
        tally[text] = tally[text]! + posting - text * mostOccurrences;
      }
    }
    return tally;
  }

  /** Returns the term of that number. */
  termOf(number: number): string {
    return this.terms[number]!;
  }

  /** Returns the number of a folded word, or undefined when no text has it. */
  find(term: string): number | undefined {
    return this.numbers.get(term);
  }

  /** Returns the numbers of all terms that begin with `prefix`, which must be folded. */
  beginningWith(prefix: string): readonly number[] {
    this.settle(mostUnsorted);
    const found: number[] = [];
    for (let place = this.placeOf(prefix); place < this.sorted.length; place++) {
      const number = this.sorted[place]!;
      if (!this.terms[number]!.startsWith(prefix)) break;
      found.push(number);
    }
    for (let number = this.sorted.length; number < this.terms.length; number++) {
      if (this.terms[number]!.startsWith(prefix)) found.push(number);
    }
    return found;
  }

  /** Returns the numbers of all terms in which a folded piece stands: anywhere, or at their end. */
  containing(piece: string, atEnd: boolean): readonly number[] {
    const found: number[] = [];
    for (let number = 0; number < this.terms.length; number++) {
      if (atEnd ? this.terms[number]!.endsWith(piece) : this.terms[number]!.includes(piece)) found.push(number);
    }
    return found;
  }

  /** Returns the numbers of the terms that differ from `term` by at most `distance` letters left out, added, changed or swapped; nearest first. */
  near(term: string, distance: number): readonly number[] {
    const found: { readonly number: number; readonly distance: number }[] = [];
    const wanted = lettersOf(term);
    for (let number = 0; number < this.terms.length; number++) {
      if (Math.abs(this.terms[number]!.length - term.length) > distance || bitsOf(this.letters[number]! ^ wanted) > distance * 2) continue;
      const apart = withinDistance(term, this.terms[number]!, distance);
      if (apart !== null) found.push({ number, distance: apart });
    }
    return found.sort((a, b) => a.distance - b.distance).map(({ number }) => number);
  }

  /** Puts terms in order if more than `unsorted` are not: after many texts were taken in, before anyone waits for an answer. */
  settle(unsorted = 0): void {
    const { terms, sorted } = this;
    if (terms.length - sorted.length <= unsorted) return;
    const fresh = Array.from({ length: terms.length - sorted.length }, (_, i) => sorted.length + i)
      .sort((a, b) => (terms[a]! < terms[b]! ? -1 : 1));
    const merged: number[] = [];
    let [i, j] = [0, 0];
    while (i < sorted.length || j < fresh.length) {
      const older = j >= fresh.length || (i < sorted.length && terms[sorted[i]!]! < terms[fresh[j]!]!);
      merged.push(older ? sorted[i++]! : fresh[j++]!);
    }
    this.sorted = merged;
  }

  private numberOfTerm(term: string): number {
    let number = this.numbers.get(term);
    if (number === undefined) {
      number = this.terms.length;
      if (number === this.letters.length) {
        const larger = new Uint32Array(number * 2);
        larger.set(this.letters);
        this.letters = larger;
      }
      this.letters[number] = lettersOf(term);
      this.terms.push(term);
      this.postings.push([]);
      this.numbers.set(term, number);
    }
    return number;
  }

  private placeOf(prefix: string): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.terms[this.sorted[middle]!]! < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A change of one letter flips two bits at most. */
function lettersOf(term: string): number {
  let bits = 0;
  for (let i = 0; i < term.length; i++) bits |= 1 << (term.charCodeAt(i) & 31);
  return bits;
}

function bitsOf(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
