import { useEffect } from 'react';
import { useProjectStore } from '../../state/project-store.ts';
import { onIndexed } from './index-state.ts';
import { searchAgain } from './search-store.ts';

/** Milliseconds between two searches for the same while texts come in or changes follow each other. */
const pause = 400;

/** Looks again for what was looked for whenever the project changed or more of it can be searched. */
export function useFreshResults(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const soon = (): void => {
      timer ??= setTimeout(() => {
        timer = null;
        searchAgain();
      }, pause);
    };
    const stops = [
      useProjectStore.subscribe(({ view }, before) => { if (view?.sequence !== before.view?.sequence) soon(); }),
      onIndexed(soon),
    ];
    searchAgain();
    return () => {
      if (timer) clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, []);
}
