import { trimRange } from '../anchoring/selector.ts';
import type { TextRange } from '../model/document.ts';
import type { TextUnits } from './text-units.ts';
import { nextCharacter, previousCharacter } from './words.ts';

export type Edge = 'start' | 'end';
export type Step = 'character' | 'word' | 'sentence';

/**
 * Returns `range` with one edge moved by a word, sentence or character towards the end (1) or the beginning (-1) of the
 * text. Null when nothing would be left of it, or the text ends there.
 */
export function withEdgeMoved(units: TextUnits, range: TextRange, edge: Edge, step: Step, way: 1 | -1): TextRange | null {
  const offset = moved(units, range[edge], edge, step, way);
  if (offset === null) return null;
  const changed = { ...range, [edge]: offset };
  return changed.start < changed.end && offset !== range[edge] ? changed : null;
}

function moved(units: TextUnits, offset: number, edge: Edge, step: Step, way: 1 | -1): number | null {
  if (step === 'character') return overSpace(units.text, offset, way);
  if (edge === 'end') return way > 0 ? units.nextEnd(step, offset) : units.previousEnd(step, offset);
  return way > 0 ? units.nextStart(step, offset) : units.previousStart(step, offset);
}

/** Returns the offset one character on, or null at the end of the text. Between blocks there is nothing to stop at. */
function overSpace(text: string, offset: number, way: 1 | -1): number | null {
  if (way > 0) {
    if (offset >= text.length) return null;
    let next = nextCharacter(text, offset);
    while (next < text.length && text[next - 1] === '\n') next = nextCharacter(text, next);
    return next;
  }
  if (offset <= 0) return null;
  let previous = previousCharacter(text, offset);
  while (previous > 0 && text[previous] === '\n') previous = previousCharacter(text, previous);
  return previous;
}

/**
 * Returns `range` with one edge at the pointer's `offset`, snapped to the nearest edge of a word unless `exact`. It keeps
 * at least the word (with `exact` the character) at its other edge.
 */
export function withEdgeAt(units: TextUnits, range: TextRange, edge: Edge, offset: number, exact: boolean): TextRange {
  const { text } = units;
  if (edge === 'start') {
    const last = exact ? previousCharacter(text, range.end) : (units.previousStart('word', range.end) ?? range.start);
    const wanted = exact ? offset : nearest(offset, units.previousStart('word', offset + 1), units.nextStart('word', offset));
    return { start: Math.min(wanted, Math.max(last, 0)), end: range.end };
  }
  const first = exact ? nextCharacter(text, range.start) : (units.nextEnd('word', range.start) ?? range.end);
  const wanted = exact ? offset : nearest(offset, units.previousEnd('word', offset), units.nextEnd('word', offset - 1));
  return { start: range.start, end: Math.max(wanted, first) };
}

function nearest(offset: number, before: number | null, after: number | null): number {
  if (before === null) return after ?? offset;
  return after !== null && after - offset < offset - before ? after : before;
}

/** Returns the two halves of `range` on both sides of `offset`, without white space at their ends; null when one would be empty. */
export function splitAt(text: string, range: TextRange, offset: number): readonly [TextRange, TextRange] | null {
  if (offset <= range.start || offset >= range.end) return null;
  const first = trimRange(text, { start: range.start, end: offset });
  const second = trimRange(text, { start: offset, end: range.end });
  return first && second && [first, second];
}

/** Returns the range from the first beginning to the last end of `ranges`, of which there is at least one. */
export const unionOf = (ranges: readonly TextRange[]): TextRange => ({
  start: Math.min(...ranges.map(({ start }) => start)),
  end: Math.max(...ranges.map(({ end }) => end)),
});
