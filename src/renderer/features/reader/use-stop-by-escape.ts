import { useEffect } from 'react';
import { useHalf } from '../../state/half.ts';
import { stopOpening } from '../../state/openings.ts';
import { usePlaces } from '../../state/places.ts';
import { isTyping } from '../../ui/is-typing.ts';

/** Escape stops the opening in the half with the focus, unless whatever has the keys has its own use for it. */
export function useStopByEscape(place: string): void {
  const half = useHalf();
  const focused = usePlaces(({ panes }) => panes.focused === half);
  useEffect(() => {
    if (!focused) return;
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      stopOpening(place);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [focused, place]);
}
