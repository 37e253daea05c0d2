import { hundredth } from '../../pages/quads.ts';
import type { TextRun } from '../../model/page-layout.ts';
import type { Fragment } from './fragments.ts';
import type { Frame, Item } from './glyph.ts';
import { inLogicalOrder, isRightToLeft, type Ordered } from './logical-order.ts';

/** A line of a page in the order in which it is read. */
export interface Line {
  readonly text: string;
  /** Where its letters stand, with offsets into `text`. */
  readonly runs: readonly TextRun[];
  /** In the frame of the line. */
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** The height of the font of most of its letters. */
  readonly size: number;
  readonly bold: boolean;
  readonly rightToLeft: boolean;
}

/** Shares of a font's height: gaps between words in files that draw no spaces, and in those that do; and gaps over which no run goes. */
const wordGap = 0.16;
const wordGapBesideSpaces = 0.3;
const runGap = 1.5;
/** Shares of a font's height within which letters stand on one baseline. */
const oneBaseline = 0.12;

interface Row {
  readonly fragments: Fragment[];
  y: number;
  size: number;
}

/** Returns the lines of a region, from above. */
export function linesOf(region: readonly Fragment[], frame: Frame): readonly Line[] {
  const rows: Row[] = [];
  // Large letters first, so that what is raised or lowered finds the line that it belongs to.
  for (const fragment of region.toSorted((a, b) => b.size * Math.min(b.letters, 8) - a.size * Math.min(a.letters, 8))) {
    const row = rows.find((each) => onRow(fragment, each));
    if (row) row.fragments.push(fragment);
    else rows.push({ fragments: [fragment], y: fragment.y, size: fragment.size });
  }
  return rows.sort((a, b) => b.y - a.y).map((row) => lineOf(row, frame));
}

function onRow(fragment: Fragment, row: Row): boolean {
  const [bottom, top] = [fragment.y - 0.2 * fragment.size, fragment.y + 0.7 * fragment.size];
  const shared = Math.min(top, row.y + 0.7 * row.size) - Math.max(bottom, row.y - 0.2 * row.size);
  if (shared < 0.55 * 0.9 * Math.min(fragment.size, row.size)) return false;
  return row.fragments.every((each) => Math.min(each.x1, fragment.x1) - Math.max(each.x0, fragment.x0) < 0.5 * Math.min(each.x1 - each.x0, fragment.x1 - fragment.x0) + 0.01);
}

interface Unit extends Item {
  readonly space: boolean;
}

function lineOf(row: Row, frame: Frame): Line {
  const items = row.fragments.sort((a, b) => a.x0 - b.x0).flatMap((fragment) => fragment.items);
  const rightToLeft = isRightToLeft(items.map(({ text }) => text).join(''));
  if (/[\u0590-\u08FF]/.test(items.map(({ text }) => text).join(''))) items.sort((a, b) => middle(a) - middle(b));
  const ordered = inLogicalOrder(withSpaces(withMarks(items), frame));
  let text = '';
  const runs: TextRun[] = [];
  let open: Ordered<Unit>[] = [];
  let start = 0;
  const close = (): void => {
    if (open.length > 0) runs.push(runOf(open, start, frame));
    start = text.length;
    open = [];
  };
  for (const each of ordered) {
    const last = open.findLast(({ unit }) => !unit.space) ?? open.at(-1);
    if (last && !each.unit.space && breaks(last, each)) close();
    open.push(each);
    text += each.text;
  }
  close();
  const letters = items.toSorted((a, b) => a.size - b.size);
  return {
    text, runs, rightToLeft, y: row.y,
    x0: Math.min(...items.map(({ x0 }) => x0)), x1: Math.max(...items.map(({ x1 }) => x1)),
    size: letters[letters.length >> 1]!.size,
    bold: items.filter(({ bold }) => bold).length > 0.8 * items.length,
  };
}

const middle = ({ x0, x1 }: Item): number => (x0 + x1) / 2;

/** Signs that older files draw over a letter, before it, by what they are when they stand on one. */
const accents: Readonly<Record<string, string>> = { '¨': '\u0308', '´': '\u0301', '`': '\u0300', 'ˆ': '\u0302', '˜': '\u0303', '˚': '\u030A', 'ˇ': '\u030C', '˘': '\u0306', '¯': '\u0304' };

/** Joins marks to the letters on which they stand: they have no place of their own in the line. */
function withMarks(items: readonly Item[]): readonly Item[] {
  if (!items.some(({ text }) => /^\p{M}/u.test(text) || text in accents)) return items;
  const joined: Item[] = [];
  for (const item of items) {
    const before = joined.at(-1);
    const accent = before && accents[before.text];
    if (accent && /^\p{L}/u.test(item.text) && middle(before) > item.x0 && middle(before) < item.x1) {
      joined[joined.length - 1] = { ...item, text: (item.text.replace('ı', 'i') + accent).normalize('NFC'), spaced: before.spaced };
    } else if (before && /^\p{M}+$/u.test(item.text)) joined[joined.length - 1] = { ...before, text: before.text + item.text };
    else joined.push(item);
  }
  return joined;
}

function withSpaces(items: readonly Item[], { drawsSpaces }: Frame): readonly Unit[] {
  const gaps = items.slice(1).map((item, index) => (item.x0 - items[index]!.x1) / item.size).sort((a, b) => a - b);
  // Letters that are set apart are no words of one letter.
  const usual = Math.max(0, gaps.length > 3 ? gaps[gaps.length >> 1]! : 0);
  const least = usual > 0.1 ? usual * 1.6 : drawsSpaces ? wordGapBesideSpaces : wordGap;
  const units: Unit[] = [];
  for (const item of items) {
    const before = units.at(-1);
    if (before) {
      const gap = item.x0 - before.x1;
      if (item.spaced || gap > least * Math.min(item.size, before.size)) units.push(unitOf(before, ' ', before.x1, Math.max(before.x1, item.x0), true));
    }
    units.push(unitOf(item, item.text, item.x0, item.x1, false));
  }
  return units;
}

/** Field by field: a page has thousands of letters, and copying them whole takes ten times as long. */
const unitOf = ({ y, size, ascent, descent, bold, spaced }: Item, text: string, x0: number, x1: number, space: boolean): Unit => ({ text, x0, x1, y, size, ascent, descent, bold, spaced, space });

function breaks(last: Ordered<Unit>, next: Ordered<Unit>): boolean {
  if (last.leftwards !== next.leftwards) return true;
  const size = Math.max(last.unit.size, next.unit.size);
  const gap = next.leftwards ? last.unit.x0 - next.unit.x1 : next.unit.x0 - last.unit.x1;
  return gap > runGap * size || Math.abs(next.unit.y - last.unit.y) > oneBaseline * size;
}

/** Returns the run of units that are read in one direction; a space at its end has no width, for what it parts may lie far apart. */
function runOf(ordered: readonly Ordered<Unit>[], start: number, { u, vertical }: Frame): TextRun {
  const { leftwards } = ordered[0]!;
  const solid = ordered.map(({ unit }) => unit).filter(({ space }) => !space);
  const along = (x: number): number => (leftwards ? -x : x);
  const ends = ({ x0, x1 }: Unit): readonly [number, number] => (leftwards ? [-x1, -x0] : [x0, x1]);
  const first = solid[0] ?? ordered[0]!.unit;
  const origin = ends(first)[0];
  const edges: number[] = [0];
  const reach = (x: number): void => void edges.push(Math.max(edges.at(-1)!, hundredth(x - origin)));
  const lastSolid = ordered.findLastIndex(({ unit }) => !unit.space);
  for (const [index, { unit, text }] of ordered.entries()) {
    const next = ordered[index + 1];
    let to = index > lastSolid ? -Infinity : ends(unit)[1];
    // Between two letters of a word the edge lies midway.
    if (next && !next.unit.space && !unit.space) to = (to + ends(next.unit)[0]) / 2;
    const from = Math.max(edges.at(-1)! + origin, index === 0 ? origin : -Infinity);
    const signs = Array.from(text);
    for (const [at, sign] of signs.entries()) {
      const edge = from + (Math.max(to, from) - from) * ((at + 1) / signs.length);
      for (let half = 0; half < sign.length; half++) reach(edge);
    }
  }
  const x = along(origin);
  const y = first.y;
  return {
    start, end: start + edges.length - 1,
    origin: [hundredth(u[0] * x - u[1] * y), hundredth(u[1] * x + u[0] * y)],
    direction: leftwards ? [exact(-u[0]), exact(-u[1])] : [exact(u[0]), exact(u[1])],
    reading: vertical ? 'down' : leftwards ? 'left' : 'right',
    ascent: hundredth(Math.max(...(solid.length > 0 ? solid : [first]).map(({ ascent }) => ascent))),
    descent: hundredth(Math.max(...(solid.length > 0 ? solid : [first]).map(({ descent }) => descent))),
    edges,
  };
}

const exact = (part: number): number => Math.round(part * 1e5) / 1e5 + 0;
