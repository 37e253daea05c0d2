import { openPlace } from '../../state/places.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { action, type ActionGroup } from '../actions/action.ts';

/** Views of all claims at once. */
export const overviewActions: ActionGroup = {
  title: 'area.overview',
  menu: 'go',
  actions: [
    action('overview.open', () => openPlace({ kind: 'overview' }), { keys: 'Mod+Shift+o', enabled: () => useProjectStore.getState().view !== null }),
    action('matrix.open', () => openPlace({ kind: 'matrix' }), { keys: 'Mod+Shift+m', enabled: () => useProjectStore.getState().view !== null }),
    action('timeline.open', () => openPlace({ kind: 'timeline' }), { keys: 'Mod+Shift+l', enabled: () => useProjectStore.getState().view !== null }),
    action('evidenceMap.open', () => openPlace({ kind: 'evidenceMap' }), { keys: 'Mod+Shift+e', enabled: () => useProjectStore.getState().view !== null }),
  ],
};
