import { useEffect, useRef } from 'react';
import { isNarrow, isRoomy } from '../../../core/panes/arrangement.ts';
import { remember, remembered } from '../../state/memory.ts';
import { fold, useShellStore } from './shell-store.ts';

/**
 * Makes room when a second half opens: where the middle pane is narrow the left pane folds. It unfolds again when the half
 * closes or the window grows, unless the user has moved it meanwhile.
 */
export function useRoomForHalves(halves: number, width: number): void {
  const before = useRef(halves);
  useEffect(() => {
    const opened = halves === 2 && before.current < 2;
    const closed = halves < 2 && before.current === 2;
    before.current = halves;
    if (opened && isNarrow(width) && !useShellStore.getState().folded.left) {
      fold('left', true);
      remember({ foldedForRoom: true });
    }
    if ((closed || isRoomy(width)) && Number.isFinite(width) && remembered().foldedForRoom) {
      fold('left', false);
      remember({ foldedForRoom: false });
    }
  }, [halves, width]);
  useEffect(() => useShellStore.subscribe(({ folded }, { folded: was }) => {
    if (was.left && !folded.left && remembered().foldedForRoom) remember({ foldedForRoom: false });
  }), []);
}
