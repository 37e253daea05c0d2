import { expect, it } from 'vitest';
import type { ComparedRow } from './compare-texts.ts';
import { changesIn, shownRows } from './shown-rows.ts';

const same = (count: number): ComparedRow => ({ kind: 'same', ranges: Array.from({ length: count * 2 }, (_, index) => index) });
const added: ComparedRow = { kind: 'inserted', to: { start: 0, end: 1 } };
const picture = (rows: readonly ComparedRow[], unfolded: readonly number[] = []): string =>
  shownRows(rows, new Set(unfolded)).map((row) => (row.kind === 'folded' ? `(${row.count})` : row.kind === 'same' ? '=' : '+')).join('');

it('folds long runs of unchanged paragraphs but for the neighbours of changes', () => {
  expect(picture([same(9), added, same(9), added, same(3)])).toBe('(8)=+=(7)=+=(2)');
  expect(picture([same(2), added, same(3), added])).toBe('==+===+');
  expect(picture([same(9), added, same(9)], [2])).toBe('(8)=+=========');
  expect(picture([])).toBe('');
});

it('tells where the changes are, a moved paragraph once', () => {
  const range = { start: 0, end: 1 };
  const rows = shownRows([added, same(1), { kind: 'movedAway', from: range, to: range }, { kind: 'moved', from: range, to: range, pieces: [] }], new Set());
  expect(changesIn(rows)).toEqual([0, 3]);
});
