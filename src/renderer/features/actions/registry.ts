import { keysInForce, ownerOf, tagPlace, type KeyMap } from '../../../core/keys/key-map.ts';
import { text } from '../../../core/messages/messages.ts';
import { useSettingsStore } from '../../state/settings-store.ts';
import { isMac, keyNames, type Keys } from '../../ui/keys.ts';
import type { Action, ActionGroup, ActionId } from './action.ts';

/*
 * Holds the actions of all features without importing one of them, so that every feature may ask it. The window provides the
 * list at its start.
 */

let groups: readonly ActionGroup[] = [];
let actions: readonly Action[] = [];
let inForce: { readonly map: KeyMap; readonly keys: ReadonlyMap<string, readonly Keys[]> } | null = null;

/** Tells which actions there are. Throws when two have the same id. */
export function provideActions(given: readonly ActionGroup[]): void {
  groups = given;
  actions = given.flatMap((group) => group.actions);
  inForce = null;
  const ids = new Set(actions.map(({ id }) => id));
  if (ids.size !== actions.length) throw new Error('two actions have the same id');
}

/** Returns all actions by area, in the order in which they are listed. */
export const actionGroups = (): readonly ActionGroup[] => groups;

/** Returns all actions, in the order in which they are listed. */
export const allActions = (): readonly Action[] => actions;

/** Returns every action's keys as the user has them, the one to show first. */
export function allKeys(): ReadonlyMap<string, readonly Keys[]> {
  const map = useSettingsStore.getState().settings.keys;
  if (inForce?.map !== map) inForce = { map, keys: keysInForce(actions, map, isMac) };
  return inForce.keys;
}

/** Returns the keys to show for an action; undefined when it has none. */
export const keysOf = (id: ActionId): Keys | undefined => allKeys().get(id)?.[0];

/** As {@link keysOf}, for a component: it follows what the user changes. */
export const useKeys = (id: ActionId): Keys | undefined => {
  useSettingsStore(({ settings }) => settings.keys);
  return keysOf(id);
};

/** Returns how a sentence names the keys of an action: the keys, or where else to find it when it has none. Follows what the user changes. */
export const useKeyWords = (id: ActionId): string => {
  const keys = useKeys(id);
  return keys === undefined ? text('keys.byMenu', { action: text(`action.${id}`) }) : keyNames(keys).join('+');
};

/** Returns the action that a tag's own key would get in the way of, or undefined: while reading, both are pressed. */
export const actionWithTagKey = (key: string): Action | undefined => findAction(ownerOf(actions, allKeys(), key, tagPlace) ?? '');

/** As {@link actionWithTagKey}, for a component: it follows what the user changes. */
export const useActionWithTagKey = (key: string | null): Action | undefined => {
  useSettingsStore(({ settings }) => settings.keys);
  return key === null ? undefined : actionWithTagKey(key);
};

/** Returns whether a key is one of an action's, and so does not apply a tag. */
export const isActionKey = (key: string): boolean => actionWithTagKey(key) !== undefined;

/** Returns the action of that id, or undefined. */
export const findAction = (id: string): Action | undefined => actions.find((candidate) => candidate.id === id);

/** Runs the action of that id if it is possible now. */
export function runAction(id: string): void {
  const found = findAction(id);
  if (found?.enabled()) found.run();
}
