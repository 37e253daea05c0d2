import { create } from 'zustand';
import type { IndexState } from '../../../core/search/engine.ts';
import { bridge } from '../../state/bridge.ts';
import { closeFind } from './find-store.ts';
import { forgetSearch, useSearchStore } from './search-store.ts';

/** How far the index is, as main told last; null before it told anything. */
const useIndexStore = create<{ readonly state: IndexState | null }>(() => ({ state: null }));

/** Returns how many texts can be searched; null when nothing is known. */
export const useIndexState = (): IndexState | null => {
  const told = useIndexStore(({ state }) => state);
  const answered = useSearchStore(({ results }) => results?.index ?? null);
  return told ?? answered;
};

/** Starts following how far the index is; another project begins with an empty search. Returns a function that stops. */
export function followSearch(): () => void {
  const stops = [
    bridge().on('searchIndexed', (state) => useIndexStore.setState({ state })),
    bridge().on('projectOpened', () => {
      useIndexStore.setState({ state: null });
      forgetSearch();
      closeFind();
    }),
  ];
  return () => { for (const stop of stops) stop(); };
}

/** Calls `listener` when more texts can be searched. Returns a function that stops it. */
export const onIndexed = (listener: (state: IndexState) => void): () => void =>
  useIndexStore.subscribe(({ state }) => { if (state) listener(state); });
