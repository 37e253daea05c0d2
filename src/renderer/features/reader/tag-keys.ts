import { ownerOf } from '../../../core/commands/tag-rules.ts';
import { isSingleCharacter } from '../../../core/keys/keys.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useUiStore } from '../../state/ui-store.ts';
import type { Keys } from '../../ui/keys.ts';
import { toggleTagOnTarget } from './actions.ts';

/** Applies the tag whose own key was pressed to the selected text or highlight. Returns whether there was such a tag and something to tag. */
export function applyTagByKey(keys: Keys): boolean {
  const { view } = useProjectStore.getState();
  const { selected, selection } = useUiStore.getState();
  if (!isSingleCharacter(keys) || !view || view.readOnly || (!selected && !selection)) return false;
  const tag = ownerOf(view.tags.values(), keys);
  if (!tag) return false;
  void toggleTagOnTarget({ id: tag.id });
  return true;
}
