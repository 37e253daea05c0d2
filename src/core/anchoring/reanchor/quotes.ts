import type { TextRange } from '../../model/document.ts';
import type { Lexicon } from './lexicon.ts';
import type { Candidate } from './outcome.ts';
import type { Tokens } from './tokens.ts';

/** A passage to be found by its words: numbers of its tokens, and of those before and after it. */
export interface Quote {
  readonly exact: Int32Array;
  readonly prefix: Int32Array;
  readonly suffix: Int32Array;
}

/** A place of a quote. */
export interface Place extends Candidate {
  /** The share of the quote's information that stands there, and of that around the quote that stands around it; 1 where nothing is around. */
  readonly share: number;
  readonly around: number;
}

/** Telling tokens of a quote that are looked up, and occurrences of them that are looked at. */
const mostWords = 10;
const mostOccurrences = 500;
/** Places that are compared with the quote word by word, and those that are told of. */
const mostPlaces = 6;
const mostCandidates = 5;
/** Tokens that one place may be off from another and still be the same: a share of the quote, and at most. */
const slackShare = 0.2;
const mostSlack = 8;
/** Tokens of a long quote that are compared. */
const mostCompared = 400;
/** Candidates that are less like the quote are none. */
const leastScore = 0.4;

/** Finds the passages of a text that resemble a quote. */
export class QuoteIndex {
  /** Where each token occurs: the places of number n are `places` from `first[n]` up to `first[n + 1]`. */
  private readonly first: Int32Array;
  private readonly places: Int32Array;

  /** `vocabulary` is how many numbers of tokens there are, in all texts and quotes. */
  constructor(private readonly tokens: Tokens, private readonly lexicon: Lexicon, vocabulary: number) {
    this.first = new Int32Array(vocabulary + 1);
    for (const id of tokens.ids) this.first[id + 1]!++;
    for (let id = 0; id < vocabulary; id++) this.first[id + 1]! += this.first[id]!;
    this.places = new Int32Array(tokens.length);
    const filled = this.first.slice();
    for (let i = 0; i < tokens.length; i++) this.places[filled[tokens.ids[i]!]!++] = i;
  }

  /**
   * Returns the passages most like the quote, the best first, those of equal score in text order; none when nothing is much like it. The score is the
   * share of the quote that stands there, up to a fifth less where its surroundings differ. Takes bounded time.
   */
  find(quote: Quote): readonly Place[] {
    const found: Place[] = [];
    for (const place of this.likelyPlaces(quote.exact)) {
      const match = this.compare(quote.exact, place, 1);
      if (!match || match.share < leastScore) continue;
      const range = { start: this.tokens.starts[match.first]!, end: this.tokens.ends[match.last]! };
      if (found.some((other) => other.start < range.end && range.start < other.end)) continue;
      const before = this.compare(quote.prefix, match.first - 1, -1)?.share ?? 0;
      const after = this.compare(quote.suffix, match.last + 1, 1)?.share ?? 0;
      const sides = Number(quote.prefix.length > 0) + Number(quote.suffix.length > 0);
      const around = sides > 0 ? (before + after) / sides : 1;
      const score = match.share * (0.8 + 0.2 * around);
      if (score >= leastScore) found.push({ ...range, score, share: match.share, around });
    }
    return found.sort((x, y) => y.score - x.score || x.start - y.start).slice(0, mostCandidates);
  }

  /** Returns tokens at which the quote may begin, those that most of its rarest tokens point to first. */
  private likelyPlaces(exact: Int32Array): readonly number[] {
    const count = (id: number) => this.first[id + 1]! - this.first[id]!;
    const here = Array.from(exact.subarray(0, mostCompared), (id, at) => ({ id, at })).filter(({ id }) => count(id) > 0);
    // A quote most of whose words do not occur does not occur.
    if (here.length < leastScore * Math.min(exact.length, mostCompared)) return [];
    const rarest = here.sort((x, y) => count(x.id) - count(y.id) || x.at - y.at).slice(0, mostWords);
    const slack = slackOf(exact);
    const votes = new Map<number, number>();
    let total = 0;
    let seen = 0;
    for (const { id, at } of rarest) {
      if (seen >= mostOccurrences) break;
      const bits = this.lexicon.bits[id]!;
      const from = this.first[id]!;
      const to = Math.min(this.first[id + 1]!, from + mostOccurrences);
      for (let i = from; i < to; i++) {
        const slot = Math.floor((this.places[i]! - at) / slack);
        votes.set(slot, (votes.get(slot) ?? 0) + bits);
      }
      total += bits;
      seen += to - from;
    }
    const withNext = (slot: number) => votes.get(slot)! + (votes.get(slot + 1) ?? 0);
    const likely: number[] = [];
    for (const slot of votes.keys()) if (withNext(slot) >= 0.3 * total) likely.push(slot);
    return likely.sort((x, y) => withNext(y) - withNext(x) || x - y).slice(0, mostPlaces).map((slot) => slot * slack);
  }

  /**
   * Compares tokens with those from `place` on, forwards or backwards, letting the places drift apart and together
   * again. Returns the share of UTF-16 units that stand there, and the first and last tokens of the text that do.
   */
  private compare(ids: Int32Array, place: number, step: 1 | -1): { readonly share: number, readonly first: number, readonly last: number } | null {
    const { tokens } = this;
    const length = Math.min(ids.length, mostCompared);
    let all = 0;
    let same = 0;
    let first = tokens.length;
    let last = -1;
    let expected = place;
    let free = place;
    const slack = slackOf(ids);
    for (let i = 0; i < length; i++, expected += step) {
      const id = step > 0 ? ids[i]! : ids[ids.length - 1 - i]!;
      const bits = this.lexicon.bits[id]!;
      all += bits;
      const reach = bits < 6 ? Math.min(3, 2 * slack) : 2 * slack;
      for (let off = 0; off <= reach; off = off > 0 ? -off : 1 - off) {
        const at = expected + step * off;
        if (at < 0 || at >= tokens.length || tokens.ids[at] !== id || step * (at - free) < 0) continue;
        same += bits;
        first = Math.min(first, at);
        last = Math.max(last, at);
        expected = at;
        free = at + step;
        break;
      }
    }
    return last >= 0 ? { share: same / all, first, last } : null;
  }
}

const slackOf = (ids: Int32Array): number => Math.max(1, Math.min(mostSlack, Math.round(slackShare * ids.length)));

/** Returns whether two passages share a character. */
export const overlap = (x: TextRange, y: TextRange): boolean => x.start < y.end && y.start < x.end;
