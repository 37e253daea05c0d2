import { describe, expect, it } from 'vitest';
import type { Tag } from '../model/tag.ts';
import { findTags, isCalled } from './find-tags.ts';

const tag = (name: string, order: number): Tag => ({
  id: name, name, order, parentId: null, colour: 'blue', description: '', examples: [], archived: false, shortcut: null,
  createdAt: '2026-01-01T00:00:00.000Z', modifiedAt: '2026-01-01T00:00:00.000Z',
});

describe('finding tags', () => {
  const tags = [tag('Unattributed', 1), tag('Named source', 2), tag('Source', 3), tag('Café', 4), tag('Resources (all)', 5)];
  const names = (typed: string): readonly string[] => findTags(tags, typed).map(({ name }) => name);

  it('puts names that begin with what was typed first, then words that do, then the rest', () => {
    expect(names('sou')).toEqual(['Source', 'Named source', 'Resources (all)']);
  });
  it('shows the whole codebook, in its order, when nothing is typed', () => {
    expect(names(' ')).toEqual(tags.map(({ name }) => name));
  });
  it('does not mind accents, letter case or signs with a meaning elsewhere', () => {
    expect(names('CAFE')).toEqual(['Café']);
    expect(names('(all')).toEqual(['Resources (all)']);
    expect(isCalled(tags[3]!, 'cafe')).toBe(true);
  });
});
