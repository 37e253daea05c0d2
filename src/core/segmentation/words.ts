import type { TextRange } from '../model/document.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What belongs to the number behind it, and what to the number before it: $5, #1, −3; 67%, 20 °, 5€. */
const beforeNumber = /^(?:\p{Sc}|[#+−-])$/u;
const afterNumber = /^(?:\p{Sc}|[%‰°])$/u;
const endsInNumber = /\p{N}$/u;
const startsWithNumber = /^\p{N}/u;

/**
 * Returns the words of a text (UAX 29; Chinese, Japanese and Thai by dictionary) as UTF-16 ranges in order. The sign of a
 * currency or of a per cent belongs to its number; emoji count as words, other signs do not.
 */
export function wordsIn(text: string): readonly TextRange[] {
  const found: TextRange[] = [];
  const all = [...segmenter.segment(text)];
  for (const [i, { segment, index, isWordLike }] of all.entries()) {
    if (isWordLike !== true && !/^\p{Extended_Pictographic}/u.test(segment)) continue;
    const before = all[i - 1];
    const after = all[i + 1];
    const signed = before && startsWithNumber.test(segment) && beforeNumber.test(before.segment) && all[i - 2]?.isWordLike !== true;
    const counted = after && endsInNumber.test(segment) && afterNumber.test(after.segment);
    found.push({ start: signed ? before.index : index, end: index + segment.length + (counted ? after.segment.length : 0) });
  }
  return found;
}

/** No character as a reader sees it is longer than this, in UTF-16 units. */
const longestCharacter = 64;

/** Returns the offset after the character (grapheme cluster) that begins at `offset`; the end of the text at its end. */
export function nextCharacter(text: string, offset: number): number {
  const [first] = graphemes.segment(text.slice(offset, offset + longestCharacter));
  return offset + (first?.segment.length ?? 0);
}

/** Returns the offset at which the character (grapheme cluster) before `offset` begins; 0 at the beginning of the text. */
export function previousCharacter(text: string, offset: number): number {
  const from = Math.max(0, offset - longestCharacter);
  const last = [...graphemes.segment(text.slice(from, offset))].at(-1);
  return last ? from + last.index : 0;
}
