import { expect, it } from 'vitest';
import { sampleHighlight, sampleTag } from '../testing/codebook.ts';
import { countOf, countTagSets, tagCounts, tagSetKey } from './tag-counts.ts';

it('counts a highlight once, whatever tags inside a tag it carries', () => {
  const tags = new Map([sampleTag('a'), sampleTag('b', { parentId: 'a' }), sampleTag('c', { parentId: 'a' }), sampleTag('d')].map((tag) => [tag.id, tag]));
  const sets = countTagSets([sampleHighlight('1', ['c', 'b']), sampleHighlight('2', ['b', 'c']), sampleHighlight('3', ['a', 'b']), sampleHighlight('4', [])]);
  expect(sets.get(tagSetKey(['b', 'c']))).toBe(2);
  const counts = tagCounts(tags, sets);
  expect(countOf(counts, 'a')).toEqual({ own: 1, within: 3 });
  expect(countOf(counts, 'b')).toEqual({ own: 3, within: 3 });
  expect(countOf(counts, 'd')).toEqual({ own: 0, within: 0 });
  expect(countOf(counts, 'unknown')).toEqual({ own: 0, within: 0 });
});
