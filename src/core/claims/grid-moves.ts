import { fold } from '../search/fold.ts';

/** A cell of a grid, counted from 0; the head is row −1. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows in view. */
  readonly page: number;
}

/**
 * Returns where a key leads from a cell, as the WAI-ARIA grid pattern has it: arrows, Home and End in the row, and with Control
 * (Command on a Mac) to the first and the last cell, Page Up and Page Down. Null for other keys. Never leaves the grid.
 */
export function gridMove(key: string, control: boolean, { row, column }: GridPlace, { rows, columns, page }: GridSize): GridPlace | null {
  const last = { row: rows - 1, column: columns - 1 };
  const to = (nextRow: number, nextColumn: number): GridPlace =>
    ({ row: Math.max(-1, Math.min(last.row, nextRow)), column: Math.max(0, Math.min(last.column, nextColumn)) });
  switch (key) {
    case 'ArrowUp': return to(control ? Math.min(row, 0) : row - 1, column);
    case 'ArrowDown': return to(control ? last.row : row + 1, column);
    case 'ArrowLeft': return to(row, control ? 0 : column - 1);
    case 'ArrowRight': return to(row, control ? last.column : column + 1);
    case 'Home': return control ? to(0, 0) : to(row, 0);
    case 'End': return control ? to(last.row, last.column) : to(row, last.column);
    // From the head the first page begins with the first row.
    case 'PageUp': return to(row < 0 ? row : Math.max(0, row - page), column);
    case 'PageDown': return to(Math.max(0, row) + page, column);
    default: return null;
  }
}

/** Returns the row that typed letters lead to: the next whose words begin with them, from `from` on and then around; −1 for none. */
export function rowTyped(count: number, from: number, typed: string, wordsOf: (row: number) => string): number {
  const wanted = fold(typed);
  for (let step = 0; step < count; step++) {
    const row = (from + step) % count;
    if (fold(wordsOf(row)).startsWith(wanted)) return row;
  }
  return -1;
}
