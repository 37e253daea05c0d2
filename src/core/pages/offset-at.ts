import type { PageLayout, TextRun } from '../model/page-layout.ts';

/** A point in the frame of a run: how far along its direction, and how far across it from the middle of its letters. */
function within(run: TextRun, x: number, y: number): { readonly along: number; readonly outside: number } {
  const [dx, dy] = run.direction;
  const [px, py] = [x - run.origin[0], y - run.origin[1]];
  const along = px * dx + py * dy;
  const side = run.reading === 'left' ? -1 : 1;
  const across = side * (py * dx - px * dy);
  const last = run.edges.at(-1)!;
  const beside = Math.max(0, -along, along - last);
  const beyond = Math.max(0, across - run.ascent, -run.descent - across);
  return { along, outside: Math.hypot(beside, beyond) };
}

/** Returns the UTF-16 offset of the text whose edge is nearest to a point of the page in user space; null on a page without letters. */
export function offsetAt(page: PageLayout, x: number, y: number): number | null {
  let nearest: { readonly run: TextRun; readonly along: number } | null = null;
  let least = Infinity;
  for (const run of page.runs) {
    const { along, outside } = within(run, x, y);
    if (outside < least) {
      least = outside;
      nearest = { run, along };
    }
  }
  if (!nearest) return null;
  const { run: { start, edges }, along } = nearest;
  let best = 0;
  // Of edges at one place the first: within a ligature or a surrogate pair there is no stop.
  for (let index = 1; index < edges.length; index++) {
    if (Math.abs(edges[index]! - along) < Math.abs(edges[best]! - along)) best = index;
  }
  return start + best;
}
