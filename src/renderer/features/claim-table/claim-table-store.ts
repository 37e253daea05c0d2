import { create } from 'zustand';
import { parseClaimQuery, type ClaimQuery } from '../../../core/claims/claim-query.ts';
import { allowedWidth, type ColumnWidths } from '../../../core/claims/column-widths.ts';
import { sortedBy } from '../../../core/claims/sorting.ts';
import { usualTable, type ClaimColumn, type ClaimTable, type ClaimView } from '../../../core/model/claim-view.ts';
import { mostFolded, mostSelected } from '../../../core/model/project-memory.ts';
import type { Result } from '../../../core/result.ts';
import type { QueryProblem } from '../../../core/search/boolean-query.ts';
import { remember, remembered } from '../../state/memory.ts';
import { useProjectStore } from '../../state/project-store.ts';

/** The cell that keys act on. A row of null is the head. */
export interface ActiveCell {
  readonly row: string | null;
  readonly column: ClaimColumn;
}

interface ClaimTableStore {
  readonly table: ClaimTable;
  readonly parsed: Result<ClaimQuery, QueryProblem>;
  /** The last filter that was understood: what is shown while another is being typed that is not yet. */
  readonly understood: ClaimQuery;
  /** The saved view that the table was set up by. */
  readonly viewId: string | null;
  readonly widths: ColumnWidths;
  /** Keys of groups. */
  readonly folded: ReadonlySet<string>;
  /** Ids of claims, of which some may be gone or not shown. */
  readonly selected: ReadonlySet<string>;
  /** Where the keys were last, also while the table is not shown; null at first. */
  readonly active: ActiveCell | null;
}

const everything: ClaimQuery = { root: null, filters: [] };

/** Returns how the table of the open project was left. */
function asRemembered(): ClaimTableStore {
  const left = remembered().claimTable;
  const table = left?.table ?? usualTable;
  const parsed = parseClaimQuery(table.query);
  return {
    table: { ...table, columns: [...new Set(table.columns)] },
    parsed,
    understood: parsed.ok ? parsed.value : everything,
    viewId: left?.viewId ?? null,
    widths: left?.widths ?? {},
    folded: new Set(left?.folded),
    selected: new Set(left?.selected),
    active: null,
  };
}

/** How the table of claims is set up, and what is selected in it. Each project has its own, kept in the user's profile. */
export const useClaimTableStore = create<ClaimTableStore>(asRemembered);

const { getState, setState } = useClaimTableStore;

// Another project is another table.
useProjectStore.subscribe(({ view }, before) => { if (view?.folder !== before.view?.folder) setState(asRemembered()); });

export const setActive = (active: ActiveCell): void => setState({ active });

/** Changes the table, and remembers it. */
function change(changes: Partial<ClaimTableStore>): void {
  setState(changes);
  const { table, viewId, widths, folded, selected } = getState();
  remember({ claimTable: { table, viewId, widths, folded: [...folded].slice(-mostFolded), selected: selected.size > mostSelected ? [] : [...selected] } });
}

const changeTable = (changes: Partial<ClaimTable>): void => change({ table: { ...getState().table, ...changes } });

/** Takes what was typed into the filter. */
export function setQuery(query: string): void {
  const parsed = parseClaimQuery(query);
  change({ table: { ...getState().table, query }, parsed, ...(parsed.ok ? { understood: parsed.value } : {}) });
}

export const setSort = (sort: ClaimTable['sort']): void => changeTable({ sort });

/** Sorts as the use of a column's head asks for. */
export const sortByHead = (column: ClaimColumn, added: boolean): void => setSort(sortedBy(getState().table.sort, column, added));

export const setGroup = (group: ClaimTable['group']): void => changeTable({ group });

export const setColumns = (columns: ClaimTable['columns']): void => { if (columns.length > 0) changeTable({ columns }); };

/** Shows a column, as the last, or hides it; the only one stays. */
export function toggleColumn(column: ClaimColumn): void {
  const { columns } = getState().table;
  setColumns(columns.includes(column) ? columns.filter((shown) => shown !== column) : [...columns, column]);
}

/** Gives a column a width in CSS pixels; null for its usual one. */
export function setWidth(column: ClaimColumn, width: number | null): void {
  const { [column]: _, ...others } = getState().widths;
  change({ widths: width === null ? others : { ...others, [column]: allowedWidth(column, width) } });
}

export function setFolded(keys: Iterable<string>, folded: boolean): void {
  const next = new Set(getState().folded);
  for (const key of keys) {
    next.delete(key);
    if (folded) next.add(key);
  }
  change({ folded: next });
}

export const setSelected = (claimIds: Iterable<string>): void => change({ selected: new Set(claimIds) });

/** Selects claims in addition, or no longer. */
export function select(claimIds: Iterable<string>, on: boolean): void {
  const next = new Set(getState().selected);
  for (const id of claimIds) {
    if (on) next.add(id);
    else next.delete(id);
  }
  change({ selected: next });
}

/** Sets the table up as a saved view, or with null as usual. */
export function applyView(view: ClaimView | null): void {
  const table = view?.table ?? usualTable;
  const parsed = parseClaimQuery(table.query);
  change({ table: { ...table, columns: [...new Set(table.columns)] }, viewId: view?.id ?? null, parsed, ...(parsed.ok ? { understood: parsed.value } : {}) });
}

/** Counts the table as set up by a view, as when it was just saved. */
export const setView = (viewId: string | null): void => change({ viewId });
