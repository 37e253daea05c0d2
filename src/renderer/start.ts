import type { StoreApi } from 'zustand';
import { placeIn } from '../core/panes/panes.ts';
import { everyAction } from './features/actions/all-actions.ts';
import { followKeys } from './features/actions/dispatch.ts';
import { followMenu } from './features/actions/menu.ts';
import { provideActions } from './features/actions/registry.ts';
import { followJobs } from './features/export/jobs.ts';
import { followSearch } from './features/search/index-state.ts';
import { followSettingsProblems } from './features/settings/problems.ts';
import { followTheme } from './features/settings/theme.ts';
import { followMouseButtons } from './features/shell/mouse-buttons.ts';
import { followScrolling } from './features/shell/scroll-together.ts';
import { followKnownHighlights } from './state/known-highlights.ts';
import { followMemory } from './state/memory.ts';
import { followPlaces, usePlaces } from './state/places.ts';
import { followProject, loadSource, useProjectStore } from './state/project-store.ts';
import { followSettings, useSettingsStore } from './state/settings-store.ts';

/** Milliseconds that the first frame waits for what it shows. A project that takes longer to open is waited for in words. */
const patience = 150;

/**
 * Starts following main, the system and the user, for as long as the page lives. Resolves when what the first frame shows is
 * here, or the wait for it gets long.
 */
export function startWindow(): Promise<unknown> {
  provideActions(everyAction);
  followTheme();
  followSettingsProblems();
  followPlaces();
  followMemory();
  followScrolling();
  followMouseButtons();
  followJobs();
  followKeys();
  followSearch();
  followSettings();
  followProject();
  followKnownHighlights();
  const shown = firstShown();
  void shown.then(() => setTimeout(followMenu, 300));
  return Promise.race([shown, new Promise((resolve) => { setTimeout(resolve, patience); })]);
}

async function firstShown(): Promise<void> {
  await Promise.all([until(useSettingsStore, ({ loaded }) => loaded), until(useProjectStore, ({ status }) => status !== 'starting')]);
  const sources = usePlaces.getState().panes.halves.map(placeIn).flatMap((place) => (place?.kind === 'source' && place.version === null ? [place.sourceId] : []));
  await Promise.all([...sources.map(loadSource), ...['1em Inter', '600 1em Inter', '1em "Source Serif 4"'].map((face) => document.fonts.load(face))]);
}

/** Resolves when what a store holds is so. */
function until<State>({ getState, subscribe }: Pick<StoreApi<State>, 'getState' | 'subscribe'>, isSo: (state: State) => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (isSo(getState())) {
      resolve();
      return;
    }
    const stop = subscribe((state) => {
      if (!isSo(state)) return;
      stop();
      resolve();
    });
  });
}
