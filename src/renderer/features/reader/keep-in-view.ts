import { followOwnMoves } from './own-moves.ts';

/**
 * Brings something into view again whenever the size of the view changes, as when a pane beside it folds or a second half opens,
 * until the user moves in it. Returns a function that stops.
 */
export function keepInView(scroller: HTMLElement, bringIntoView: () => void): () => void {
  let { clientWidth, clientHeight } = scroller;
  const sizes = new ResizeObserver(() => {
    if (scroller.clientWidth === clientWidth && scroller.clientHeight === clientHeight) return;
    ({ clientWidth, clientHeight } = scroller);
    bringIntoView();
  });
  const stop = (): void => {
    sizes.disconnect();
    stopFollowing();
  };
  sizes.observe(scroller);
  const stopFollowing = followOwnMoves(scroller, stop);
  return stop;
}
