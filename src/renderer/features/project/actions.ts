import { useProjectStore } from '../../state/project-store.ts';
import { inspect } from '../../state/ui-store.ts';
import { action, type ActionGroup } from '../actions/action.ts';
import { openProject, openSample } from '../shell/project-actions.ts';
import { showOverlay } from '../shell/shell-store.ts';

export const projectActions: ActionGroup = {
  title: 'area.project',
  menu: 'file',
  actions: [
    action('project.details', () => inspect({ kind: 'project' }), { enabled: () => useProjectStore.getState().view !== null }),
    action('project.create', () => showOverlay('newProject')),
    action('project.open', () => void openProject()),
    action('project.openSample', () => void openSample()),
  ],
};
