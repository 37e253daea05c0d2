import type { PageRange } from '../model/page-layout.ts';
import { withinZoom, type PagesView } from './pages-view.ts';

/** Where pages lie, in CSS pixels from the top left corner of the whole. */
export interface Arrangement {
  /** CSS pixels per point. */
  readonly scale: number;
  readonly lefts: Float64Array;
  readonly tops: Float64Array;
  readonly widths: Float64Array;
  readonly heights: Float64Array;
  /** Where the row of a page ends. */
  readonly bottoms: Float64Array;
  readonly width: number;
  readonly height: number;
}

/** CSS pixels per point at natural size. */
export const naturalScale = 96 / 72;
/** CSS pixels around and between pages. */
export const pageGap = 16;
/** A page that fits the width of a wide view is no wider than this, in natural size: beyond, lines are too long to be read. */
const widestFit = 1.6;

/** Returns where pages lie in a view of `room` CSS pixels: one below the other, or in rows of two. */
export function arrangePages(pages: readonly Pick<PageRange, 'size'>[], view: PagesView, room: { readonly width: number; readonly height: number }): Arrangement {
  const across = view.twoUp ? 2 : 1;
  const turned = view.turn % 180 !== 0;
  const sizeOf = (page: number): readonly [number, number] => {
    const [width, height] = pages[page]!.size;
    return turned ? [height, width] : [width, height];
  };
  const scale = scaleOf(pages.length, sizeOf, view, across, room);
  const lefts = new Float64Array(pages.length);
  const tops = new Float64Array(pages.length);
  const widths = new Float64Array(pages.length);
  const heights = new Float64Array(pages.length);
  const bottoms = new Float64Array(pages.length);
  let widest = 0;
  let top = pageGap;
  for (let first = 0; first < pages.length; first += across) {
    let tallest = 0;
    let row = 2 * pageGap;
    for (let page = first; page < Math.min(first + across, pages.length); page++) {
      const [width, height] = sizeOf(page);
      widths[page] = Math.round(width * scale);
      heights[page] = Math.round(height * scale);
      tops[page] = top;
      row += widths[page]! + (page > first ? pageGap : 0);
      tallest = Math.max(tallest, heights[page]!);
    }
    bottoms.fill(top + tallest, first, first + across);
    widest = Math.max(widest, row);
    top += tallest + pageGap;
  }
  const whole = Math.max(widest, room.width);
  for (let page = 0; page < pages.length; page += across) {
    const right = page + 1 < pages.length && across === 2 ? widths[page + 1]! + pageGap : 0;
    lefts[page] = Math.round((whole - widths[page]! - right) / 2);
    if (right > 0) lefts[page + 1] = lefts[page]! + widths[page]! + pageGap;
  }
  return { scale, lefts, tops, widths, heights, bottoms, width: whole, height: top };
}

function scaleOf(
  count: number, sizeOf: (page: number) => readonly [number, number], view: PagesView, across: number, room: { readonly width: number; readonly height: number },
): number {
  if (typeof view.zoom === 'number') return withinZoom(view.zoom) * naturalScale;
  // What fits is the usual page: one fold-out must not make all others small.
  const widths = new Float64Array(count);
  const heights = new Float64Array(count);
  for (let page = 0; page < count; page++) [widths[page], heights[page]] = sizeOf(page) as [number, number];
  const width = Math.max(1, (room.width - (across + 1) * pageGap) / across) / usual(widths);
  const height = Math.max(1, room.height - 2 * pageGap) / usual(heights);
  const fit = view.zoom === 'width' ? Math.min(width, widestFit * naturalScale) : Math.min(width, height);
  return withinZoom(fit / naturalScale) * naturalScale;
}

const usual = (sizes: Float64Array): number => sizes.toSorted()[sizes.length >> 1] ?? 1;

/** Returns the first and the last page of the rows that touch the part of the whole from `top` to `bottom`, CSS pixels; `first` is past `last` where none does. */
export function pagesBetween({ tops, bottoms }: Arrangement, top: number, bottom: number): { readonly first: number; readonly last: number } {
  const first = passing(tops.length, (page) => bottoms[page]! <= top);
  const last = passing(tops.length, (page) => tops[page]! < bottom) - 1;
  return { first, last };
}

function passing(count: number, passes: (page: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
