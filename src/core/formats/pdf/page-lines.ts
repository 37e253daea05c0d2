import type { PageLayout } from '../../model/page-layout.ts';
import { fragmentsOf } from './fragments.ts';
import { framesOf, type PageGlyphs } from './glyph.ts';
import { linesOf, type Line } from './lines.ts';
import { isRightToLeft } from './logical-order.ts';
import { regionsOf } from './regions.ts';

/** Lines that are read one below the other. */
export interface Region {
  readonly lines: readonly Line[];
  /** The frame of its lines turned as most of the page is: only such a region can have a running head. */
  readonly main: boolean;
}

/** What a page says, in the order in which it is read. */
export interface PageLines extends Pick<PageLayout, 'box' | 'rotation' | 'label'> {
  readonly regions: readonly Region[];
  /** The lower and upper end of the page in the frame of its main regions. */
  readonly bottom: number;
  readonly top: number;
}

/** Returns the lines of a page. What lies outside of its visible part is left out. */
export function pageLines(page: PageGlyphs): PageLines {
  const [x0, y0, x1, y1] = page.box;
  const visible = page.glyphs.filter(({ x, y, dx, dy, width }) => {
    const [mx, my] = [x + dx * width / 2, y + dy * width / 2];
    return mx >= x0 && mx <= x1 && my >= y0 && my <= y1;
  });
  const frames = framesOf({ ...page, glyphs: visible });
  const regions = frames.flatMap((frame, index) => {
    const fragments = fragmentsOf(frame);
    const rightToLeft = isRightToLeft(frame.items.slice(0, 2000).map(({ text }) => text).join(''));
    return regionsOf(fragments, rightToLeft).map((region): Region => ({ lines: linesOf(region, frame), main: index === 0 }));
  });
  const [ux, uy] = frames[0]?.u ?? [1, 0];
  const across = [[x0, y0], [x1, y1]].map(([x, y]) => y! * ux - x! * uy);
  return { box: page.box, rotation: page.rotation, label: page.label, regions, bottom: Math.min(...across), top: Math.max(...across) };
}
