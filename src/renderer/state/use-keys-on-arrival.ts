import { useEffect, useEffectEvent } from 'react';
import type { HalfId } from '../../core/panes/panes.ts';
import { useHalf } from './half.ts';
import { usePlaces } from './places.ts';

/** Returns whether the keys in a half of the middle pane are nobody's: what had them is gone with the view that was there before. */
export function areKeysFree(half: HalfId): boolean {
  const { activeElement } = document;
  if (usePlaces.getState().panes.focused !== half) return false;
  return activeElement === null || activeElement === document.body || activeElement.getAttribute('role') === 'tabpanel';
}

/** Lets a view take the keys when it comes to the front in place of the one that had them. */
export function useKeysOnArrival(take: () => void): void {
  const half = useHalf();
  const taken = useEffectEvent(() => { if (areKeysFree(half)) take(); });
  useEffect(() => taken(), []);
}
