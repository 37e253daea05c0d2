import { isWritable, useProjectStore } from '../../state/project-store.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { action, type ActionGroup } from '../actions/action.ts';
import { stepHistoryHere } from './history.ts';
import { showOverlay, toggleFold, useShellStore } from './shell-store.ts';
import { closeTab, stepTab } from './tabs.ts';

const isOpen = (): boolean => useProjectStore.getState().view !== null;
const hasTabs = (): boolean => useShellStore.getState().tabs.length > 1;
const active = (): string | null => useUiStore.getState().activeSourceId;

function closeActiveTab(): void {
  const sourceId = active();
  if (sourceId !== null) closeTab(sourceId);
}

export const historyActions: ActionGroup = {
  title: 'area.history',
  menu: 'edit',
  actions: [
    action('undo', () => stepHistoryHere('undo'), { keys: 'Mod+z', enabled: isWritable }),
    action('redo', () => stepHistoryHere('redo'), { keys: ['Mod+Shift+z', 'Mod+y'], enabled: isWritable }),
  ],
};

export const tabActions: ActionGroup = {
  title: 'area.tabs',
  menu: 'go',
  actions: [
    action('tab.next', () => stepTab(1), { keys: 'Ctrl+Tab', enabled: hasTabs }),
    action('tab.previous', () => stepTab(-1), { keys: 'Ctrl+Shift+Tab', enabled: hasTabs }),
    action('tab.close', closeActiveTab, { enabled: () => active() !== null }),
  ],
};

export const windowActions: ActionGroup = {
  title: 'area.window',
  menu: 'view',
  actions: [
    action('palette.open', () => showOverlay('palette'), { keys: 'Mod+k' }),
    action('pane.left', () => toggleFold('left'), { keys: 'Mod+b', enabled: isOpen }),
    action('pane.right', () => toggleFold('right'), { keys: 'Mod+Alt+b', enabled: isOpen }),
  ],
};
