/** How often things of two kinds come together: rows by columns, with what each cell stands for. */
export interface CrossTable<Item> {
  /** Keys of the rows and of the columns, in order. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** What comes together in a cell; empty where nothing does. */
  readonly items: (row: string, column: string) => readonly Item[];
  /** Everything in a row or column, each item once. */
  readonly rowItems: (row: string) => readonly Item[];
  readonly columnItems: (column: string) => readonly Item[];
}

/** Returns the table of items by the rows and columns that each belongs to. Rows and columns stand in the order of their first item. */
export function crossTable<Item>(items: Iterable<Item>, rowsOf: (item: Item) => readonly string[], columnsOf: (item: Item) => readonly string[]): CrossTable<Item> {
  const cells = new Map<string, Map<string, Item[]>>();
  const inRow = new Map<string, Item[]>();
  const inColumn = new Map<string, Item[]>();
  const put = (map: Map<string, Item[]>, key: string, item: Item): void => {
    const list = map.get(key);
    if (list) list.push(item);
    else map.set(key, [item]);
  };
  for (const item of items) {
    const [rows, columns] = [new Set(rowsOf(item)), new Set(columnsOf(item))];
    if (rows.size === 0 || columns.size === 0) continue;
    for (const column of columns) put(inColumn, column, item);
    for (const row of rows) {
      put(inRow, row, item);
      let cellsOfRow = cells.get(row);
      if (!cellsOfRow) cells.set(row, (cellsOfRow = new Map()));
      for (const column of columns) put(cellsOfRow, column, item);
    }
  }
  return {
    rows: [...inRow.keys()],
    columns: [...inColumn.keys()],
    items: (row, column) => cells.get(row)?.get(column) ?? [],
    rowItems: (row) => inRow.get(row) ?? [],
    columnItems: (column) => inColumn.get(column) ?? [],
  };
}

/**
 * Returns Jaccard's index of a cell: the share of what is in its row or its column that is in both, 0 to 1 (Jaccard 1901). 0 where
 * both are empty.
 */
export function jaccardOf<Item>(table: CrossTable<Item>, row: string, column: string): number {
  const both = table.items(row, column).length;
  const either = table.rowItems(row).length + table.columnItems(column).length - both;
  return either === 0 ? 0 : both / either;
}
