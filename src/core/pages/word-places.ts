import type { PageLayout, TextRun } from '../model/page-layout.ts';
import type { Matrix } from './frame.ts';

/** A word of a page, to be laid over its picture. */
export interface WordPlace {
  /** UTF-16 offsets of the source's text. */
  readonly start: number;
  readonly end: number;
  readonly rightToLeft: boolean;
  /** Length and height in points, along and across its line. */
  readonly length: number;
  readonly height: number;
  /** From a box of that size, top left corner at 0, 0, to the upright page (points from its top left corner, y downwards). */
  readonly frame: Matrix;
}

/** A word with the white space after it; in writing without spaces the whole run. */
const words = /\S+\s*|\s+/gu;

/** Returns where the words of a run stand: each by itself, so that letters drawn in another face lie where those of the page do. */
export function wordsOf(run: TextRun, text: string, { box: [x0, , , y1] }: Pick<PageLayout, 'box'>): readonly WordPlace[] {
  const { start, origin, direction, reading, ascent, descent, edges } = run;
  const leftwards = reading === 'left';
  // The way to the right of one who holds the line upright, y downwards.
  const [ux, uy] = leftwards ? [-direction[0], direction[1]] : [direction[0], -direction[1]];
  const places: WordPlace[] = [];
  for (const { 0: word, index } of text.slice(start, run.end).matchAll(words)) {
    const from = edges[index]!;
    const to = edges[index + word.length]!;
    const along = leftwards ? to : from;
    const px = origin[0] + direction[0] * along - x0;
    const py = y1 - origin[1] - direction[1] * along;
    places.push({
      start: start + index,
      end: start + index + word.length,
      rightToLeft: leftwards,
      length: to - from,
      height: ascent + descent,
      frame: [ux, uy, -uy, ux, px + uy * ascent, py - ux * ascent],
    });
  }
  return places;
}
