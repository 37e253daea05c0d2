import type { ClaimColumn } from '../../../core/model/claim-view.ts';

const told: ReadonlySet<ClaimColumn> = new Set(['for', 'against', 'sources', 'hints', 'created', 'modified']);

/** Returns whether the cells of a column can be changed; the others tell what follows from evidence and from what was done. */
export const isEditable = (column: ClaimColumn): boolean => !told.has(column);
