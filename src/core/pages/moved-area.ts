import type { Area } from '../model/page-layout.ts';
import type { Selector } from '../model/selector.ts';

/**
 * Returns where an area lies when the words by which it is found lie elsewhere: as far beside them as before. Where they have no letters, as on a
 * page that is a picture, it goes to their page. `page` is the first of that.
 */
export function movedArea({ page: old, rect }: Area, from: Selector, to: Selector, page: number): Area {
  const [before, after] = [from.pages?.find((each) => each.page === old)?.quads[0], to.pages?.[0]?.quads[0]];
  if (!before || !after) return { page, rect };
  const [right, up] = [after[0] - before[0], after[1] - before[1]];
  const hundredths = (points: number): number => Math.round(points * 100) / 100;
  return { page: to.pages![0]!.page, rect: [hundredths(rect[0] + right), hundredths(rect[1] + up), hundredths(rect[2] + right), hundredths(rect[3] + up)] };
}
