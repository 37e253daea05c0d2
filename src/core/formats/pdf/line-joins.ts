import type { Line } from './lines.ts';

/** How a line goes on in the next of its paragraph: with a space, with nothing, or as one word, without the hyphen that parts it. */
export type Join = 'space' | 'nothing' | 'word';

const eastAsian = /[\u3000-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/;
const hyphenated = /(\p{L}+)[-\u2010\u00AD]$/u;

/** Words with a hyphen in them that stand within the lines of a file, in lower case: they keep it at the end of a line. */
export function hyphenatedWords(lines: Iterable<Line>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of lines) for (const [word] of text.matchAll(/\p{L}+[-\u2010]\p{L}+/gu)) words.add(word.replaceAll('\u2010', '-').toLowerCase());
  return words;
}

/** Returns how `line` goes on in `next`. */
export function joinOf(line: string, next: string, known: ReadonlySet<string>): Join {
  const parted = hyphenated.exec(line);
  if (parted) {
    const follows = /^\p{L}+/u.exec(next)?.[0];
    if (follows === undefined) return /^\d/.test(next) ? 'nothing' : 'space';
    // Names and abbreviations keep it.
    if (/^\p{Lu}/u.test(follows) || /^\p{Lu}{2,}$/u.test(parted[1]!)) return 'nothing';
    return known.has(`${parted[1]}-${follows}`.toLowerCase()) ? 'nothing' : 'word';
  }
  if (/[/\u2013\u2014-]$/.test(line) && /^\S/.test(next) && !/\s[\u2013\u2014-]$/.test(line)) return 'nothing';
  return eastAsian.test(line.at(-1) ?? '') && eastAsian.test(next[0] ?? '') ? 'nothing' : 'space';
}
