import { diffArrays } from 'diff';
import type { TextRange } from '../model/document.ts';

/** A stretch of two compared texts: `same` and `inserted` ones are ranges of the newer text, `deleted` ones of the older. */
export interface Piece extends TextRange {
  readonly kind: 'same' | 'inserted' | 'deleted';
}

/** Words that are compared one by one, each stretch of white space, and every other character. Scripts without spaces by character. */
const tokenPattern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\s+|./gsu;

/** Edits after which two texts count as wholly different: the search costs the square of their number. */
const mostEdits = 4000;

/** Returns the words of a text, white space and punctuation included: joined they are the text. */
export const wordsOf = (text: string): readonly string[] => text.match(tokenPattern) ?? [];

/**
 * Returns how `after` came from `before`, word by word, as ranges of the two texts. Offsets are UTF-16 and count from the
 * given starts. White space alone is no common ground between two changes: they become one.
 */
export function wordPieces(before: string, after: string, beforeStart = 0, afterStart = 0): readonly Piece[] {
  const changes = diffArrays([...wordsOf(before)], [...wordsOf(after)], { maxEditLength: mostEdits });
  if (!changes) return replaced(before.length, after.length, beforeStart, afterStart);
  const pieces: Piece[] = [];
  let from = beforeStart;
  let to = afterStart;
  for (const [index, { value, added, removed }] of changes.entries()) {
    const words = value.join('');
    const { length } = words;
    const [next, previous] = [changes[index + 1], changes[index - 1]];
    if (added) pieces.push({ kind: 'inserted', start: to, end: (to += length) });
    else if (removed) pieces.push({ kind: 'deleted', start: from, end: (from += length) });
    else {
      const between = next !== undefined && previous !== undefined && words.trim() === '';
      if (between) pieces.push({ kind: 'deleted', start: from, end: from + length }, { kind: 'inserted', start: to, end: to + length });
      else pieces.push({ kind: 'same', start: to, end: to + length });
      from += length;
      to += length;
    }
  }
  return joined(pieces);
}

function replaced(beforeLength: number, afterLength: number, beforeStart: number, afterStart: number): readonly Piece[] {
  const pieces: readonly Piece[] = [
    { kind: 'deleted', start: beforeStart, end: beforeStart + beforeLength },
    { kind: 'inserted', start: afterStart, end: afterStart + afterLength },
  ];
  return pieces.filter(({ start, end }) => start < end);
}

/** Puts what was deleted before what was inserted in each run of changes, and joins neighbours of one kind. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  let run: Piece[] = [];
  const finish = (): void => {
    for (const kind of ['deleted', 'inserted'] as const) {
      const those = run.filter((piece) => piece.kind === kind);
      if (those.length > 0) result.push({ kind, start: those[0]!.start, end: those.at(-1)!.end });
    }
    run = [];
  };
  for (const piece of pieces) {
    if (piece.kind !== 'same') run.push(piece);
    else {
      finish();
      result.push(piece);
    }
  }
  finish();
  return result;
}
