import { leaving } from '../../state/memory.ts';
import { followOwnMoves } from './own-moves.ts';
import type { ReadingSurface } from './surface.ts';

/** Milliseconds without scrolling after which the place is worth remembering. */
const stillness = 150;

/**
 * Begins where a text was left, at the line at `left`, keeps the place when the width of the view changes, and tells `remember`
 * where the text is once it stands still, and when it goes away. Returns a function that stops.
 */
export function keepPlace(surface: ReadingSurface, left: number, remember: (offset: number) => void): () => void {
  const { scroller } = surface;
  /** The line that is first in view; null while the user moves. At 0 the top of the page is in view, or nearly, and is not left. */
  let place: number | null = left;
  let width = scroller.clientWidth;
  /** How far down the view was put to keep its place, CSS pixels; null when it was not. */
  let keptAt: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  if (left > 0) surface.scrollTo(left);

  const standsStill = (): void => {
    timer = undefined;
    // Panes get their widths after they are made: what a view shows without one, or in another than it was put in place for, says nothing.
    const settled = width > 0 && scroller.clientWidth === width;
    // Lines begin elsewhere in each width: what begins the first line now would lead upwards, width by width.
    if (settled && (place === null || scroller.scrollTop !== keptAt)) place = surface.topOffset();
    if (place !== null) remember(place);
  };
  const waitForStillness = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => (surface.isArriving ? waitForStillness() : standsStill()), stillness);
  };
  const stopFollowing = surface.follow(waitForStillness);
  const sizes = new ResizeObserver(() => {
    if (scroller.clientWidth === width) return;
    const unknown = width === 0;
    width = scroller.clientWidth;
    // The lines are others in another width, and the browser's own way to hold on to one misses those that were never laid out.
    // While the user moves, what was in view in the frame before has to do.
    place ??= surface.textInView.start;
    if (place === 0 || width === 0 || (surface.holdsItsPlace && !unknown)) return;
    surface.scrollTo(place);
    keptAt = scroller.scrollTop;
  });
  sizes.observe(scroller);
  const stopMoves = followOwnMoves(scroller, () => {
    place = null;
    waitForStillness();
  });
  const atOnce = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    standsStill();
  };
  // Before what is remembered is sent for the last time: a scroll may have been the last thing before the window was closed.
  for (const name of leaving) window.addEventListener(name, atOnce, { capture: true });
  return () => {
    for (const name of leaving) window.removeEventListener(name, atOnce, { capture: true });
    stopMoves();
    sizes.disconnect();
    stopFollowing();
    atOnce();
  };
}
