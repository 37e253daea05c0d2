/** A rectangle in PDF user space: points, the origin at the page's lower left. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Chromium rounds the boxes of links to whole CSS pixels, so neighbours may stand one of them (0.75 pt) apart. */
const tolerance = 0.8;

/** Returns the boxes with those of one line that touch or overlap made one; lines keep the order in which they come. */
export function mergeByLine(boxes: readonly Box[]): readonly Box[] {
  const lines = new Map<string, Box[]>();
  for (const box of boxes) {
    const line = `${box.bottom.toFixed(1)} ${box.top.toFixed(1)}`;
    const known = lines.get(line);
    if (known) known.push(box);
    else lines.set(line, [box]);
  }
  return [...lines.values()].flatMap(mergeTouching);
}

function mergeTouching(line: readonly Box[]): readonly Box[] {
  const merged: Box[] = [];
  for (const box of [...line].sort((a, b) => a.left - b.left)) {
    const last = merged.at(-1);
    if (last && box.left <= last.right + tolerance) merged[merged.length - 1] = { ...last, right: Math.max(last.right, box.right) };
    else merged.push(box);
  }
  return merged;
}

/**
 * Returns a box as QuadPoints have it: upper left, upper right, lower left, lower right. ISO 32000-1 §12.5.6.10 has
 * another order, but this is what Acrobat writes and what every viewer expects.
 */
export const quadOf = ({ left, bottom, right, top }: Box): readonly number[] => [left, top, right, top, left, bottom, right, bottom];

/** Returns the smallest box around all points x, y, of which there must be one. */
export function boundsOf(points: readonly number[]): Box {
  const [xs, ys] = [points.filter((_, index) => index % 2 === 0), points.filter((_, index) => index % 2 === 1)];
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
}
