import type { ClaimColumn, ClaimTable } from '../model/claim-view.ts';

type Sort = ClaimTable['sort'];

/** Columns whose greatest is asked for first. */
const greatestFirst: ReadonlySet<ClaimColumn> = new Set(['confidence', 'for', 'against', 'sources', 'hints', 'created', 'modified']);

/**
 * Returns how claims are sorted after a column's head was used: by it alone, in its usual direction, then the other, then not at
 * all. With `added` the columns that count already stay before it.
 */
export function sortedBy(sort: Sort, column: ClaimColumn, added: boolean): Sort {
  const present = sort.find((way) => way.column === column);
  const usual = greatestFirst.has(column);
  const alone = added || sort.length === 1;
  const next = !present || !alone ? { column, descending: usual } : present.descending === usual ? { column, descending: !usual } : null;
  if (!added) return next ? [next] : [];
  if (!present) return [...sort, { column, descending: usual }];
  return sort.flatMap((way) => (way.column !== column ? [way] : next ? [next] : []));
}

/** Returns claims sorted by one column in one direction; with `added`, the columns that count already stay before it. */
export function sortedSo(sort: Sort, column: ClaimColumn, descending: boolean, added: boolean): Sort {
  const way = { column, descending };
  if (!added) return [way];
  return sort.some((present) => present.column === column) ? sort.map((present) => (present.column === column ? way : present)) : [...sort, way];
}
