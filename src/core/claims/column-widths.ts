import type { ClaimColumn } from '../model/claim-view.ts';

/** Widths of columns in CSS pixels. */
export type ColumnWidths = Readonly<Partial<Record<ClaimColumn, number>>>;

/** The least and the usual width of each column, and the greatest that any can be given. CSS pixels. */
const sizes: Readonly<Record<ClaimColumn, readonly [least: number, usual: number]>> = {
  statement: [240, 340],
  verdict: [124, 148],
  confidence: [100, 104],
  speaker: [112, 150],
  saidOn: [104, 124],
  about: [112, 150],
  place: [88, 120],
  tags: [116, 190],
  for: [56, 64],
  against: [76, 80],
  sources: [116, 160],
  status: [96, 104],
  assignee: [112, 124],
  hints: [64, 72],
  created: [92, 104],
  modified: [92, 104],
};
export const widest = 900;

/** Returns a width that a column can have, the nearest to the one asked for. */
export const allowedWidth = (column: ClaimColumn, width: number): number => Math.round(Math.max(sizes[column][0], Math.min(widest, width)));

/** Returns the width that a column has when there is room: the user's, or else its usual one. */
export const wantedWidth = (column: ClaimColumn, chosen: ColumnWidths): number => chosen[column] ?? sizes[column][1];

/**
 * Returns the width of each column, in the order given, where so much room is available. What is left over goes to the statement,
 * or else to the last column, unless the user chose its width; where there is too little, all give way in proportion down to the
 * least width of each, and beyond that the table is wider than its room.
 */
export function columnWidths(columns: readonly ClaimColumn[], chosen: ColumnWidths, room: number): readonly number[] {
  const wanted = columns.map((column) => wantedWidth(column, chosen));
  const over = wanted.reduce((sum, width) => sum + width, 0) - room;
  if (over <= 0) {
    const filling = columns.includes('statement') ? columns.indexOf('statement') : columns.length - 1;
    return wanted.map((width, place) => (place === filling && chosen[columns[place]!] === undefined ? width - over : width));
  }
  const least = columns.map((column, place) => Math.min(sizes[column][0], wanted[place]!));
  const slack = wanted.map((width, place) => width - least[place]!);
  const all = slack.reduce((sum, width) => sum + width, 0);
  const share = all === 0 ? 0 : Math.min(1, over / all);
  return wanted.map((width, place) => Math.max(least[place]!, Math.floor(width - slack[place]! * share)));
}

/** Returns how many columns, from the first, begin within so many CSS pixels. */
export function columnsWithin(widths: readonly number[], room: number): number {
  let end = 0;
  const beyond = widths.findIndex((width) => {
    end += width;
    return end >= room;
  });
  return beyond < 0 ? widths.length : beyond + 1;
}

/** Returns the columns with one of them moved before another, or to the end; the same array when that changes nothing. */
export function moveColumn(columns: readonly ClaimColumn[], moved: ClaimColumn, before: ClaimColumn | null): readonly ClaimColumn[] {
  const others = columns.filter((column) => column !== moved);
  const at = before === null ? others.length : others.indexOf(before);
  if (moved === before || !columns.includes(moved) || at < 0) return columns;
  const next = [...others.slice(0, at), moved, ...others.slice(at)];
  return next.every((column, place) => column === columns[place]) ? columns : next;
}
