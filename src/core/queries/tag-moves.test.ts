import { describe, expect, it } from 'vitest';
import { sampleTag } from '../testing/codebook.ts';
import { dropPlace, rowPart, stepPlace, type RowPart, type TagStep } from './tag-moves.ts';

const tags = new Map([
  sampleTag('a', { order: 1 }), sampleTag('b', { order: 2 }), sampleTag('c', { order: 3 }),
  sampleTag('b1', { parentId: 'b', order: 1 }), sampleTag('b2', { parentId: 'b', order: 2 }),
].map((tag) => [tag.id, tag]));

describe('a step of a tag', () => {
  it.each<readonly [string, TagStep, unknown]>([
    ['a', 'up', null],
    ['b', 'up', { parentId: null, before: 'a' }],
    ['a', 'down', { parentId: null, before: 'c' }],
    ['b', 'down', { parentId: null, before: null }],
    ['c', 'down', null],
    ['a', 'in', null],
    ['c', 'in', { parentId: 'b', before: null }],
    ['b1', 'out', { parentId: null, before: 'c' }],
    ['a', 'out', null],
  ])('takes %s %s', (tagId, step, place) => expect(stepPlace(tags, tagId, step)).toEqual(place));

  it('stays among tags of the same parent where only a part of the codebook is seen', () => {
    const seen = new Map([...tags].filter(([id]) => id !== 'b'));
    expect(stepPlace(seen, 'b1', 'down')).toEqual({ parentId: 'b', before: null });
    expect(stepPlace(seen, 'b1', 'up')).toBeNull();
  });
});

describe('dropping tags on a row', () => {
  const drop = (dragged: string, over: string, part: RowPart, open = false): unknown => dropPlace(tags, new Set([dragged]), { tag: tags.get(over)!, open }, part);

  it('puts them before it, inside it or after it, as the pointer is', () => {
    expect([0.1, 0.5, 0.9].map(rowPart)).toEqual(['before', 'inside', 'after']);
    expect(drop('c', 'a', 'before')).toEqual({ parentId: null, before: 'a' });
    expect(drop('c', 'a', 'inside')).toEqual({ parentId: 'a', before: null });
    expect(drop('c', 'a', 'after')).toEqual({ parentId: null, before: 'b' });
    expect(drop('a', 'b', 'after')).toEqual({ parentId: null, before: 'c' });
    expect(drop('a', 'b', 'after', true)).toEqual({ parentId: 'b', before: 'b1' });
    expect(drop('b', 'a', 'after')).toEqual({ parentId: null, before: 'c' });
  });

  it('is not possible on itself and inside itself', () => {
    expect(drop('b', 'b', 'inside')).toBeNull();
    expect(drop('b', 'b1', 'before')).toBeNull();
  });
});
