import type { WordList, WordText } from './word-text.ts';

/** Words or phrases that are told at most, the most frequent first. */
export const mostRows = 5000;

/** A text with the words that phrases neither begin nor end with, and that do not count alone. */
export interface CountedText {
  readonly text: WordText;
  /** By the numbers of words; it may be shorter than the list of words. */
  readonly isStop: Uint8Array;
}

/** A word or phrase and how often it stands in the texts. */
export interface FrequencyRow {
  /** Its words as they are compared; see `wordKey`. */
  readonly keys: readonly string[];
  readonly words: string;
  readonly count: number;
  /** Texts that it stands in. */
  readonly texts: number;
}

export interface Frequencies {
  /** The most frequent, at most {@link mostRows}. */
  readonly rows: readonly FrequencyRow[];
  /** Different words or phrases in all. */
  readonly different: number;
}

/**
 * Counts words (`size` 1) or phrases of `size` words that stand at least twice. A phrase never goes on from one sentence to the next,
 * and neither begins nor ends with a stop word. Each step yields after one text. Phrases are found level by level: one can only stand
 * twice where its beginning and its end do (Agrawal and Srikant 1994).
 */
export function* frequencySteps(texts: readonly CountedText[], list: WordList, size: number): Generator<void, Frequencies> {
  const counts = new Counts(list.size);
  for (const { text, isStop } of texts) {
    counts.begin();
    // Inside of a phrase a stop word counts like any other.
    for (const word of text.words) if (size > 1 || isStop[word] !== 1) counts.add(word);
    yield;
  }
  if (size === 1) return tell(counts, (word) => [word], list, 1);
  let level = texts.map(({ text }) => numbersOfFrequent(text.words, counts));
  const frequent = level;
  let members: readonly (readonly number[])[] = Array.from({ length: list.size }, (_, word) => [word]);
  for (let length = 2; length <= size; length++) {
    const last = length === size;
    const found = new Phrases(members, length);
    const next: Uint32Array[] = [];
    for (const [i, { text, isStop }] of texts.entries()) {
      next.push(found.take(text, level[i]!, frequent[i]!, last ? isStop : null));
      yield;
    }
    if (last) return tell(found.counts, (number) => found.members[number]!, list, 2);
    level = next.map((numbers) => numbersOfFrequent(numbers, found.counts, true));
    members = found.members;
  }
  return { rows: [], different: 0 };
}

/** No phrase: what a place has where none that is frequent begins. */
const none = 0xffffffff;

function numbersOfFrequent(numbers: Uint32Array, counts: Counts, mayBeNone = false): Uint32Array {
  return numbers.map((number) => ((mayBeNone && number === none) || counts.count(number) < 2 ? none : number));
}

/** How often something with a number came, and in how many texts. */
class Counts {
  private counted: Uint32Array;
  private inTexts: Uint32Array;
  private seenIn: Uint32Array;
  private text = 0;
  private largest = -1;

  constructor(room: number) {
    this.counted = new Uint32Array(room);
    this.inTexts = new Uint32Array(room);
    this.seenIn = new Uint32Array(room);
  }

  /** Goes on to the next text. */
  begin(): void {
    this.text++;
  }

  add(number: number): void {
    if (number >= this.counted.length) this.grow(number);
    if (number > this.largest) this.largest = number;
    this.counted[number]!++;
    if (this.seenIn[number] === this.text) return;
    this.seenIn[number] = this.text;
    this.inTexts[number]!++;
  }

  count = (number: number): number => this.counted[number] ?? 0;
  texts = (number: number): number => this.inTexts[number] ?? 0;

  get size(): number {
    return this.largest + 1;
  }

  private grow(number: number): void {
    const room = Math.max(1024, number + 1, this.counted.length * 2);
    const grown = (from: Uint32Array): Uint32Array => {
      const to = new Uint32Array(room);
      to.set(from);
      return to;
    };
    this.counted = grown(this.counted);
    this.inTexts = grown(this.inTexts);
    this.seenIn = grown(this.seenIn);
  }
}

/** Phrases of one length, made of those that are a word shorter. */
class Phrases {
  readonly counts = new Counts(1024);
  readonly members: (readonly number[])[] = [];
  private readonly numbers = new Map<number, number>();

  constructor(private readonly shorter: readonly (readonly number[])[], private readonly length: number) {}

  /** Counts those of a text; `isStop` leaves out phrases that begin or end with such a word. Returns which begins where. */
  take({ words, sentences }: WordText, shorter: Uint32Array, frequent: Uint32Array, isStop: Uint8Array | null): Uint32Array {
    const found = new Uint32Array(words.length).fill(none);
    this.counts.begin();
    for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
      const end = sentences[sentence + 1]! - this.length + 1;
      for (let at = sentences[sentence]!; at < end; at++) {
        const last = at + this.length - 1;
        if (shorter[at] === none || shorter[at + 1] === none || frequent[last] === none) continue;
        if (isStop && (isStop[words[at]!] === 1 || isStop[words[last]!] === 1)) continue;
        const number = this.numberOf(shorter[at]!, words[last]!);
        this.counts.add(number);
        found[at] = number;
      }
    }
    return found;
  }

  /** A key holds the shorter phrase and the word behind it: there are fewer than 2^26 of either. */
  private numberOf(shorter: number, word: number): number {
    const key = shorter * 2 ** 26 + word;
    let number = this.numbers.get(key);
    if (number !== undefined) return number;
    this.numbers.set(key, (number = this.members.length));
    this.members.push([...this.shorter[shorter]!, word]);
    return number;
  }
}

function tell(counts: Counts, members: (number: number) => readonly number[], list: WordList, least: number): Frequencies {
  const numbers: number[] = [];
  for (let number = 0; number < counts.size; number++) if (counts.count(number) >= least) numbers.push(number);
  const keyOf = (number: number): string => members(number).map((word) => list.keyOf(word)).join(' ');
  const sorted = numbers.sort((a, b) => counts.count(b) - counts.count(a)).slice(0, mostRows + 1000)
    .map((number) => ({ number, key: keyOf(number) }))
    .sort((a, b) => counts.count(b.number) - counts.count(a.number) || (a.key < b.key ? -1 : 1));
  return {
    rows: sorted.slice(0, mostRows).map(({ number }) => ({
      keys: members(number).map((word) => list.keyOf(word)),
      words: members(number).map((word) => list.formOf(word)).join(' '),
      count: counts.count(number),
      texts: counts.texts(number),
    })),
    different: numbers.length,
  };
}
