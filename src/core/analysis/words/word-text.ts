import type { SourceDocument } from '../../model/document.ts';
import { wordsIn } from '../../segmentation/words.ts';
import { sentenceSteps } from '../units.ts';

/** The different words of several texts, each with a number. */
export class WordList {
  private readonly numbers = new Map<string, number>();
  /** How each is written: in small letters where it ever is, else as it first came. */
  private readonly forms: string[] = [];
  private readonly keys: string[] = [];

  get size(): number {
    return this.keys.length;
  }

  /** Returns the number of a word as it stands in a text; it is added where it is new. */
  add(written: string, english: boolean): number {
    const key = wordKey(written, english);
    const known = this.numbers.get(key);
    if (known === undefined) {
      this.numbers.set(key, this.keys.length);
      this.forms.push(english ? withoutPossessive(written) : written);
      return this.keys.push(key) - 1;
    }
    const form = this.forms[known]!;
    if (form !== key && written === key) this.forms[known] = key;
    return known;
  }

  /** Returns the number of a word by its key; undefined when no text has it. */
  numberOf(key: string): number | undefined {
    return this.numbers.get(key);
  }

  keyOf(number: number): string {
    return this.keys[number]!;
  }

  formOf(number: number): string {
    return this.forms[number]!;
  }
}

const possessive = /(?<=\p{L})['’]s$/iu;
const withoutPossessive = (word: string): string => word.replace(possessive, '');

/**
 * Returns what a word has in common with others that count as the same: letter case, by Unicode's full folding (upper case and
 * back again), and the kind of apostrophe make no difference; in English neither does a possessive ’s. Accents do.
 */
export function wordKey(word: string, english = false): string {
  const plain = english ? withoutPossessive(word) : word;
  return plain.normalize('NFC').toUpperCase().toLowerCase().replaceAll('’', "'");
}

/** The words of one text by their numbers, in order. */
export interface WordText {
  /** Language as a BCP 47 code; null when it is not known. */
  readonly language: string | null;
  readonly words: Uint32Array;
  /** Where each word begins and ends: UTF-16 offsets. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The number of the first word of each sentence, and at the end that of all words. */
  readonly sentences: Uint32Array;
}

/** Sentences that are looked at between two steps. */
const stepSize = 100;

/** Takes the words of a text in, step by step, so that others have their turn; each step yields the share that is done, 0 to 1. */
export function* wordTextSteps(document: SourceDocument, language: string | null, list: WordList): Generator<number, WordText> {
  const english = language === 'en';
  const [words, starts, ends, sentences]: [number[], number[], number[], number[]] = [[], [], [], []];
  let steps = 0;
  for (const sentence of sentenceSteps(document)) {
    const text = document.text.slice(sentence.start, sentence.end);
    sentences.push(words.length);
    for (const { start, end } of wordsIn(text)) {
      words.push(list.add(text.slice(start, end), english));
      starts.push(sentence.start + start);
      ends.push(sentence.start + end);
    }
    if (++steps % stepSize === 0) yield sentence.end / document.text.length;
  }
  sentences.push(words.length);
  return { language, words: Uint32Array.from(words), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), sentences: Uint32Array.from(sentences) };
}
