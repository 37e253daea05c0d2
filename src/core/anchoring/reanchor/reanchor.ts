import type { TextRange } from '../../model/document.ts';
import type { Selector } from '../../model/selector.ts';
import { alignToCodePoint, selectorHolds } from '../selector.ts';
import { alignTokens } from './align.ts';
import { lexiconOf } from './lexicon.ts';
import { foundAt, gone, type Candidate, type Reanchored, type ReanchorOptions } from './outcome.ts';
import { Passages, type Mapped } from './passages.ts';
import { overlap, QuoteIndex, type Place, type Quote } from './quotes.ts';
import { Tokenizer, tokenAfter, tokensBefore, type Tokens } from './tokens.ts';

/** A passage of which less is left, anywhere and in one place, is not found. */
const leastLeft = 0.5;
const leastLeftHere = 0.25;
/** A passage with less of its surroundings left may have rivals: places that nothing else stands in and that are as like it. */
const clearSurroundings = 0.6;
const rivalry = 0.9;
/** Tokens around a quote that help to tell its occurrences apart. */
const context = 12;

/**
 * Returns, for each selector of `oldText` in order, what became of its passage in `newText`. All offsets are UTF-16; those
 * returned never split a surrogate pair. A passage is found where at least half of it still stands, in the same
 * surroundings or with enough of its own words that it can be no other; if it was torn apart, where the largest piece stands. A selector whose quote does not stand at its
 * offsets is first looked for by quote and context in the old text, then in the new one. White space at the edges
 * of a passage is kept as far as it is still there. Never throws by itself; takes time in proportion to the texts.
 */
export function reanchor(
  oldText: string, newText: string, selectors: readonly Selector[], { onProgress = () => {} }: ReanchorOptions = {},
): readonly Reanchored[] {
  onProgress(0);
  const tokenizer = new Tokenizer();
  const before = tokenizer.read(oldText);
  const after = tokenizer.read(newText);
  const strays = new Map(selectors.flatMap((selector, i) => (standsIn(oldText, selector) ? [] : [[i, quoteOfSelector(tokenizer, selector)] as const])));
  const lexicon = lexiconOf(tokenizer.folded, before, after);
  const alignment = alignTokens(before, after, lexicon, (done) => onProgress(0.1 + 0.6 * done));
  const passages = new Passages(before, after, alignment, lexicon);
  const indexOf = (tokens: Tokens) => new QuoteIndex(tokens, lexicon, tokenizer.folded.length);
  let newIndex: QuoteIndex | undefined;
  let oldIndex: QuoteIndex | undefined;

  const place = (passage: TextRange): Reanchored => {
    const mapped = passages.locate(passage);
    const others = mapped && isSure(mapped) && mapped.around >= clearSurroundings ? [] : (newIndex ??= indexOf(after)).find(quoteAt(before, passage));
    const same = mapped ? others.find((other) => overlap(other, mapped)) : undefined;
    const own = same ? likenessOf(same.share, same.around) : mapped ? likenessOf(mapped.keptHere, mapped.around) : 0;
    const isRival = (other: Place) => likenessOf(other.share, other.around) >= rivalry * own && !overlap(other, mapped!) && passages.isFree(other);
    if (mapped && isSure(mapped) && !others.some(isRival)) {
      const { start, end } = mapped;
      const outcome = !mapped.unchanged ? 'changed' : start === passage.start && end === passage.end ? 'same' : 'moved';
      return foundAt(outcome, [{ start, end, score: scoreOf(mapped) }]);
    }
    return doubtful(mapped, others);
  };
  const placeStray = (quote: Quote, { exact }: Selector): Reanchored => {
    oldIndex ??= indexOf(before);
    const inOld = only(oldIndex.find(quote));
    if (inOld) return place(narrowed(oldText, inOld, exact));
    newIndex ??= indexOf(after);
    const candidates = newIndex.find(quote);
    const inNew = only(candidates);
    return inNew ? foundAt('moved', [{ ...narrowed(newText, inNew, exact), score: inNew.score }]) : doubtful(null, candidates);
  };
  return selectors.map((selector, i) => {
    if (i % 1000 === 0) onProgress(0.7 + 0.3 * i / selectors.length);
    const stray = strays.get(i);
    return stray ? placeStray(stray, selector) : place(wholeCharacters(oldText, selector));
  });
}

const standsIn = (text: string, selector: Selector): boolean =>
  selector.start >= 0 && selector.end > selector.start && selectorHolds(text, selector);

/** Returns the range grown, if needed, so that it splits no surrogate pair. */
function wholeCharacters(text: string, { start, end }: TextRange): TextRange {
  const whole = alignToCodePoint(text, end);
  return { start: alignToCodePoint(text, start), end: whole === end ? end : end + 1 };
}

/** Returns the part of a range that is word for word `exact`, which may begin or end in a word; the whole range if there is none. */
function narrowed(text: string, { start, end }: TextRange, exact: string): TextRange {
  const at = exact === '' ? -1 : text.slice(start, end).indexOf(exact);
  return at < 0 ? { start, end } : wholeCharacters(text, { start: start + at, end: start + at + exact.length });
}

const isSure = ({ left, leftHere, wordsHere, around, bits }: Mapped): boolean =>
  left >= leastLeft && leftHere >= leastLeftHere && wordsHere && (around >= 0.3 || bits >= 30);

/** How much speaks for a place: what stands there and, as much, what stands around it. */
const likenessOf = (share: number, around: number): number => share * (0.25 + around);

const scoreOf = ({ keptHere, around }: Mapped): number => keptHere * (0.8 + 0.2 * around);

const candidateOf = ({ start, end, score }: Candidate): Candidate => ({ start, end, score });

function doubtful(mapped: Mapped | null, others: readonly Candidate[]): Reanchored {
  const own: readonly Candidate[] = mapped && (mapped.keptHere > 0.25 || mapped.left >= leastLeft) ? [{ start: mapped.start, end: mapped.end, score: scoreOf(mapped) }] : [];
  const rest = others.filter((other) => !own.some((mine) => overlap(mine, other))).map(candidateOf);
  const candidates = [...own, ...rest].sort((x, y) => y.score - x.score);
  const [best, ...second] = candidates;
  return best ? foundAt('doubtful', [best, ...second]) : gone;
}

/** Returns the candidate that is surely the quote: word for word, in its context, and no other like it. */
function only(candidates: readonly Candidate[]): Candidate | undefined {
  const [best, second] = candidates;
  return best && best.score > 0.95 && (second?.score ?? 0) < 0.9 * best.score ? best : undefined;
}

function quoteAt(tokens: Tokens, { start, end }: TextRange): Quote {
  const from = tokenAfter(tokens, start);
  const to = tokensBefore(tokens, end);
  return {
    exact: tokens.ids.subarray(from, to),
    prefix: tokens.ids.subarray(Math.max(0, from - context), from),
    suffix: tokens.ids.subarray(to, to + context),
  };
}

function quoteOfSelector(tokenizer: Tokenizer, { exact, prefix, suffix }: Selector): Quote {
  const tokens = tokenizer.read(prefix + exact + suffix);
  const from = tokenAfter(tokens, prefix.length);
  const to = Math.max(from, tokensBefore(tokens, prefix.length + exact.length));
  return { exact: tokens.ids.subarray(from, to), prefix: tokens.ids.subarray(0, from), suffix: tokens.ids.subarray(to) };
}
