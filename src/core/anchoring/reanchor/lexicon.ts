import type { Tokens } from './tokens.ts';

/** What is known of the tokens of two texts, by their numbers. */
export interface Lexicon {
  /** Bits of information: the rarer a token, the more it tells about a place. At least 0.5. */
  readonly bits: Float32Array;
  /** Returns whether a token is no word: a mark of punctuation, a symbol. */
  readonly isMark: (id: number) => boolean;
  /** Returns whether a token ends a sentence: a full stop only with space after it. */
  readonly isStop: (id: number, spaceAfter: boolean) => boolean;
  /** Returns whether a token may close a quotation or a bracket. */
  readonly isCloser: (id: number) => boolean;
  /** Returns how alike two different tokens are, from 0 to 1: what they share at their ends. 0 for short and for unlike ones. */
  readonly likeness: (x: number, y: number) => number;
}

/** Shorter tokens that differ are different words. */
const shortest = 3;
const leastLikeness = 0.6;
const stops: ReadonlySet<string> = new Set('.…!?。｡؟۔।॥');
const closers: ReadonlySet<string> = new Set('")]}');

/** Returns the lexicon of two texts; `folded` has the token of each number. */
export function lexiconOf(folded: readonly string[], before: Tokens, after: Tokens): Lexicon {
  const counts = new Float64Array(folded.length);
  for (const { ids } of [before, after]) for (const id of ids) counts[id]!++;
  const total = before.length + after.length;
  const bits = Float32Array.from(counts, (count) => Math.max(0.5, Math.log2(total / Math.max(1, count))));
  const first = Uint16Array.from(folded, (token) => token.charCodeAt(0));
  const last = Uint16Array.from(folded, (token) => token.charCodeAt(token.length - 1));
  const marks = Uint8Array.from(folded, (token) => Number(!/[\p{L}\p{N}]/u.test(token)));
  return {
    bits,
    isMark: (id) => marks[id] === 1,
    isStop: (id, spaceAfter) => stops.has(folded[id]!) && (spaceAfter || folded[id] !== '.'),
    isCloser: (id) => closers.has(folded[id]!),
    likeness: (x, y) => {
      const s = folded[x]!;
      const t = folded[y]!;
      const longest = Math.max(s.length, t.length);
      const least = Math.min(s.length, t.length);
      if (least < shortest || least < leastLikeness * longest || (first[x] !== first[y] && last[x] !== last[y])) return 0;
      let head = 0;
      while (head < least && s.charCodeAt(head) === t.charCodeAt(head)) head++;
      let tail = 0;
      while (tail < least - head && s.charCodeAt(s.length - 1 - tail) === t.charCodeAt(t.length - 1 - tail)) tail++;
      // Two letters that changed places.
      const swapped = head + tail === longest - 2 && s.length === t.length && s[head] === t[head + 1] && s[head + 1] === t[head];
      const likeness = (head + tail + Number(swapped)) / longest;
      return likeness >= leastLikeness ? likeness : 0;
    },
  };
}
