/** Degrees clockwise by which the reader turns all pages. */
export type Turn = 0 | 90 | 180 | 270;

/** How the pages of a source are looked at. */
export interface PagesView {
  /** CSS pixels per CSS pixel at natural size (96 a 72nd of which is a point); or what is to fit into the view. */
  readonly zoom: number | 'width' | 'page';
  readonly turn: Turn;
  /** Whether two pages lie side by side. */
  readonly twoUp: boolean;
}

export const usualView: PagesView = { zoom: 'width', turn: 0, twoUp: false };

export const leastZoom = 0.1;
export const mostZoom = 8;

/** Steps of zooming in and out. */
const steps = [0.1, 0.17, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6, 8];

/** Returns the next step of zooming in (1) or out (-1) from `zoom`; the last where there is none. */
export function nextZoom(zoom: number, way: 1 | -1): number {
  const slack = 0.005;
  const next = way > 0 ? steps.find((step) => step > zoom + slack) : steps.findLast((step) => step < zoom - slack);
  return next ?? (way > 0 ? mostZoom : leastZoom);
}

/** Returns a zoom within what there is. */
export const withinZoom = (zoom: number): number => Math.min(mostZoom, Math.max(leastZoom, zoom));
