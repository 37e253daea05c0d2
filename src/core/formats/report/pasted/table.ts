import type { ContentOf } from '../../../model/report-block.ts';
import type { Inline } from '../../../model/report-text.ts';
import { attribute, elementsIn, nameOf, type HtmlNode } from '../../web-page/html-node.ts';
import { styleOf } from './style.ts';

/** Rows and columns that a table of a report can have. */
const most = { rows: 5000, columns: 60 } as const;

interface Row {
  readonly head: boolean;
  readonly cells: readonly HtmlNode[];
}

/**
 * Returns a pasted table, its cells read by `read`; a cell over several columns or rows stands in the first of them. Null for one that only
 * lays a page out, having one column, and for one that is larger than those of reports.
 */
export function tableIn(table: HtmlNode, read: (cell: HtmlNode) => readonly Inline[]): ContentOf<'table'> | null {
  const rows = rowsIn(table, false);
  if (rows.length === 0 || rows.length > most.rows || rows.every(({ cells }) => cells.length <= 1)) return null;
  const grid: (readonly Inline[])[][] = rows.map(() => []);
  for (const [y, { cells }] of rows.entries()) {
    let x = 0;
    for (const cell of cells) {
      while (grid[y]![x]) x++;
      const [width, height] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      if (x + width > most.columns) return null;
      const content = read(cell);
      for (let dy = 0; dy < height && y + dy < rows.length; dy++) for (let dx = 0; dx < width; dx++) grid[y + dy]![x + dx] ??= dx + dy === 0 ? content : [];
      x += width;
    }
  }
  const columns = Math.max(...grid.map((row) => row.length));
  return { kind: 'table', head: rows[0]!.head, rows: grid.map((row) => Array.from({ length: columns }, (_, x) => row[x] ?? [])) };
}

function rowsIn(parent: HtmlNode, head: boolean): readonly Row[] {
  return [...elementsIn(parent)].flatMap((child): readonly Row[] => {
    const name = nameOf(child);
    if (/^t(?:head|body|foot)$/.test(name)) return rowsIn(child, name === 'thead');
    if (name !== 'tr') return [];
    const cells = [...elementsIn(child)].filter((cell) => /^t[dh]$/.test(nameOf(cell)));
    return cells.length === 0 ? [] : [{ head: head || cells.every((cell) => nameOf(cell) === 'th') || styleOf(child).get('mso-yfti-firstrow') === 'yes', cells }];
  });
}

function spanOf(cell: HtmlNode, name: string): number {
  const span = Number.parseInt(attribute(cell, name), 10);
  return span >= 1 ? Math.min(span, 1000) : 1;
}
