/** A point of a page, in points of its user space. */
export type Point = readonly [number, number];

/** Corners of a marked stretch of text, seen by one who reads it. */
export interface Corners {
  readonly topLeft: Point;
  readonly topRight: Point;
  readonly bottomLeft: Point;
  readonly bottomRight: Point;
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000);
const at = ([x, y]: Point): string => `${number(x)} ${number(y)}`;

/** Returns the point so far up and to the right in a stretch of text: 0 is its lower left corner, 1 its upper right one. */
const within = ({ topLeft, bottomLeft, bottomRight }: Corners, right: number, up: number): Point => [
  bottomLeft[0] + (bottomRight[0] - bottomLeft[0]) * right + (topLeft[0] - bottomLeft[0]) * up,
  bottomLeft[1] + (bottomRight[1] - bottomLeft[1]) * right + (topLeft[1] - bottomLeft[1]) * up,
];

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/**
 * Returns the stretches that `QuadPoints` names. The standard has the corners go round (ISO 32000-1 §12.5.6.10), what most programs write goes by
 * lines, the upper one first: both are read.
 */
export function cornersOf(points: readonly number[]): readonly Corners[] {
  return Array.from({ length: Math.floor(points.length / 8) }, (_, index) => {
    const [a, b, c, d] = [0, 2, 4, 6].map((place): Point => [points[index * 8 + place]!, points[index * 8 + place + 1]!]) as [Point, Point, Point, Point];
    const goesRound = (b[0] - a[0]) * (d[0] - c[0]) + (b[1] - a[1]) * (d[1] - c[1]) < 0;
    return goesRound ? { bottomLeft: a, bottomRight: b, topRight: c, topLeft: d } : { topLeft: a, topRight: b, bottomLeft: c, bottomRight: d };
  });
}

/** Returns the way to fill a stretch, as the numbers of a quad: top left, top right, bottom left, bottom right. */
export const quadOfCorners = ({ topLeft, topRight, bottomLeft, bottomRight }: Corners): readonly number[] => [...topLeft, ...topRight, ...bottomLeft, ...bottomRight];

/** Returns how thick the line is that underlines or strikes out a stretch, in points. */
export const thicknessOf = ({ topLeft, bottomLeft }: Corners): number => Math.max(0.5, distance(topLeft, bottomLeft) / 14);

/** Returns the path of a line along a stretch, so far up in it. */
export const lineAlong = (corners: Corners, up: number): string => `${at(within(corners, 0, up))} m ${at(within(corners, 1, up))} l`;

/** Returns the path of a wave below the words of a stretch. */
export function waveAlong(corners: Corners): string {
  const height = distance(corners.topLeft, corners.bottomLeft);
  const steps = Math.max(2, Math.min(2000, Math.round(distance(corners.bottomLeft, corners.bottomRight) / Math.max(1, height * 0.14))));
  const points = Array.from({ length: steps + 1 }, (_, step) => at(within(corners, step / steps, step % 2 === 0 ? 0.03 : 0.13)));
  return `${points[0]!} m ${points.slice(1).map((point) => `${point} l`).join(' ')}`;
}

/** Returns the path through points, closed where it goes round; null for fewer than two. */
export function pathThrough(points: readonly Point[], closed = false): string | null {
  return points.length < 2 ? null : `${at(points[0]!)} m ${points.slice(1).map((point) => `${at(point)} l`).join(' ')}${closed ? ' h' : ''}`;
}

/** A rectangle: left, bottom, right, top. */
export type Edges = readonly [number, number, number, number];

/** Returns the path of a rectangle. */
export const rectanglePath = ([left, bottom, right, top]: Edges): string => `${[left, bottom, right - left, top - bottom].map(number).join(' ')} re`;

/** Share of a radius by which the handles of a quarter of a circle stand off, in a curve of the third degree. */
const handle = 0.5523;

/** Returns the path of the ellipse in a rectangle. */
export function ellipsePath([left, bottom, right, top]: Edges): string {
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  const [dx, dy] = [((right - left) / 2) * handle, ((top - bottom) / 2) * handle];
  const curve = (...points: readonly Point[]): string => `${points.map(at).join(' ')} c`;
  return [
    `${at([right, y])} m`, curve([right, y + dy], [x + dx, top], [x, top]), curve([x - dx, top], [left, y + dy], [left, y]),
    curve([left, y - dy], [x - dx, bottom], [x, bottom]), curve([x + dx, bottom], [right, y - dy], [right, y]), 'h',
  ].join(' ');
}

/** What a line can end in, of what annotations name (ISO 32000-1 table 176), and whether it is closed, so that it can be filled. */
const endings: Readonly<Record<string, { readonly closed: boolean; readonly points: readonly Point[] } | undefined>> = {
  OpenArrow: { closed: false, points: [[-1, 0.55], [0, 0], [-1, -0.55]] },
  ClosedArrow: { closed: true, points: [[-1, 0.55], [0, 0], [-1, -0.55]] },
  Square: { closed: true, points: [[-0.4, 0.4], [0.4, 0.4], [0.4, -0.4], [-0.4, -0.4]] },
  Diamond: { closed: true, points: [[-0.45, 0], [0, 0.45], [0.45, 0], [0, -0.45]] },
  Butt: { closed: false, points: [[0, 0.5], [0, -0.5]] },
};

/** Returns the path of what a line that comes from `from` ends in at `to`: empty for nothing; null for what is not known. `size` is in points. */
export function endingPath(kind: string, from: Point, to: Point, size: number): { readonly path: string; readonly closed: boolean } | null {
  if (kind === 'None') return { path: '', closed: false };
  if (kind === 'Circle') return { path: ellipsePath([to[0] - size * 0.4, to[1] - size * 0.4, to[0] + size * 0.4, to[1] + size * 0.4]), closed: true };
  const ending = endings[kind];
  if (!ending) return null;
  const length = distance(from, to) || 1;
  const [ux, uy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const points = ending.points.map(([along, across]): Point => [to[0] + (along * ux - across * uy) * size, to[1] + (along * uy + across * ux) * size]);
  return { path: pathThrough(points, ending.closed)!, closed: ending.closed };
}
