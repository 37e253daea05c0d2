import { openPlace } from '../../state/places.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { action, type ActionGroup } from '../actions/action.ts';
import { requestFilter, requestRows } from './focus-request.ts';

const isOpen = (): boolean => useProjectStore.getState().view !== null;

export const claimTableActions: ActionGroup = {
  title: 'area.claimTable',
  menu: 'go',
  actions: [
    action('claims.open', () => {
      openPlace({ kind: 'claims' });
      requestRows();
    }, { keys: 'Mod+Shift+a', enabled: isOpen }),
    action('claims.filter', () => {
      openPlace({ kind: 'claims' });
      requestFilter();
    }, { enabled: isOpen }),
  ],
};
