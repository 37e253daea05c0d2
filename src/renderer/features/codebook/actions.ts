import { isWritable } from '../../state/project-store.ts';
import { action, type ActionGroup } from '../actions/action.ts';
import { requestNewTag } from '../shell/shell-store.ts';

export const codebookActions: ActionGroup = {
  title: 'area.tags',
  menu: 'tags',
  actions: [action('tag.create', requestNewTag, { enabled: isWritable })],
};
