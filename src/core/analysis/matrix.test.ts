import { describe, expect, it } from 'vitest';
import { drawingSvg } from '../drawing/drawing-svg.ts';
import { parseCsv } from '../formats/csv/csv.ts';
import { matrixCsv, matrixDrawing, mostOf, noValue, ordered, sayValue, type Matrix } from './matrix.ts';

const counts: Readonly<Record<string, Readonly<Record<string, number>>>> = { a: { x: 3, y: 0, z: 3 }, b: { x: 0, y: 4, z: 0 }, c: { x: 2, y: 0, z: 2 } };
const heads = (keys: string, total: (key: string) => number): Matrix['rows'] => Array.from(keys).map((key) => ({ key, name: key === 'a' ? '=A' : key.toUpperCase(), total: total(key) }));
const matrix: Matrix = {
  rows: heads('abc', (row) => Object.values(counts[row]!).reduce((sum, count) => sum + count, 0)),
  columns: heads('xyz', (column) => Object.values(counts).reduce((sum, row) => sum + row[column]!, 0)),
  square: false,
  value: (row, column) => {
    const count = counts[row]?.[column] ?? 0;
    return count === 0 ? noValue : { count, jaccard: count / 10 };
  },
};
const keys = (given: Matrix['rows']): string => given.map(({ key }) => key).join('');

describe('a matrix', () => {
  it('is ordered by what there is most of, or by what is alike', () => {
    expect([keys(ordered(matrix, 'most').rows), keys(ordered(matrix, 'most').columns)]).toEqual(['abc', 'xzy']);
    const alike = ordered(matrix, 'alike');
    expect(['acb', 'bac', 'bca', 'cab']).toContain(keys(alike.rows));
    expect(keys(alike.columns)).toMatch(/xz|zx/);
  });

  it('says values as counts and as shares', () => {
    expect([sayValue(noValue, 'count'), sayValue({ count: 3, jaccard: 0.25 }, 'count'), sayValue({ count: 3, jaccard: 0.25 }, 'jaccard')]).toEqual(['', '3', '0.25']);
    expect([mostOf(matrix, 'count'), mostOf(matrix, 'jaccard')]).toEqual([4, 0.4]);
  });

  it('is written as CSV that reads back, with nothing that a spreadsheet would run', () => {
    const read = parseCsv(matrixCsv(matrix, 'count', 'Tag', 'All').replaceAll('\r\n', '\n')).map(({ cells }) => cells);
    expect(read).toEqual([['Tag', 'All', 'X', 'Y', 'Z'], ["'=A", '6', '3', '0', '3'], ['B', '4', '0', '4', '0'], ['C', '4', '2', '0', '2']]);
  });

  it('is drawn with every value', () => {
    const svg = drawingSvg(matrixDrawing(matrix, 'count', 'Tags'));
    expect(svg.match(/<title>/g)).toHaveLength(10);
    expect(svg).toContain('<title>B × Y: 4</title>');
  });
});
