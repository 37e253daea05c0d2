import type { LineOrder } from './asked.ts';
import type { WordList, WordText } from './word-text.ts';

/** Lines that are told at most. */
export const mostLines = 5000;
/** UTF-16 units of context on each side. */
const reach = 90;
/** Words on each side that lines are sorted by. */
const sortedBy = 4;

/** One place at which a word or phrase stands, with what is around it on one line. */
export interface ConcordanceLine {
  readonly sourceId: string;
  /** UTF-16 offsets in the source's text. */
  readonly start: number;
  readonly end: number;
  readonly left: string;
  readonly words: string;
  readonly right: string;
}

export interface Concordance {
  readonly total: number;
  /** In the order asked for, at most {@link mostLines}. */
  readonly lines: readonly ConcordanceLine[];
}

/** A text in which lines are looked for. */
export interface LineText {
  readonly sourceId: string;
  readonly text: WordText;
  /** The source's text. */
  readonly source: string;
}

interface Place {
  readonly text: LineText;
  readonly at: number;
}

/**
 * Returns where words follow each other within a sentence, by their keys. Sorted by what stands left or right of them, word by word
 * outwards from the middle as the alphabet has it; equal lines as they come in the texts.
 */
export function concordance(texts: readonly LineText[], list: WordList, keys: readonly string[], order: LineOrder): Concordance {
  const wanted = keys.map((key) => list.numberOf(key));
  if (wanted.length === 0 || wanted.includes(undefined)) return { total: 0, lines: [] };
  const places: Place[] = texts.flatMap((text) => placesIn(text.text, wanted as readonly number[]).map((at) => ({ text, at })));
  const sorted = order === 'text' ? places : inOrder(places, list, order, wanted.length);
  return { total: places.length, lines: sorted.slice(0, mostLines).map((place) => lineAt(place, wanted.length)) };
}

function placesIn({ words, sentences }: WordText, wanted: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
    const end = sentences[sentence + 1]! - wanted.length;
    for (let at = sentences[sentence]!; at <= end; at++) {
      if (words[at] === wanted[0] && wanted.every((word, i) => words[at + i] === word)) found.push(at);
    }
  }
  return found;
}

function inOrder(places: readonly Place[], list: WordList, order: 'left' | 'right', length: number): readonly Place[] {
  const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
  const around = ({ text: { text }, at }: Place): string => {
    const words: string[] = [];
    for (let i = 1; i <= sortedBy; i++) {
      const number = text.words[order === 'left' ? at - i : at + length - 1 + i];
      if (number !== undefined) words.push(list.keyOf(number));
    }
    return words.join(' ');
  };
  return places.map((place) => ({ place, around: around(place) })).sort((a, b) => collator.compare(a.around, b.around)).map(({ place }) => place);
}

function lineAt({ text: { sourceId, text, source }, at }: Place, length: number): ConcordanceLine {
  const [start, end] = [text.starts[at]!, text.ends[at + length - 1]!];
  const before = source.slice(Math.max(0, start - reach), start);
  const after = source.slice(end, end + reach);
  // From the beginning of a word, and to the end of one.
  const left = start > reach ? before.replace(/^\S*\s+/u, '') : before;
  const right = end + reach < source.length ? after.replace(/\s+\S*$/u, '') : after;
  return { sourceId, start, end, left: onOneLine(left).trimStart(), words: onOneLine(source.slice(start, end)), right: onOneLine(right).trimEnd() };
}

const onOneLine = (text: string): string => text.replace(/[\s\u0000-\u001f]+/gu, ' ');
