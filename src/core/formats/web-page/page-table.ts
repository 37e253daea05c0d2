import { flatText, noText, type DraftBlock, type DraftRow } from '../draft/draft-block.ts';
import { attribute, elementsIn, nameOf, nodesBelow, isElement, type HtmlNode } from './html-node.ts';

/** Cells of a table at most, those counted that a wide cell covers: more is a mistake, or meant to do harm. */
const mostCells = 200_000;
const widestSpan = 1_000;

interface FoundRow {
  readonly head: boolean;
  readonly cells: readonly HtmlNode[];
}

/**
 * Returns a table of a page as blocks. A cell over several columns or rows stands in the first of them, the others are empty; pictures
 * in cells come first. A table that only lays a page out, which has one column or further tables in it, becomes what its cells hold.
 */
export function tableOf(table: HtmlNode, read: (cell: HtmlNode) => readonly DraftBlock[]): readonly DraftBlock[] {
  const rows = [...rowsOf(table, false)];
  const captions = [...elementsIn(table)].filter((child) => nameOf(child) === 'caption').flatMap((caption) => read(caption));
  if (laysOut(table, rows)) return [...captions, ...rows.flatMap(({ cells }) => cells.flatMap((cell) => read(cell)))];
  const pictures: DraftBlock[] = [];
  const grid: DraftRow['cells'][number][][] = rows.map(() => []);
  let count = 0;
  for (const [y, { cells }] of rows.entries()) {
    let x = 0;
    for (const cell of cells) {
      const row = grid[y]!;
      while (row[x]) x++;
      const blocks = read(cell);
      pictures.push(...blocks.filter((block) => block.type === 'figure'));
      const content = flatText(blocks.filter((block) => block.type !== 'figure'));
      const [width, height] = [spanOf(cell, 'colspan'), Math.min(spanOf(cell, 'rowspan'), rows.length - y)];
      count += width * height;
      if (count > mostCells) return [...captions, ...rows.flatMap((each) => each.cells.flatMap((inside) => read(inside)))];
      for (let dy = 0; dy < height; dy++) {
        for (let dx = 0; dx < width; dx++) grid[y + dy]![x + dx] ??= { align: alignOf(cell), content: dx + dy === 0 ? content : noText };
      }
      x += width;
    }
  }
  const columns = Math.max(...grid.map((row) => row.length));
  const full = grid.map((row, y): DraftRow => ({
    header: rows[y]!.head,
    cells: Array.from({ length: columns }, (_, x) => row[x] ?? { align: null, content: noText }),
  }));
  return [...captions, ...pictures, { type: 'table', rows: full.filter(({ cells }) => cells.some(({ content }) => content.text !== '')) }];
}

function* rowsOf(parent: HtmlNode, head: boolean): Generator<FoundRow, void> {
  for (const child of elementsIn(parent)) {
    const name = nameOf(child);
    if (name === 'tr') {
      const cells = [...elementsIn(child)].filter((cell) => /^t[dh]$/.test(nameOf(cell)));
      if (cells.length > 0) yield { head: head || cells.every((cell) => nameOf(cell) === 'th'), cells };
    } else if (name === 'thead' || name === 'tbody' || name === 'tfoot') {
      yield* rowsOf(child, name === 'thead');
    }
  }
}

function laysOut(table: HtmlNode, rows: readonly FoundRow[]): boolean {
  if (rows.length === 0 || /^(?:presentation|none)$/.test(attribute(table, 'role'))) return true;
  if (rows.every(({ cells }) => cells.length <= 1)) return true;
  for (const { node } of nodesBelow(table)) if (isElement(node) && /^(?:table|h[1-6]|article|form)$/.test(nameOf(node))) return true;
  return false;
}

function spanOf(cell: HtmlNode, name: string): number {
  const span = Number.parseInt(attribute(cell, name), 10);
  return span >= 1 ? Math.min(span, widestSpan) : 1;
}

function alignOf(cell: HtmlNode): 'left' | 'center' | 'right' | null {
  const align = /text-align\s*:\s*(left|center|right)/i.exec(attribute(cell, 'style').slice(0, 2_000))?.[1] ?? attribute(cell, 'align');
  return /^(?:left|center|right)$/i.test(align) ? (align.toLowerCase() as 'left' | 'center' | 'right') : null;
}
