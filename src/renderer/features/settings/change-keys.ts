import { objectionToKeys, withKeys, type KeyObjection } from '../../../core/keys/key-map.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { text } from '../../../core/messages/messages.ts';
import { changeSettings, useSettingsStore } from '../../state/settings-store.ts';
import { isMac, type Keys } from '../../ui/keys.ts';
import type { Action } from '../actions/action.ts';
import { allActions, allKeys } from '../actions/registry.ts';
import { showToast } from '../notices/toasts.ts';

const present = (action: Action): readonly Keys[] => allKeys().get(action.id)!;

function setKeys(action: Action, keys: readonly Keys[], takenFrom?: string): void {
  const map = withKeys(allActions(), useSettingsStore.getState().settings.keys, { id: action.id, keys, takenFrom }, isMac);
  void changeSettings({ keys: map });
}

/** Returns what speaks against giving an action these keys besides those it has, or null. */
export const objectionTo = (action: Action, keys: Keys): KeyObjection | null =>
  objectionToKeys(allActions(), allKeys(), useProjectStore.getState().view?.tags.values() ?? [], action, keys, isMac);

/** Gives an action keys besides those it has; `takenFrom` names the action that loses them. */
export const addKeys = (action: Action, keys: Keys, takenFrom?: string): void => setKeys(action, [...present(action), keys], takenFrom);

export const removeKeys = (action: Action, keys: Keys): void => setKeys(action, present(action).filter((each) => each !== keys));

/** Returns whether the user changed the keys of an action. */
export const hasOwnKeys = (action: Action, map: Readonly<Record<string, unknown>>): boolean => Object.hasOwn(map, action.id);

/** Gives an action its usual keys again; those that another action has by now stay there. */
export function resetKeys(action: Action): void {
  const { [action.id]: _, ...others } = useSettingsStore.getState().settings.keys;
  void changeSettings({ keys: others });
}

/** Gives all actions their usual keys again. */
export const resetAllKeys = (): void => void changeSettings({ keys: {} });

/** Takes a key from an action, so that it applies a tag; it can be given back at once. */
export function giveKeyToTag(action: Action, key: Keys, tagName: string): void {
  const before = useSettingsStore.getState().settings.keys;
  removeKeys(action, key);
  showToast({
    tone: 'done', text: text('tag.keyGiven', { key: key.toUpperCase(), tag: tagName, action: action.title }),
    action: { label: text('shell.undo'), run: () => void changeSettings({ keys: before }) },
  });
}
