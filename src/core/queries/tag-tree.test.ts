import { describe, expect, it } from 'vitest';
import type { Tag } from '../model/tag.ts';
import { inArchive, tagPath, tagRows, topmost, withDescendants } from './tag-tree.ts';

const at = '2025-01-01T00:00:00.000Z';
const tag = (id: string, parentId: string | null, order: number): Tag =>
  ({ id, name: id, parentId, order, colour: 'blue', description: '', examples: [], archived: false, shortcut: null, createdAt: at, modifiedAt: at });
const codebook = new Map([tag('figure', null, 2), tag('date', null, 1), tag('deaths', 'figure', 4), tag('aid', 'figure', 3), tag('lost', 'gone', 5)]
  .map((each) => [each.id, each]));
const shown = (folded: readonly string[]): readonly string[] => tagRows(codebook, new Set(folded)).map(({ tag, depth }) => `${'  '.repeat(depth)}${tag.name}`);

describe('the tree of tags', () => {
  it('lists tags in order, each followed by those inside it', () => {
    expect(shown([])).toEqual(['date', 'figure', '  aid', '  deaths', 'lost']);
  });

  it('leaves out what is inside a folded tag', () => {
    expect(shown(['figure'])).toEqual(['date', 'figure', 'lost']);
  });

  it('knows everything inside a tag', () => {
    expect([...withDescendants(codebook, 'figure')].sort()).toEqual(['aid', 'deaths', 'figure']);
  });

  it('says where a tag stands, and which of several stand inside none of the others', () => {
    expect(tagPath(codebook, codebook.get('deaths')!)).toEqual(['figure', 'deaths']);
    expect(topmost(codebook, ['deaths', 'figure', 'date']).map(({ id }) => id)).toEqual(['date', 'figure']);
    expect([...inArchive(codebook, true).keys()]).toEqual([]);
  });
});
