import { openPlace } from '../../state/places.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { action, type ActionGroup } from '../actions/action.ts';
import { searchNotes } from './open-notes.ts';

const isOpen = (): boolean => useProjectStore.getState().view !== null;

export const noteActions: ActionGroup = {
  title: 'area.notes',
  menu: 'go',
  actions: [
    action('notes.open', () => openPlace({ kind: 'notes' }), { keys: 'Mod+Shift+n', enabled: isOpen }),
    action('notes.search', searchNotes, { enabled: isOpen }),
  ],
};
