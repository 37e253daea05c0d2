import { expect, it } from 'vitest';
import { keysInForce, ownerOf } from '../../../core/keys/key-map.ts';
import { isKeys } from '../../../core/keys/keys.ts';
import { everyAction } from './all-actions.ts';

const actions = everyAction.flatMap((group) => group.actions);

it('have ids of their own, and keys that are some', () => {
  expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
  for (const { id, keys } of actions) expect(keys.filter((each) => !isKeys(each)), id).toEqual([]);
});

it.each([false, true])('share no keys with another action that can be meant (Mac: %s)', (mac) => {
  const inForce = keysInForce(actions, {}, mac);
  const shared = actions.flatMap(({ id, where }) => inForce.get(id)!.flatMap((keys) => {
    const other = ownerOf(actions, inForce, keys, where, id);
    return other === undefined ? [] : [`${keys}: ${id} and ${other}`];
  }));
  expect(shared).toEqual([]);
});
