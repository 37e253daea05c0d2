import { create } from 'zustand';
import { remember, remembered } from './memory.ts';
import { useProjectStore } from './project-store.ts';

const usePinned = create<{ readonly claimId: string | null }>(() => ({ claimId: null }));

/** Returns the claim that passages are attached to while reading; null while there is none. */
export function pinnedClaim(): string | null {
  const { claimId } = usePinned.getState();
  return claimId !== null && useProjectStore.getState().view?.claims.has(claimId) === true ? claimId : null;
}

/** As {@link pinnedClaim}, for a component. */
export function usePinnedClaim(): string | null {
  const claimId = usePinned((state) => state.claimId);
  const exists = useProjectStore(({ view }) => claimId !== null && view?.claims.has(claimId) === true);
  return exists ? claimId : null;
}

/** Pins a claim, in the place of the one before, or none. It is pinned at the next start as well. */
export function pinClaim(claimId: string | null): void {
  usePinned.setState({ claimId });
  remember({ pinnedClaim: claimId });
}

/** Pins what was pinned when the project was left. Returns a function that stops following. */
export const followPinnedClaim = (): () => void => useProjectStore.subscribe(({ view }, before) => {
  if (view?.folder !== before.view?.folder) usePinned.setState({ claimId: view ? remembered().pinnedClaim : null });
});
