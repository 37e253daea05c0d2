import { expect, it } from 'vitest';
import type { Source } from '../model/source.ts';
import { sampleSource } from '../testing/samples.ts';
import { inOrder, type ResultOrder } from './order.ts';

function source(id: string, title: string, date?: readonly [number, ...number[]]): [string, Source] {
  const plain = sampleSource(id, 1);
  return [id, { ...plain, citation: { ...plain.citation, title, ...(date && { issued: { 'date-parts': [[...date]] } }) } }];
}

const sources = new Map([source('a', 'Part 10', [2025, 10, 6]), source('b', 'élan'), source('c', 'Part 9', [2025]), source('d', 'Zebra', [2024, 12]), source('e', 'Nothing here', [2030])]);
const groups = [
  { kind: 'tags', sourceId: null, count: 9 },
  { kind: 'claims', sourceId: null, count: 7 },
  { kind: 'source', sourceId: 'c', count: 5 }, { kind: 'source', sourceId: 'b', count: 5 },
  { kind: 'source', sourceId: 'a', count: 1 }, { kind: 'source', sourceId: 'd', count: 2 },
];
const ordered = (order: ResultOrder): readonly (string | null)[] => inOrder(groups, order, sources).map(({ sourceId }) => sourceId);

it('orders sources, equals as in the library and those without a date last; all else stays first', () => {
  expect(ordered('best')).toEqual([null, null, 'c', 'b', 'a', 'd']);
  expect(ordered('library')).toEqual([null, null, 'a', 'b', 'c', 'd']);
  expect(ordered('newest')).toEqual([null, null, 'a', 'c', 'd', 'b']);
  expect(ordered('oldest')).toEqual([null, null, 'd', 'c', 'a', 'b']);
  expect(ordered('hits')).toEqual([null, null, 'b', 'c', 'd', 'a']);
  expect(ordered('title')).toEqual([null, null, 'b', 'c', 'a', 'd']);
});
