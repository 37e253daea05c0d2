import type { Message } from '../messages/messages.ts';
import type { TextRange } from '../model/document.ts';
import type { Highlight } from '../model/highlight.ts';
import { within, type Group, type Outcome, type Part } from './evaluate.ts';
import { isLeftOut, taggableOf, type LeftOut } from './left-out.ts';
import { mostShown } from './limits.ts';
import type { Found } from './matchers.ts';
import type { Owner, Unit } from './units.ts';

/** One thing found, ready to be shown. */
export interface Hit {
  /** What it was found in; `passage` is a highlight that fits as a whole. */
  readonly kind: Unit['kind'] | 'passage';
  /** Where it leads. */
  readonly owner: Owner;
  /** Its place in the source's text; null where it lies in something else, or in no place of its own. */
  readonly range: TextRange | null;
  /** A piece of the text around it, on one line. */
  readonly context: string;
  /** What was looked for, in `context`: UTF-16 offsets. */
  readonly marks: readonly TextRange[];
}

/** How much was found in one source, or among tags, claims or the project. */
export interface GroupCount {
  readonly kind: Group['kind'];
  readonly sourceId: string | null;
  readonly count: number;
  /** How many passages there are among it, which can be tagged. */
  readonly taggable: number;
}

/** A part of what a search found. */
export interface ResultPage {
  readonly groups: readonly GroupCount[];
  /** All that was found; no more than {@link mostShown} can be looked at. */
  readonly total: number;
  /** The number of the first hit of this page, counted through all groups from 0. */
  readonly first: number;
  readonly hits: readonly Hit[];
  readonly hints: readonly Message[];
}

/** UTF-16 units of context before the first mark of a hit, and in all. */
const contextBefore = 50;
const contextLength = 220;
/** Marks painted in one hit. */
const mostMarks = 40;

/** Returns the hits from number `first` on, at most `count`. */
export function pageOf(outcome: Outcome, first: number, count: number): ResultPage {
  const hits: Hit[] = [];
  const last = Math.min(first + count, mostShown);
  let passed = 0;
  for (const group of outcome.groups) {
    if (passed >= last) break;
    if (passed + group.count <= first) {
      passed += group.count;
      continue;
    }
    for (const part of group.parts) {
      const from = Math.max(0, first - passed);
      const to = Math.min(part.count, last - passed);
      if (from < to) hits.push(...hitsOf(outcome, part, from, to));
      passed += part.count;
    }
  }
  return {
    groups: outcome.groups.map(({ kind, sourceId, count: found, taggable }) => ({ kind, sourceId, count: found, taggable })),
    total: outcome.total,
    first,
    hits,
    hints: outcome.hints,
  };
}

function hitsOf({ hitsIn }: Outcome, part: Part, from: number, to: number): readonly Hit[] {
  const { unit } = part;
  const found = hitsIn(unit);
  if (part.kind === 'highlights') return part.highlights.slice(from, to).map((highlight) => passageHit(unit, found, highlight));
  if (found.count === 0) return [wholeHit(unit)];
  return Array.from({ length: to - from }, (_, offset) => textHit(unit, { start: found.startOf(from + offset), end: found.endOf(from + offset) }));
}

function textHit(unit: Unit, range: TextRange): Hit {
  const piece = pieceAround(unit, range);
  return {
    kind: unit.kind,
    owner: unit.owner,
    range: unit.kind === 'text' ? range : null,
    context: piece.text,
    marks: [piece.markOf(range)],
  };
}

function passageHit(unit: Unit, found: Found, { sourceId, id, selector }: Highlight): Hit {
  const range = { start: selector.start, end: selector.end };
  const marks: TextRange[] = [];
  for (const index of within(found, range)) {
    marks.push({ start: found.startOf(index), end: found.endOf(index) });
    if (marks.length === mostMarks) break;
  }
  const piece = pieceOf(unit.text, { start: range.start, end: Math.min(range.end, range.start + contextLength) }, range, range.start);
  return {
    kind: 'passage',
    owner: { kind: 'highlight', sourceId, id },
    range,
    context: piece.text,
    marks: marks.map(piece.markOf).filter(({ start, end }) => start < end),
  };
}

function wholeHit({ kind, owner, text }: Unit): Hit {
  const piece = pieceOf(text, { start: 0, end: Math.min(text.length, contextLength) }, { start: 0, end: text.length }, 0);
  return { kind, owner, range: null, context: piece.text, marks: [] };
}

interface Piece {
  readonly text: string;
  /** Returns a range of the whole text as one of the piece, cut off at its ends. */
  readonly markOf: (range: TextRange) => TextRange;
}

function pieceAround(unit: Unit, range: TextRange): Piece {
  const { text } = unit;
  const line = lineAround(unit, range);
  const before = text.slice(Math.max(line.start, range.start - contextBefore), range.start);
  // From the beginning of the line or of a word.
  const word = before.length === range.start - line.start ? 0 : Math.max(0, before.search(/(?<=\s)\S/));
  const limit = Math.max(range.start + contextLength - contextBefore, Math.min(range.end, range.start + contextLength));
  return pieceOf(text, { start: range.start - before.length + word, end: Math.min(line.end, limit) }, line, range.end);
}

/** Returns the paragraph of a source's text, or the line of another text, in which a hit begins. */
function lineAround({ text, leaves }: Unit, { start, end }: TextRange): TextRange {
  if (leaves) {
    let low = 0;
    let high = leaves.length / 2;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (leaves[middle * 2 + 1]! <= start) low = middle + 1;
      else high = middle;
    }
    const from = leaves[low * 2];
    if (from !== undefined && from <= start) return { start: from, end: Math.max(end, leaves[low * 2 + 1]!) };
  }
  const after = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: after < 0 ? text.length : after };
}

/** A piece is not cut in the middle of a word that is no longer than this. */
const longestWord = 25;

/**
 * Returns a piece of a text on one line; ellipses stand where more of what it was cut from, `whole`, comes before and follows. It
 * ends with a word, but not before `least`.
 */
function pieceOf(text: string, { start, end }: TextRange, whole: TextRange, least: number): Piece {
  const cut = end < whole.end;
  const space = cut && !/\s/u.test(text[end]!) ? text.slice(Math.max(least, start, end - longestWord), end).search(/\s\S*$/u) : -1;
  const last = space < 0 ? end : Math.max(least, start, end - longestWord) + space;
  const piece = (cut ? text.slice(start, last).trimEnd() : text.slice(start, last)).replace(/[\s\u0000-\u001f]/gu, ' ');
  const lead = start > whole.start ? '…' : '';
  const clip = (offset: number): number => lead.length + Math.max(0, Math.min(piece.length, offset - start));
  return { text: `${lead}${piece}${cut ? '…' : ''}`, markOf: (range) => ({ start: clip(range.start), end: clip(range.end) }) };
}

/** A passage that a search found: a range of a source's text, or a highlight. */
export interface FoundPassage extends TextRange {
  readonly sourceId: string;
  /** Null where it is not marked. */
  readonly highlightId: string | null;
}

/** Passages among what was found. */
export interface FoundPassages {
  /** In the order in which they are shown. */
  readonly passages: readonly FoundPassage[];
  /** How many there are beyond the most that were asked for. */
  readonly more: number;
}

/**
 * Takes the passages among what was found, at most `most`, without those that are left out; what has no place in a text is no
 * passage. It yields after each text, so that other work can go on in between, and returns the passages.
 */
export function* takePassages(outcome: Outcome, most: number, leftOut: LeftOut): Generator<void, FoundPassages> {
  const passages: FoundPassage[] = [];
  let more = 0;
  const take = (passage: FoundPassage): void => {
    const { sourceId, highlightId } = passage;
    const owner = highlightId === null ? { kind: 'source', sourceId } as const : { kind: 'highlight', sourceId, id: highlightId } as const;
    if (isLeftOut(leftOut, taggableOf({ kind: 'text', owner, range: passage })!)) return;
    if (passages.length < most) passages.push(passage);
    else more++;
  };
  for (const part of outcome.groups.flatMap(({ parts }) => parts)) {
    if (part.taggable === 0) continue;
    yield;
    const { owner } = part.unit;
    const { sourceId } = owner as { readonly sourceId: string };
    // Nothing that is beyond what is shown can have been left out by itself.
    if (passages.length === most && !leftOut.sources.has(sourceId)) {
      more += part.taggable;
    } else if (part.kind === 'highlights') {
      for (const { id, selector } of part.highlights) take({ sourceId, highlightId: id, start: selector.start, end: selector.end });
    } else if (owner.kind === 'highlight') {
      take({ sourceId, highlightId: owner.id, start: 0, end: 0 });
    } else {
      const found = outcome.hitsIn(part.unit);
      for (let i = 0; i < found.count; i++) take({ sourceId, highlightId: null, start: found.startOf(i), end: found.endOf(i) });
    }
  }
  return { passages, more };
}
