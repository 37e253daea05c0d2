import type { SayLink } from '../formats/note/note.ts';
import { readable } from './find-notes.ts';
import { fold } from './find-tags.ts';

/** A piece of a note's text; `hit` where it is what was searched for. */
export interface ExcerptPiece {
  readonly text: string;
  readonly hit: boolean;
}

/** Characters of a note that are looked through, that an excerpt has, and that it shows before the first hit. */
const longestSearched = 20_000;
const longest = 240;
const lead = 50;

const listItem = /^[ \t]*(?:[-+]|\d+[.)])[ \t]+/gm;

/** Returns the part of a note that a list shows, on one line: from its beginning, or around the first of the words searched for. */
export function noteExcerpt(note: string, typed: string, say: SayLink): readonly ExcerptPiece[] {
  const line = readable(note.slice(0, longestSearched), say).replace(listItem, ' · ').replace(/^[ \t]*(?:#{1,6}|>)[ \t]+/gm, '').replace(/\s+/g, ' ').replace(/^ · |(?<=:) ·/g, '').trim();
  const hits = hitsIn(line, fold(typed).split(/\s+/).filter((word) => word !== ''));
  const first = hits[0]?.start ?? 0;
  const from = first <= lead ? 0 : line.indexOf(' ', first - lead) + 1;
  const to = Math.min(line.length, from + longest);
  const pieces: ExcerptPiece[] = [];
  let at = from;
  const add = (end: number, hit: boolean): void => {
    if (end > at) pieces.push({ text: line.slice(at, end), hit });
    at = Math.max(at, end);
  };
  for (const { start, end } of hits) {
    if (start >= to) break;
    add(start, false);
    add(Math.min(end, to), true);
  }
  add(to, false);
  if (from > 0) pieces.unshift({ text: '…', hit: false });
  if (to < line.length) pieces.push({ text: '…', hit: false });
  return pieces;
}

interface Hit {
  readonly start: number;
  readonly end: number;
}

/** Finds words in a line as they are compared, and tells where they stand in it as it is written; sorted, none inside another. */
function hitsIn(line: string, words: readonly string[]): readonly Hit[] {
  if (words.length === 0) return [];
  let folded = '';
  /** For each unit of the folded line, where the character it comes from begins in the line. */
  const origins: number[] = [];
  let place = 0;
  for (const character of line) {
    const own = /\s/.test(character) ? ' ' : fold(character);
    folded += own;
    for (let i = 0; i < own.length; i++) origins.push(place);
    place += character.length;
  }
  origins.push(line.length);
  const hits: Hit[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      hits.push({ start: origins[at]!, end: origins[at + word.length]! });
    }
  }
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  return hits.filter(({ end }, i) => !hits.slice(0, i).some((before) => before.end >= end));
}
