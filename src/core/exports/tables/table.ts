/** What a cell holds; null for nothing. Instants are RFC 3339 in UTC, days `YYYY-MM-DD`. */
export type Cell =
  | null
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'instant'; readonly at: string }
  | { readonly type: 'day'; readonly day: string };

export interface ExportTable {
  /** What its rows are. */
  readonly name: string;
  /** Heads, and the widths that suit their cells, in characters. */
  readonly columns: readonly { readonly head: string; readonly width: number }[];
  readonly rows: Iterable<readonly Cell[]>;
  readonly rowCount: number;
}

/** Returns a cell of words; of none, nothing. */
export const words = (text: string): Cell => (text === '' ? null : { type: 'text', text });
export const number = (value: number | null): Cell => (value === null ? null : { type: 'number', number: value });
export const instant = (at: string): Cell => ({ type: 'instant', at });

/** Returns what a cell says in a table of plain text. */
export function plainCell(cell: Cell): string {
  switch (cell?.type) {
    case undefined: return '';
    case 'text': return cell.text;
    case 'number': return String(cell.number);
    case 'instant': return cell.at;
    case 'day': return cell.day;
  }
}
