import type { Alignment } from './alignment.ts';
import type { Lexicon } from './lexicon.ts';
import type { Tokens } from './tokens.ts';

/** Bits by which it is likelier that something was put in, taken out or moved at the end of a line, or of a sentence, than elsewhere. */
const endOfLine = 6;
const endOfSentence = 4;
/** Tokens at an end of a stretch that may belong elsewhere. */
const loose = 16;
/** Tokens between two stretches that may be next to each other, and tokens put in where they still go on. */
const apart = 40;
const inserted = 30;

/** Returns the bits by which it is likelier that a text was cut before its token `at` than within a sentence. */
export function breakBefore({ text, ids, starts, ends, length }: Tokens, lexicon: Lexicon, at: number): number {
  if (at === 0 || at === length) return endOfLine;
  const space = text.slice(ends[at - 1]!, starts[at]!);
  if (/[\n\r]/.test(space)) return endOfLine;
  const stop = lexicon.isCloser(ids[at - 1]!) && at > 1 ? ids[at - 2]! : ids[at - 1]!;
  return lexicon.isStop(stop, space !== '') ? endOfSentence : 0;
}

/**
 * Parts the ends of stretches that are on another line, or in another sentence, than the rest of them, where they may as well
 * belong to the stretch next to them in the old text, which stands elsewhere in the new one.
 */
export function partLooseEnds(before: Tokens, after: Tokens, lexicon: Lexicon, alignment: Alignment): void {
  const { toNew } = alignment;
  const joined = (a: number) => toNew[a] !== -1 && toNew[a - 1] !== -1 && toNew[a] === toNew[a - 1]! + 1;
  const isLoose = (from: number, end: number, low: number) => likenessOf(before, from, end, after, low, low + loose + 4, lexicon) >= 0.5;
  const ends: (readonly [from: number, end: number])[] = [];
  let previous = -1;
  for (let a = 0; a < before.length; a++) {
    if (toNew[a] === -1) continue;
    const step = previous === -1 ? 0 : toNew[a]! - toNew[previous]!;
    if (previous !== -1 && a - previous < apart && (step <= 0 || step > a - previous + inserted)) {
      let from = previous;
      while (from > previous - loose && joined(from) && breakBefore(before, lexicon, from) === 0) from--;
      if (from > previous - loose && joined(from) && isLoose(from, previous + 1, toNew[a]! - loose - 4)) ends.push([from, previous + 1]);
      let end = a + 1;
      while (end < a + loose && end < before.length && joined(end) && breakBefore(before, lexicon, end) === 0) end++;
      if (end < a + loose && end < before.length && joined(end) && isLoose(a, end, toNew[previous]! + 1)) ends.push([a, end]);
    }
    previous = a;
  }
  for (const [from, end] of ends) alignment.part(from, end);
}

/** Returns the share of the information in some old tokens whose like is among some new ones, in any order. */
function likenessOf(before: Tokens, from: number, end: number, after: Tokens, low: number, high: number, { bits }: Lexicon): number {
  const ids = new Set(after.ids.subarray(Math.max(0, low), Math.max(0, high)));
  let all = 0;
  let same = 0;
  for (let i = from; i < end; i++) {
    all += bits[before.ids[i]!]!;
    if (ids.has(before.ids[i]!)) same += bits[before.ids[i]!]!;
  }
  return same / all;
}
