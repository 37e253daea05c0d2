import { alignToCodePoint } from '../selector.ts';
import { readingOf, type Tokens } from './tokens.ts';

/**
 * Returns where a passage begins in the new text that begins at `offset` of the old one: in, at or in the white space before
 * the old token `old`, for which the new token `counterpart` stands. A UTF-16 offset.
 */
export function startBeside(before: Tokens, after: Tokens, old: number, counterpart: number, offset: number): number {
  const start = after.starts[counterpart]!;
  const inside = offset - before.starts[old]!;
  if (inside > 0) return insideOf(before, after, old, counterpart, inside);
  const previous = counterpart > 0 ? after.ends[counterpart - 1]! : 0;
  return Math.max(previous, start + inside);
}

/** As {@link startBeside}, where it ends: in, at the end of or in the white space after the old token. */
export function endBeside(before: Tokens, after: Tokens, old: number, counterpart: number, offset: number): number {
  const end = after.ends[counterpart]!;
  const outside = offset - before.ends[old]!;
  if (outside < 0) return insideOf(before, after, old, counterpart, offset - before.starts[old]!, true);
  const next = counterpart + 1 < after.length ? after.starts[counterpart + 1]! : after.text.length;
  return Math.min(next, end + outside);
}

/** Returns the offset in the new token that has as much of the token's reading before it as `inside` has in the old one. */
function insideOf(before: Tokens, after: Tokens, old: number, counterpart: number, inside: number, isEnd = false): number {
  const start = after.starts[counterpart]!;
  const end = after.ends[counterpart]!;
  const oldToken = before.text.slice(before.starts[old]!, before.ends[old]!);
  const newToken = after.text.slice(start, end);
  if (oldToken === newToken) return alignToCodePoint(after.text, start + inside);
  const head = readingOf(oldToken.slice(0, inside));
  if (!readingOf(newToken).startsWith(head)) return isEnd ? end : start;
  let length = 0;
  while (length < newToken.length && readingOf(newToken.slice(0, length)).length < head.length) length++;
  const offset = alignToCodePoint(after.text, start + length);
  return isEnd && offset === start ? end : offset;
}

/** Returns whether `length` tokens of the texts, paired one by one, read the same, case included. */
export function sameReading(before: Tokens, after: Tokens, old: number, counterpart: number, length: number): boolean {
  for (let i = 0; i < length; i++) {
    if (before.ids[old + i] !== after.ids[counterpart + i]) return false;
    const x = before.text.slice(before.starts[old + i]!, before.ends[old + i]!);
    const y = after.text.slice(after.starts[counterpart + i]!, after.ends[counterpart + i]!);
    // Equal numbers and no letters: marks that only typography tells apart.
    if (x !== y && /\p{L}/u.test(x) && readingOf(x) !== readingOf(y)) return false;
  }
  return true;
}
