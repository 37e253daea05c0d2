import { useProjectStore } from '../../state/project-store.ts';
import { action, type ActionGroup } from '../actions/action.ts';
import { showOverlay } from '../shell/shell-store.ts';

export const exportActions: ActionGroup = {
  title: 'area.export',
  menu: 'file',
  actions: [action('export.open', () => showOverlay('export'), { keys: 'Mod+e', enabled: () => useProjectStore.getState().view !== null })],
};
