import type { StoreApi } from 'zustand';
import { placeIn } from '../core/panes/panes.ts';
import { everyAction } from './features/actions/all-actions.ts';
import { followKeys } from './features/actions/dispatch.ts';
import { followMenu } from './features/actions/menu.ts';
import { provideActions } from './features/actions/registry.ts';
import { followJobs } from './features/export/jobs.ts';
import { followSelectAll } from './features/reader/select-all.ts';
import { followSearch } from './features/search/index-state.ts';
import { followSettingsProblems } from './features/settings/problems.ts';
import { followTheme } from './features/settings/theme.ts';
import { followMouseButtons } from './features/shell/mouse-buttons.ts';
import { followScrolling } from './features/shell/scroll-together.ts';
import { followSpelling } from './features/spelling/follow-spelling.ts';
import { followKnownHighlights } from './state/known-highlights.ts';
import { followMemory } from './state/memory.ts';
import { followPassageContexts } from './state/passage-contexts.ts';
import { followPinnedClaim } from './state/pinned-claim.ts';
import { followPlaces, usePlaces } from './state/places.ts';
import { loadSource } from './state/load-source.ts';
import { followProject, useProjectStore } from './state/project-store.ts';
import { followRecentProjects } from './state/recent-projects.ts';
import { followSimilarClaims } from './state/similar-claims.ts';
import { followSettings, useSettingsStore } from './state/settings-store.ts';
import { loadLateParts } from './ui/late.tsx';

/** Milliseconds that the first frame waits for what it shows. A project that takes longer to open is waited for in words. */
const patience = 200;
/** Milliseconds after which the application menu is told even when the window is never idle. */
const menuPatience = 500;

/**
 * Starts following main, the system and the user, for as long as the page lives. Resolves when the window is worth drawing:
 * what its first frame shows is here, or the wait for it gets long.
 */
export async function startWindow(): Promise<void> {
  provideActions(everyAction);
  followTheme();
  followSettingsProblems();
  followPlaces();
  followPinnedClaim();
  followMemory();
  followScrolling();
  followMouseButtons();
  followSelectAll();
  followJobs();
  followKeys();
  followSearch();
  followSettings();
  followSpelling();
  followProject();
  followKnownHighlights();
  followPassageContexts();
  await Promise.race([firstShown(), new Promise((resolve) => { setTimeout(resolve, patience); })]);
  // Not before: main builds the menu at once when it is told, and the first frame has the machine for itself.
  requestIdleCallback(() => {
    followRecentProjects();
    followSimilarClaims();
    followMenu();
  }, { timeout: menuPatience });
  requestIdleCallback(() => loadLateParts());
}

/** Resolves when settings, project, the texts in front and the faces they are set in are here, or cannot be had. */
async function firstShown(): Promise<void> {
  await Promise.all([until(useSettingsStore, ({ loaded }) => loaded), until(useProjectStore, ({ status }) => status !== 'starting')]);
  const texts = usePlaces.getState().panes.halves.map(placeIn).flatMap((place) => (place?.kind === 'source' && place.version === null ? [place.sourceId] : []));
  const style = getComputedStyle(document.documentElement);
  const faces = ['--font-ui', '--font-reading'].map((name) => `1em ${style.getPropertyValue(name)}`);
  await Promise.allSettled([...texts.map(loadSource), ...faces.map((face) => document.fonts.load(face))]);
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
