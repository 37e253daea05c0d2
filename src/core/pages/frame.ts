import type { Box, PageLayout, Quad } from '../model/page-layout.ts';
import type { Turn } from './pages-view.ts';

/**
 * An affine map as CSS and PDF write it, [a, b, c, d, e, f]: x' = a·x + c·y + e, y' = b·x + d·y + f.
 */
export type Matrix = readonly [number, number, number, number, number, number];

/**
 * Returns the map from the upright page (points from its top left corner, y downwards, before it is turned) to the page as it
 * is shown, turned by its own rotation and by the reader's, `scale` CSS pixels a point, from its top left corner.
 */
export function turnedFrame({ box: [x0, y0, x1, y1], rotation }: Pick<PageLayout, 'box' | 'rotation'>, turn: Turn, scale: number): Matrix {
  const [width, height] = [x1 - x0, y1 - y0];
  switch ((rotation + turn) % 360) {
    case 90: return [0, scale, -scale, 0, scale * height, 0];
    case 180: return [-scale, 0, 0, -scale, scale * width, scale * height];
    case 270: return [0, -scale, scale, 0, 0, scale * width];
    default: return [scale, 0, 0, scale, 0, 0];
  }
}

/** Returns the map from the user space of a page to the page as it is shown. */
export function shownFrame(page: Pick<PageLayout, 'box' | 'rotation'>, turn: Turn, scale: number): Matrix {
  const [a, b, c, d, e, f] = turnedFrame(page, turn, scale);
  const [x0, , , y1] = page.box;
  return [a, b, -c, -d, e - a * x0 + c * y1, f - b * x0 + d * y1];
}

/** Returns where a point goes. */
export const mapped = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [a * x + c * y + e, b * x + d * y + f];

/** Returns the point that goes to x, y. The map must not be flat. */
export function unmapped([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  const flatness = a * d - b * c;
  const [dx, dy] = [x - e, y - f];
  return [(d * dx - c * dy) / flatness, (a * dy - b * dx) / flatness];
}

/** Returns the least upright rectangle around where a quadrilateral goes. */
export const boundsOfQuad = (frame: Matrix, q: Quad): Box =>
  bounds([mapped(frame, q[0], q[1]), mapped(frame, q[2], q[3]), mapped(frame, q[4], q[5]), mapped(frame, q[6], q[7])]);

/** Returns the least upright rectangle around where a rectangle goes. */
export const boundsOfBox = (frame: Matrix, [x0, y0, x1, y1]: Box): Box => bounds([mapped(frame, x0, y0), mapped(frame, x1, y1)]);

function bounds(points: readonly (readonly [number, number])[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
