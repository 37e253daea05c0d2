import { isWritable, useProjectStore } from '../../state/project-store.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { action, type ActionGroup } from '../actions/action.ts';
import { showOverlay } from '../shell/shell-store.ts';
import { openFind, stepFind, useFindStore } from './find-store.ts';
import { stepResult } from './go-to-hit.ts';
import { putAllBack, tagCount, toggleInFocus } from './leave-out.ts';
import { openSearch } from './open-search.ts';
import { useSearchStore } from './search-store.ts';

const isOpen = (): boolean => useProjectStore.getState().view !== null;
const isReading = (): boolean => useUiStore.getState().activeSourceId !== null;
const hasResults = (): boolean => (useSearchStore.getState().results?.total ?? 0) > 0;
const canTag = (): boolean => isWritable() && tagCount().taggable > tagCount().leftOut;
const isFinding = (): boolean => (useFindStore.getState().hits?.ends.length ?? 0) > 0;

/** What can be done to find things. */
export const searchActions: ActionGroup = {
  title: 'area.search',
  menu: 'go',
  actions: [
    action('search.open', openSearch, { keys: 'Mod+Shift+f', enabled: isOpen }),
    action('search.next', () => void stepResult(1), { keys: 'F4', enabled: hasResults }),
    action('search.previous', () => void stepResult(-1), { keys: 'Shift+F4', enabled: hasResults }),
    action('search.save', () => showOverlay('saveSearch'), { enabled: () => isWritable() && useSearchStore.getState().results !== null }),
    action('search.tag', () => showOverlay('tagResults'), { enabled: canTag }),
    action('search.leaveOut', () => toggleInFocus()!(), { keys: ['x', 'Delete'], where: 'search', enabled: () => isWritable() && toggleInFocus() !== null }),
    action('search.putBack', putAllBack, { enabled: () => tagCount().leftOut > 0 }),
    action('find.open', openFind, { keys: 'Mod+f', enabled: isReading }),
    action('find.next', () => stepFind(1), { keys: ['F3', 'Mod+g'], enabled: isFinding }),
    action('find.previous', () => stepFind(-1), { keys: ['Shift+F3', 'Mod+Shift+g'], enabled: isFinding }),
  ],
};
