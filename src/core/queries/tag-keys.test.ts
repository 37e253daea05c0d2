import { expect, it } from 'vitest';
import type { Tag } from '../model/tag.ts';
import { keysOfTags, tagWithKey } from './tag-keys.ts';

const at = '2026-01-01T00:00:00.000Z';
const codebook = (...tags: readonly (Partial<Tag> & { readonly id: string })[]): ReadonlyMap<string, Tag> => new Map(tags.map((tag, order): [string, Tag] => [tag.id, {
  name: tag.id, parentId: null, colour: 'blue', description: '', examples: [], archived: false, shortcut: null, order, createdAt: at, modifiedAt: at, ...tag,
}]));

it('deals the digits that no tag has as its own to the first tags without a key, in the order of the tree', () => {
  const tags = codebook({ id: 'a' }, { id: 'b', shortcut: '1' }, { id: 'c', shortcut: 'x' }, { id: 'd' }, { id: 'inside a', parentId: 'a' }, { id: 'old', archived: true, shortcut: '4' });
  expect(Object.fromEntries(keysOfTags(tags, () => false))).toEqual({ a: '2', b: '1', c: 'x', 'inside a': '3', d: '4' });
  expect(tagWithKey(tags, '3', () => false)?.id).toBe('inside a');
  expect(tagWithKey(tags, '9', () => false)).toBeUndefined();
});

it('has nine digits and no more', () => {
  const tags = codebook(...Array.from({ length: 12 }, (_, i) => ({ id: `t${i}` })));
  expect([...keysOfTags(tags, () => false).values()]).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
});

it('deals no digit that a command has; a tag’s own key is left to it', () => {
  const tags = codebook({ id: 'a' }, { id: 'b', shortcut: '1' }, { id: 'c' });
  const isTaken = (key: string): boolean => key === '1' || key === '2';
  expect(Object.fromEntries(keysOfTags(tags, isTaken))).toEqual({ a: '3', b: '1', c: '4' });
  expect(tagWithKey(tags, '2', isTaken)).toBeUndefined();
});
