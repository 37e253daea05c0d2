import type { TextRange } from '../model/document.ts';
import { introducing, isOrdinal, looksLikeStart, mayEnd, numbering, reportsSpeech } from './abbreviations.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** UTF-16 units on each side of a possible end that are looked at. */
const reach = 80;
/** A hand-wrapped line is broken where the next word does not fit; one with this share of the width left over was ended on purpose. */
const leftOver = 0.15;

/** What Unicode's rules overlook: a stop, or an ellipsis, before a digit or a capital; a quotation closed after a space. */
const overlooked = /(?:[.!?…؟۔]["”’»›)\]}“」』]*|[.!?…][\s\u00a0\u202f]»)\s+(?=["“„«‘‚¿¡([]*[\p{Lu}\p{Lo}\p{N}])/gu;

/**
 * Returns the sentences of one paragraph, without the white space between them, as UTF-16 ranges in order; none in white
 * space alone. Unicode's rules (UAX 29, by `Intl.Segmenter`) propose the ends; abbreviations, initials, ordinals, reported
 * speech and the marks that close a quotation decide which of them count. Takes time quadratic in the length of the
 * paragraph in older engines, so give it some thousand characters at most.
 */
export function sentencesIn(paragraph: string): readonly TextRange[] {
  const text = unwrapped(paragraph);
  const found: TextRange[] = [];
  let start = 0;
  const end = (at: number): void => {
    let from = start;
    let to = at;
    while (from < to && isSpace(text[from]!)) from++;
    while (to > from && isSpace(text[to - 1]!)) to--;
    if (from < to) found.push({ start: from, end: to });
    start = at;
  };
  for (const at of candidates(text)) if (!goesOn(text, start, at)) end(at);
  end(text.length);
  return found;
}

const isSpace = (unit: string): boolean => /\s/u.test(unit);

/** Returns where a sentence may begin, in order. */
function candidates(text: string): readonly number[] {
  const places = new Set<number>();
  for (const { index } of segmenter.segment(text)) places.add(index);
  for (const match of text.matchAll(overlooked)) places.add(match.index + match[0].length);
  places.delete(0);
  return [...places].sort((a, b) => a - b);
}

/** Returns the text with those line breaks as spaces that only wrap it; it keeps its length. */
function unwrapped(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  const width = Math.max(...lines.map((line) => line.length));
  return lines.map((line, i) => {
    const next = lines[i + 1];
    if (next === undefined) return line;
    const word = /^\s*\S+/u.exec(next)?.[0].length ?? 0;
    return line + (word > 0 && line.trimEnd().length + 1 + word > width * (1 - leftOver) ? ' ' : '\n');
  }).join('');
}

/** Returns whether the sentence that began at `start` goes on past `at`. */
function goesOn(text: string, start: number, at: number): boolean {
  let last = at;
  while (last > start && isSpace(text[last - 1]!)) last--;
  const head = text.slice(Math.max(start, last - reach), last).trimStart();
  const tail = text.slice(at, at + reach).trimStart();
  if (tail === '' || text.slice(last, at).includes('\n')) return false;
  if (last - start <= reach && (!/[\p{L}\p{N}]/u.test(head) || isEnumerator(head))) return true;
  return beginsInside(tail, text.slice(start, at))
    || /[([](?:\.{2,}|…|[!?]+)[)\]]$/u.test(head)
    || (/[!?…。！？؟]["”’»“」』]+$/u.test(head) && reportsSpeech(tail))
    || (head.endsWith('.') && isAbbreviation(head, tail, text));
}

/** The number or letter of an entry in a list: 1. or (a) or iv. */
const isEnumerator = (whole: string): boolean => /^\(?(?:\d{1,3}|\p{L}|[ivxIVX]{1,5})[.)]$/u.test(whole);

/** Returns whether `tail` cannot begin a sentence after `sentence`. */
function beginsInside(tail: string, sentence: string): boolean {
  if (/^[\p{Ll},;:)\]}”’」』،؛、，]/u.test(tail) || /^[(–—-]\s?\p{Ll}/u.test(tail)) return true;
  const open = (opening: string, closing: string): boolean => count(sentence, opening) > count(sentence, closing);
  if (tail.startsWith('»')) return open('«', '»');
  return tail.startsWith('“') && open('„', '“');
}

const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** Returns whether the full stop at the end of `head` belongs to its last word, and that word to what follows. */
function isAbbreviation(head: string, tail: string, paragraph: string): boolean {
  const word = /([^\s("“„«‘[/–—]+)\.$/u.exec(head)?.[1];
  if (word === undefined) return false;
  const number = /^[#\p{N}]|^[IVXLC]+\b/u.test(tail);
  if (numbering.has(word) && number) return true;
  if (introducing.has(word)) return true;
  if (/^\p{N}{1,2}$/u.test(word)) return isOrdinal(paragraph, tail);
  // Initials (J. Smith, U.S. forces, a.m.), in any script; a single small letter stands for a word: p. 5, c. 1900.
  const initials = /^(?:\p{L}\p{M}*\.)*\p{L}\p{M}*$/u.test(word) && !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word);
  if (initials && /^(?:e\.g|i\.e|z\.B|d\.h|u\.a|o\.a|p\.ej|т\.е)$/u.test(word)) return true;
  if (initials || mayEnd.has(word)) return !looksLikeStart(tail);
  return false;
}
