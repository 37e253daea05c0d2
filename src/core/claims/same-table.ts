import type { ClaimTable } from '../model/claim-view.ts';

/** Returns whether two looks of the table are the same; white space around a filter does not count. */
export const isSameTable = (a: ClaimTable, b: ClaimTable): boolean =>
  a.query.trim() === b.query.trim() && a.group === b.group && sameList(a.columns, b.columns)
  && sameList(a.sort.map(({ column, descending }) => `${column} ${descending}`), b.sort.map(({ column, descending }) => `${column} ${descending}`));

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((value, i) => value === b[i]);
