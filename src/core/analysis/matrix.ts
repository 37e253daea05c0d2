import type { Drawing, Shape } from '../drawing/drawing.ts';
import { shorten } from '../commands/words.ts';
import { guardCell, printCsv } from '../formats/csv/csv.ts';
import type { Tag } from '../model/tag.ts';
import { tagRows } from '../queries/tag-tree.ts';
import { clusterOrder } from './cluster-order.ts';

/** What a cell says: how often, and how exclusively (Jaccard's index, 0 to 1). */
export interface MatrixValue {
  readonly count: number;
  readonly jaccard: number;
}

export const noValue: MatrixValue = { count: 0, jaccard: 0 };

/** Names beside a table of values. `total` is how much there is of it altogether. */
export interface MatrixHead {
  readonly key: string;
  readonly name: string;
  readonly total: number;
}

export interface Matrix {
  readonly rows: readonly MatrixHead[];
  readonly columns: readonly MatrixHead[];
  /** True where rows and columns are the same things, in the same order. */
  readonly square: boolean;
  readonly value: (row: string, column: string) => MatrixValue;
}

/** Returns the heads of the tags that are applied at all, in the order of the codebook; `total` tells how much there is of one. */
export const tagHeads = (tags: ReadonlyMap<string, Tag>, total: (tagId: string) => number): readonly MatrixHead[] =>
  tagRows(tags, new Set()).map(({ tag }) => ({ key: tag.id, name: tag.name, total: total(tag.id) })).filter((head) => head.total > 0);

/** Things that are put in an order by clustering; more would take too long, and nobody could read them. */
const mostClustered = 300;

/** Returns a matrix with its rows and columns as given, those with most first, or those that are alike side by side. */
export function ordered(matrix: Matrix, order: 'given' | 'most' | 'alike'): Matrix {
  if (order === 'given') return matrix;
  const rows = order === 'most' ? byTotal(matrix.rows) : alike(matrix.rows, (row) => matrix.columns.map(({ key }) => matrix.value(row.key, key).jaccard));
  if (matrix.square) return { ...matrix, rows, columns: rows };
  const columns = order === 'most' ? byTotal(matrix.columns) : alike(matrix.columns, (column) => matrix.rows.map(({ key }) => matrix.value(key, column.key).jaccard));
  return { ...matrix, rows, columns };
}

const byTotal = (heads: readonly MatrixHead[]): readonly MatrixHead[] => heads.toSorted((a, b) => b.total - a.total);

/** Returns heads so that those with like profiles stand together: the cosine of the angle between their values says how like they are. */
function alike(heads: readonly MatrixHead[], profileOf: (head: MatrixHead) => readonly number[]): readonly MatrixHead[] {
  const most = byTotal(heads).slice(0, mostClustered);
  const rest = heads.filter((head) => !most.includes(head));
  const profiles = most.map(profileOf);
  const lengths = profiles.map((profile) => Math.hypot(...profile));
  const likeness = (a: number, b: number): number => {
    const product = lengths[a]! * lengths[b]!;
    return product === 0 ? 0 : profiles[a]!.reduce((sum, value, i) => sum + value * profiles[b]![i]!, 0) / product;
  };
  return [...clusterOrder(most.length, likeness).map((i) => most[i]!), ...rest];
}

/** Returns a value as it is shown: a count, or a share with two decimals; empty for nothing. */
export function sayValue({ count, jaccard }: MatrixValue, measure: 'count' | 'jaccard'): string {
  if (count === 0) return '';
  return measure === 'count' ? String(count) : jaccard.toFixed(2);
}

/** Returns the matrix as CSV (RFC 4180): names of columns above, names of rows at the left, the totals beside them. Cells that a spreadsheet would take for formulas are guarded. */
export const matrixCsv = ({ rows, columns, value }: Matrix, measure: 'count' | 'jaccard', corner: string, total: string): string =>
  printCsv([
    [corner, total, ...columns.map(({ name }) => name)],
    ...rows.map((row) => [row.name, String(row.total), ...columns.map(({ key }) => sayValue(value(row.key, key), measure) || '0')]),
  ].map((cells) => cells.map(guardCell)));

/** Returns how strongly a value is coloured, 0 to 1; `most` is the largest one that is shown. */
export const strengthOf = (value: MatrixValue, measure: 'count' | 'jaccard', most: number): number =>
  (most === 0 ? 0 : (measure === 'count' ? value.count : value.jaccard) / most);

/** Returns the largest value of a matrix; of one whose rows are its columns, without what stands on the diagonal. */
export function mostOf({ rows, columns, square, value }: Matrix, measure: 'count' | 'jaccard'): number {
  let most = 0;
  for (const { key: row } of rows) {
    for (const { key: column } of columns) if (!square || row !== column) most = Math.max(most, value(row, column)[measure]);
  }
  return most;
}

const [margin, gutter, head, cell, rowHeight] = [24, 190, 150, 46, 28];
const ink = { text: '#1c1e21', quiet: '#5b6069', line: '#e0e0dc', paper: '#ffffff' };

/** Returns the picture of a matrix, for paper: the more, the darker, with the value in every cell. */
export function matrixDrawing(matrix: Matrix, measure: 'count' | 'jaccard', title: string): Drawing {
  const { rows, columns, value } = matrix;
  const most = mostOf(matrix, measure);
  const [left, top] = [margin + gutter, margin + head];
  const shapes: Shape[] = [{ kind: 'text', x: margin, y: margin + 14, words: title, size: 17, fill: ink.text, strong: true, anchor: 'start' }];
  for (const [i, column] of columns.entries()) {
    // Names stand on steps, so that each can be read without turning one's head.
    const step = head - 48 - (i % 4) * 18;
    const x = left + i * cell + cell / 2;
    shapes.push({ kind: 'line', x1: x, y1: margin + head - step + 4, x2: x, y2: top, stroke: ink.line, width: 1, dashed: false });
    shapes.push({ kind: 'text', x, y: margin + head - step, words: shorten(column.name, 24), size: 11, fill: ink.text, strong: false, anchor: 'middle' });
  }
  for (const [j, row] of rows.entries()) {
    const y = top + j * rowHeight;
    shapes.push({ kind: 'text', x: left - 10, y: y + 18, words: shorten(row.name, 30), size: 12, fill: ink.text, strong: false, anchor: 'end' });
    for (const [i, column] of columns.entries()) {
      const found = value(row.key, column.key);
      const strength = Math.min(1, strengthOf(found, measure, most));
      const words = sayValue(found, measure);
      shapes.push({
        kind: 'rect', x: left + i * cell, y, width: cell - 2, height: rowHeight - 2, radius: 2, fill: shade(strength), stroke: null, dashed: false,
        title: `${row.name} × ${column.name}: ${words || '0'}`,
      });
      if (words !== '') {
        shapes.push({ kind: 'text', x: left + i * cell + cell / 2 - 1, y: y + 17, words, size: 11, fill: strength > 0.55 ? ink.paper : ink.text, strong: false, anchor: 'middle' });
      }
    }
  }
  const widest = columns.length === 0 ? 0 : columns.length * cell + 60;
  return { width: left + Math.max(widest, 240) + margin, height: top + rows.length * rowHeight + margin, title, background: ink.paper, shapes };
}

/** Returns a shade of blue between that of an empty cell and that of a full one, `#rrggbb`. */
function shade(strength: number): string {
  const [empty, full] = [[0xf4, 0xf5, 0xf6], [0x25, 0x52, 0x8c]] as const;
  return `#${empty.map((from, i) => Math.round(from + (full[i]! - from) * strength).toString(16).padStart(2, '0')).join('')}`;
}
