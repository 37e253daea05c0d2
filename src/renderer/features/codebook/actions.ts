import { isWritable, useProjectStore } from '../../state/project-store.ts';
import { action, type ActionGroup } from '../actions/action.ts';
import { requestNewTag } from '../shell/shell-store.ts';
import { archiveTags, chooseCodebookFile, deleteTags, exportCodebookFile, startTask, targetTags } from './tag-actions.ts';

const canChange = (): boolean => isWritable() && targetTags().length > 0;
const one = (): string | null => (targetTags().length === 1 ? targetTags()[0]! : null);
const tagOf = (tagId: string | undefined) => useProjectStore.getState().view?.tags.get(tagId ?? '');
const hasTags = (): boolean => (useProjectStore.getState().view?.tags.size ?? 0) > 0;

export const codebookActions: ActionGroup = {
  title: 'area.tags',
  menu: 'tags',
  actions: [
    action('tag.create', requestNewTag, { enabled: isWritable }),
    action('tag.merge', () => startTask({ kind: 'merge', tagIds: targetTags() }), { enabled: canChange }),
    action('tag.split', () => startTask({ kind: 'split', tagId: one()! }), { enabled: () => isWritable() && one() !== null }),
    action('tag.archive', () => void archiveTags(targetTags(), !tagOf(targetTags()[0])?.archived), { enabled: canChange }),
    action('tag.delete', () => void deleteTags(targetTags()), { enabled: canChange }),
    action('codebook.import', () => void chooseCodebookFile(), { enabled: isWritable }),
    action('codebook.exportCsv', () => void exportCodebookFile('csv', false), { enabled: hasTags }),
    action('codebook.exportQdc', () => void exportCodebookFile('qdc', false), { enabled: hasTags }),
  ],
};
