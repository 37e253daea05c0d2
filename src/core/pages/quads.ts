import type { TextRange } from '../model/document.ts';
import type { PageLayout, Quad, TextRun } from '../model/page-layout.ts';

/** A stretch of a line, in the frame of one who holds its text upright: `u` points to the right (down, for vertical text). */
interface Stretch {
  readonly vertical: boolean;
  readonly u: readonly [number, number];
  /** Distances from the origin of the page along `u`. */
  from: number;
  to: number;
  /** Distances from the origin of the page across, to the ascent's side. */
  bottom: number;
  top: number;
}

/** Shares of the lower line's height: what lies across each other by so much is one line, and what is no further apart touches. */
const sameLine = 0.5;
const touching = 0.35;

/**
 * Returns where a range of the text lies on a page: for each line one quad, in the order of the text, that covers the letters of the
 * range and no others. A line's runs are united where they touch; letters without width have no quad.
 */
export function quadsOf(page: PageLayout, range: TextRange): readonly Quad[] {
  const lines: Stretch[] = [];
  for (const run of page.runs) {
    const stretch = stretchOf(run, Math.max(run.start, range.start), Math.min(run.end, range.end));
    if (!stretch) continue;
    const before = lines.findLast((line) => onOneLine(line, stretch));
    if (before && before === lines.at(-1)) unite(before, stretch);
    else lines.push(stretch);
  }
  return lines.map(quadOf);
}

/** Returns the vector to the ascent's side of a line in whose frame `u` points to the right. */
const upOf = ([x, y]: readonly [number, number]): readonly [number, number] => [-y, x];

const dot = (a: readonly [number, number], b: readonly [number, number]): number => a[0] * b[0] + a[1] * b[1];

function stretchOf(run: TextRun, start: number, end: number): Stretch | null {
  if (start >= end) return null;
  const [first, last] = [run.edges[start - run.start]!, run.edges[end - run.start]!];
  if (last - first <= 0) return null;
  const leftwards = run.reading === 'left';
  const u: readonly [number, number] = leftwards ? [-run.direction[0], -run.direction[1]] : run.direction;
  const along = dot(run.origin, u);
  const across = dot(run.origin, upOf(u));
  return {
    vertical: run.reading === 'down',
    u,
    from: leftwards ? along - last : along + first,
    to: leftwards ? along - first : along + last,
    bottom: across - run.descent,
    top: across + run.ascent,
  };
}

function onOneLine(a: Stretch, b: Stretch): boolean {
  if (a.vertical !== b.vertical || dot(a.u, b.u) < 0.9999) return false;
  const height = Math.min(a.top - a.bottom, b.top - b.bottom);
  const shared = Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom);
  return shared >= sameLine * height && Math.max(a.from, b.from) - Math.min(a.to, b.to) <= touching * height;
}

function unite(line: Stretch, more: Stretch): void {
  line.from = Math.min(line.from, more.from);
  line.to = Math.max(line.to, more.to);
  line.bottom = Math.min(line.bottom, more.bottom);
  line.top = Math.max(line.top, more.top);
}

function quadOf({ vertical, u, from, to, bottom, top }: Stretch): Quad {
  const up = upOf(u);
  const at = (along: number, across: number): readonly [number, number] => [hundredth(u[0] * along + up[0] * across), hundredth(u[1] * along + up[1] * across)];
  // Down is to the right of nobody: what is top left of vertical text lies at its beginning, away from its ascent's side.
  const corners = vertical
    ? [at(from, bottom), at(from, top), at(to, bottom), at(to, top)]
    : [at(from, top), at(to, top), at(from, bottom), at(to, bottom)];
  return corners.flat() as unknown as Quad;
}

/** Returns a number of points to the hundredth, and never minus zero. */
export const hundredth = (points: number): number => Math.round(points * 100) / 100 + 0;
