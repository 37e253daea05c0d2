/** What the user does to look elsewhere in a view, or to go on by hand. */
const ownMoves = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;

/** Calls `moved` whenever the user may be about to move in a view, before anything answers the move. Returns a function that stops it. */
export function followOwnMoves(scroller: HTMLElement, moved: () => void): () => void {
  for (const move of ownMoves) scroller.addEventListener(move, moved, { passive: true, capture: true });
  return () => { for (const move of ownMoves) scroller.removeEventListener(move, moved, { capture: true }); };
}
