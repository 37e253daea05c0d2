import type { PageLayout } from '../model/page-layout.ts';

/** Returns width and height in points of a page as it is shown. */
export function shownSize({ box: [x0, y0, x1, y1], rotation }: Pick<PageLayout, 'box' | 'rotation'>): readonly [number, number] {
  const [width, height] = [x1 - x0, y1 - y0];
  return rotation % 180 === 0 ? [width, height] : [height, width];
}
