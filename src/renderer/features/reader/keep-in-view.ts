/** What the user does to look elsewhere, or to go on by hand. */
const ownMoves = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;

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
    for (const move of ownMoves) scroller.removeEventListener(move, stop);
  };
  sizes.observe(scroller);
  for (const move of ownMoves) scroller.addEventListener(move, stop, { passive: true });
  return stop;
}
