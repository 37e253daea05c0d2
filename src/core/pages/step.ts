import type { PageLayout, TextRun } from '../model/page-layout.ts';

/** Returns the run of a page that holds an offset, or ends at it, or else the last one before it; null where there is none. */
export function runAt({ runs }: PageLayout, offset: number): TextRun | null {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (runs[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  const before = runs[low - 1];
  const earlier = runs[low - 2];
  // At the end of one line and the beginning of the next, the next counts.
  return before && before.start > offset ? (earlier ?? null) : (before ?? null);
}

/** Returns the distance along its line of an offset in a run, in points from where it begins. */
export const edgeOf = ({ start, end, edges }: TextRun, offset: number): number => edges[Math.min(Math.max(offset, start), end) - start]!;

/** A line of text: runs of a page that stand beside each other. */
type Line = readonly TextRun[];

const cross = (run: TextRun, to: TextRun): number =>
  (to.origin[0] - run.origin[0]) * run.direction[1] - (to.origin[1] - run.origin[1]) * run.direction[0];

/** Whether two runs that follow each other in the text stand in one line of it. */
function inOneLine(a: TextRun, b: TextRun): boolean {
  const parallel = Math.abs(a.direction[0] * b.direction[0] + a.direction[1] * b.direction[1]) > 0.999;
  if (!parallel || Math.abs(cross(a, b)) > 0.5 * Math.min(a.ascent + a.descent, b.ascent + b.descent)) return false;
  const gap = distance(b, a);
  return gap < 4 * (a.ascent + a.descent);
}

/** The room between two runs of one line, in points. */
function distance(a: TextRun, b: TextRun): number {
  const [a0, a1] = ends(a, a);
  const [b0, b1] = ends(a, b);
  return Math.max(0, b0 - a1, a0 - b1);
}

/** Where a run begins and ends along the direction of `frame`. */
function ends(frame: TextRun, run: TextRun): readonly [number, number] {
  const along = (distanceAlong: number): number => {
    const x = run.origin[0] + run.direction[0] * distanceAlong - frame.origin[0];
    const y = run.origin[1] + run.direction[1] * distanceAlong - frame.origin[1];
    return x * frame.direction[0] + y * frame.direction[1];
  };
  const [first, last] = [along(run.edges[0]!), along(run.edges.at(-1)!)];
  return first < last ? [first, last] : [last, first];
}

/** Returns the lines of a page, in the order of the text. */
export function linesOf({ runs }: PageLayout): readonly Line[] {
  const lines: TextRun[][] = [];
  for (const run of runs) {
    const before = lines.at(-1)?.at(-1);
    if (before && inOneLine(before, run)) lines.at(-1)!.push(run);
    else lines.push([run]);
  }
  return lines;
}

/** Returns the number of the line that holds an offset or ends before it; -1 where none does. */
export const lineAt = (lines: readonly Line[], offset: number): number => lines.findLastIndex((line) => line[0]!.start <= offset);

/** Returns the point of the baseline at an offset of a line, in user space. */
export function pointAt(line: Line, offset: number): readonly [number, number] {
  const run = line.findLast(({ start }) => start <= offset) ?? line[0]!;
  const along = edgeOf(run, offset);
  return [run.origin[0] + run.direction[0] * along, run.origin[1] + run.direction[1] * along];
}

/** Returns the offset in a line that stands nearest to a point, measured along the line. */
export function nearestIn(line: Line, x: number, y: number): number {
  let best = line[0]!.start;
  let least = Infinity;
  for (const run of line) {
    const along = (x - run.origin[0]) * run.direction[0] + (y - run.origin[1]) * run.direction[1];
    for (const [unit, edge] of run.edges.entries()) {
      const away = Math.abs(edge - along);
      if (away < least) {
        least = away;
        best = run.start + unit;
      }
    }
  }
  return best;
}
