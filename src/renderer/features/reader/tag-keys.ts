import { isSingleCharacter } from '../../../core/keys/keys.ts';
import { tagWithKey } from '../../../core/queries/tag-keys.ts';
import { useProjectStore } from '../../state/project-store.ts';
import type { Keys } from '../../ui/keys.ts';
import { isActionKey } from '../actions/registry.ts';
import { toggleTagOnTarget } from './actions.ts';
import { hasTarget } from './passages.ts';

/**
 * Applies the tag whose key was pressed, its own or the digit dealt to it, to what the reader's keys are about. Returns
 * whether there was such a tag and something to tag.
 */
export function applyTagByKey(keys: Keys): boolean {
  const { view } = useProjectStore.getState();
  if (!isSingleCharacter(keys) || !view || !hasTarget()) return false;
  const tag = tagWithKey(view.tags, keys, isActionKey);
  if (tag) toggleTagOnTarget({ id: tag.id });
  return tag !== undefined;
}
