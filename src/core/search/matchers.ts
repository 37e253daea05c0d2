import { alignToCodePoint } from '../anchoring/selector.ts';
import type { Pattern, Words } from './query.ts';
import { fold } from './fold.ts';
import { slotOf, type Segment } from './segment.ts';
import { beginningsOf, mayGoOn, mostDistance, queryTokens } from './query-words.ts';
import { tokenEnd } from './tokens.ts';
import type { Unit } from './units.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where something was found in one text: UTF-16 offsets, by where they begin. */
export interface Found {
  readonly count: number;
  readonly startOf: (index: number) => number;
  readonly endOf: (index: number) => number;
}

/** Finds one term of a query in texts. */
export interface Matcher {
  /** Returns where the term stands in the unit's text. */
  readonly find: (unit: Unit) => Found;
  /** Returns how often, without saying where: cheaper. */
  readonly count: (unit: Unit) => number;
  /** Returns whether it stands there at all: cheaper still. */
  readonly has: (unit: Unit) => boolean;
}

export const nothingFound: Found = { count: 0, startOf: () => 0, endOf: () => 0 };

/** The terms that fit at one place of a phrase. */
interface Fitting {
  readonly numbers: readonly number[];
  /** By number, where there are many: it is faster to ask it for each term of a text. */
  readonly byNumber: Uint8Array | null;
  /** By the number of each text, how often it has one of them. */
  readonly tally: Uint32Array;
}

/** So few terms are looked up in a text one by one. */
const few = 12;

/** A word that no text has, and those that were taken instead. */
export interface Replacement {
  readonly word: string;
  readonly similar: readonly string[];
}

/** Returns the matcher of words; `replaced` is told of a word that is in no text and was taken for similar ones. */
export function wordsMatcher(words: Words, vocabulary: Vocabulary, replaced: (replacement: Replacement) => void): Matcher {
  const tokens = queryTokens(words.text);
  const single = tokens.length === 1 && tokens[0]!.alone;
  const parts = tokens.map(({ word }, index) => {
    const last = index === tokens.length - 1;
    if (words.inside && index === 0 && !single) return insideOf(word, !last, vocabulary);
    return fittingOf(word, last && (words.prefix || single), words, tokens.length === 1, vocabulary, replaced);
  });
  const memo = new Map<Unit, Uint32Array>();
  const places = (unit: Unit): Uint32Array => {
    let known = memo.get(unit);
    if (!known) memo.set(unit, (known = parts.length === 1 ? placesOf(unit.segment, parts[0]!) : phrasePlaces(unit.segment, parts)));
    return known;
  };
  const last = parts.length - 1;
  return {
    count: (unit) => (parts.length === 1 ? parts[0]!.tally[unit.segment.number]! : parts.every(({ tally }) => tally[unit.segment.number]! > 0) ? places(unit).length : 0),
    has: (unit) => parts.length > 0 && parts.every(({ tally }) => tally[unit.segment.number]! > 0) && (parts.length === 1 || places(unit).length > 0),
    find: (unit) => {
      const found = places(unit);
      const { starts } = unit.segment;
      return {
        count: found.length,
        startOf: (index) => starts[found[index]!]!,
        endOf: (index) => tokenEnd(unit.text, starts[found[index]! + last]!, single),
      };
    },
  };
}

function fittingOf(
  word: string, prefix: boolean, { fuzzy }: Words, only: boolean, vocabulary: Vocabulary, replaced: (replacement: Replacement) => void,
): Fitting {
  const term = fold(word);
  const found = new Set<number>();
  const exact = vocabulary.find(term);
  if (exact !== undefined) found.add(exact);
  if (prefix && mayGoOn(term, only)) {
    for (const beginning of beginningsOf(term)) for (const number of vocabulary.beginningWith(beginning)) found.add(number);
  }
  if (fuzzy > 0) for (const number of vocabulary.near(term, Math.min(fuzzy, mostDistance(term)))) found.add(number);
  else if (found.size === 0 && prefix && only && mostDistance(term) > 0) {
    const near = vocabulary.near(term, mostDistance(term));
    for (const number of near) found.add(number);
    if (near.length > 0) replaced({ word, similar: near.slice(0, 3).map((number) => vocabulary.termOf(number)) });
  }
  return fittingTerms(found, vocabulary);
}

/** Returns the terms in which letters stand, at the end of those that more words must follow. */
function insideOf(word: string, atEnd: boolean, vocabulary: Vocabulary): Fitting {
  return fittingTerms(new Set(vocabulary.containing(fold(word), atEnd)), vocabulary);
}

function fittingTerms(found: ReadonlySet<number>, vocabulary: Vocabulary): Fitting {
  const numbers = [...found];
  return { numbers, byNumber: found.size > few ? bitsOf(found, vocabulary.size) : null, tally: vocabulary.tally(numbers) };
}

function bitsOf(numbers: ReadonlySet<number>, size: number): Uint8Array {
  const bits = new Uint8Array(size);
  for (const number of numbers) bits[number] = 1;
  return bits;
}

/** Returns the slots of the terms of a text that fit. */
function slotsOf(segment: Segment, { numbers, byNumber }: Fitting): readonly number[] {
  const slots: number[] = [];
  if (byNumber) {
    const { terms } = segment;
    for (let slot = 0; slot < terms.length; slot++) if (byNumber[terms[slot]!] === 1) slots.push(slot);
    return slots;
  }
  for (const number of numbers) {
    const slot = slotOf(segment, number);
    if (slot >= 0) slots.push(slot);
  }
  return slots;
}

function placesOf(segment: Segment, fitting: Fitting): Uint32Array {
  const places = new Uint32Array(fitting.tally[segment.number]!);
  const slots = slotsOf(segment, fitting);
  let count = 0;
  for (const slot of slots) {
    const part = segment.places.subarray(segment.begins[slot]!, segment.begins[slot + 1]!);
    places.set(part, count);
    count += part.length;
  }
  return slots.length > 1 ? places.sort() : places;
}

/** Returns the places of the first words of a phrase. Works from the word that is rarest in the text. */
function phrasePlaces(segment: Segment, parts: readonly Fitting[]): Uint32Array {
  const counts = parts.map(({ tally }) => tally[segment.number]!);
  const least = Math.min(...counts);
  if (parts.length === 0 || least === 0) return new Uint32Array();
  const rarest = counts.indexOf(least);
  let firsts = placesOf(segment, parts[rarest]!).map((place) => place - rarest).filter((place) => place < segment.starts.length);
  for (const [index, part] of parts.entries()) {
    if (index === rarest || firsts.length === 0) continue;
    const others = placesOf(segment, part);
    firsts = firsts.filter((first) => includes(others, first + index));
  }
  return firsts;
}

function includes(sorted: Uint32Array, wanted: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}

/** Finds a regular expression in texts. As it may take for ever, texts are scanned one by one by whoever can interrupt it. */
export class PatternMatcher implements Matcher {
  private readonly pattern: RegExp;
  private readonly scanned = new Map<Unit, number[]>();

  constructor({ pattern }: Pattern) {
    this.pattern = new RegExp(pattern.source, pattern.flags);
  }

  /** Looks through one text, up to `most` hits; what is found stays found when this is interrupted. Returns how many. */
  scan(unit: Unit, most: number): number {
    const { pattern } = this;
    const ends: number[] = [];
    this.scanned.set(unit, ends);
    pattern.lastIndex = 0;
    for (let match = pattern.exec(unit.text); match; match = pattern.exec(unit.text)) {
      const [{ length }] = match;
      // A pattern without the flag u may end between the halves of a character.
      const end = match.index + length;
      if (length > 0) ends.push(alignToCodePoint(unit.text, match.index), alignToCodePoint(unit.text, end) === end ? end : end + 1);
      else pattern.lastIndex += pattern.unicode && unit.text.codePointAt(match.index)! > 0xffff ? 2 : 1;
      if (ends.length >= most * 2) break;
    }
    return ends.length / 2;
  }

  /** Returns whether a text was looked through. */
  knows(unit: Unit): boolean {
    return this.scanned.has(unit);
  }

  readonly count = (unit: Unit): number => (this.scanned.get(unit)?.length ?? 0) / 2;

  readonly has = (unit: Unit): boolean => this.count(unit) > 0;

  readonly find = (unit: Unit): Found => {
    const ends = this.scanned.get(unit);
    return ends ? { count: ends.length / 2, startOf: (index) => ends[index * 2]!, endOf: (index) => ends[index * 2 + 1]! } : nothingFound;
  };
}
