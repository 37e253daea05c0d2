import { describe, expect, it } from 'vitest';
import { countTaggable, isLeftOut, nothingLeftOut, taggableOf, withResult, withSource } from './left-out.ts';

const place = (sourceId: string, start: number) => taggableOf({ kind: 'text', owner: { kind: 'source', sourceId }, range: { start, end: start + 3 } })!;
const groups = [{ sourceId: null, taggable: 0 }, { sourceId: 'a', taggable: 3 }, { sourceId: 'b', taggable: 2 }];

describe('what is left out', () => {
  it('can be a place in a text or a highlight, and nothing else', () => {
    expect(place('a', 1)).toEqual({ sourceId: 'a', key: 'a/1-4' });
    expect(taggableOf({ kind: 'notes', owner: { kind: 'highlight', sourceId: 'a', id: 'h' }, range: null })).toEqual({ sourceId: 'a', key: 'a/h' });
    expect(taggableOf({ kind: 'citations', owner: { kind: 'source', sourceId: 'a' }, range: { start: 0, end: 2 } })).toBeNull();
    expect(taggableOf({ kind: 'text', owner: { kind: 'source', sourceId: 'a' }, range: null }), 'a text that fits as a whole').toBeNull();
    expect(taggableOf({ kind: 'claims', owner: { kind: 'claim', id: 'c' }, range: null })).toBeNull();
  });

  it('is one result, put back by the same', () => {
    const once = withResult(nothingLeftOut, place('a', 1));
    expect([isLeftOut(once, place('a', 1)), isLeftOut(once, place('a', 2)), isLeftOut(once, place('b', 1))]).toEqual([true, false, false]);
    expect(countTaggable(groups, once)).toEqual({ taggable: 5, leftOut: 1 });
    expect(countTaggable(groups, withResult(once, place('a', 1)))).toEqual({ taggable: 5, leftOut: 0 });
  });

  it('is a whole source, of which single results are put back', () => {
    const source = withSource(withResult(withResult(nothingLeftOut, place('a', 1)), place('b', 7)), 'a');
    expect(countTaggable(groups, source)).toEqual({ taggable: 5, leftOut: 4 });
    expect(isLeftOut(source, place('a', 1))).toBe(true);
    const one = withResult(source, place('a', 2));
    expect([isLeftOut(one, place('a', 1)), isLeftOut(one, place('a', 2))]).toEqual([true, false]);
    expect(countTaggable(groups, one)).toEqual({ taggable: 5, leftOut: 3 });
    expect(countTaggable(groups, withSource(one, 'a'))).toEqual({ taggable: 5, leftOut: 1 });
  });

  it('counts no more than there is', () => {
    const gone = [1, 2, 3, 4].reduce((left, start) => withResult(left, place('b', start)), nothingLeftOut);
    expect(countTaggable(groups, gone)).toEqual({ taggable: 5, leftOut: 2 });
  });
});
