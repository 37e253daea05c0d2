import { ChevronDown, ChevronUp, Columns3, Copy, ListChevronsDownUp, ListChevronsUpDown, ListFilter, Rows3, ScrollText, Sheet } from 'lucide-react';
import { memo, useEffect, useMemo } from 'react';
import { moveColumn } from '../../../core/claims/column-widths.ts';
import { text } from '../../../core/messages/messages.ts';
import { claimColumns, claimGroupings, usualTable, type ClaimColumn } from '../../../core/model/claim-view.ts';
import { withFilter } from '../../../core/search/edit-query.ts';
import { isWritable, useProjectStore } from '../../state/project-store.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { Select } from '../../ui/Select.tsx';
import { colourOfFilter } from '../query/colour-of-filter.ts';
import { FilterChips } from '../query/FilterChips.tsx';
import { FilterMenu, type FilterKindView } from '../query/FilterMenu.tsx';
import { QueryField } from '../query/QueryField.tsx';
import { reportTable } from '../reports/report-from-table.ts';
import { ReportItems } from '../reports/ReportItems.tsx';
import { copyClaims } from './claim-table-actions.ts';
import { setColumns, setFolded, setGroup, setQuery, toggleColumn, useClaimTableStore } from './claim-table-store.ts';
import { claimChoices, claimFilterKinds, type ClaimFilterKind } from './filter-choices.ts';
import { toFilter, useFocusRequest } from './focus-request.ts';
import { showClaims } from './shown-claims.ts';
import { claimSyntax } from './syntax-examples.ts';
import type { ClaimRows } from './use-claim-rows.ts';
import styles from './ClaimsView.module.css';

interface TableToolsProps {
  readonly table: ClaimRows;
  readonly selected: ReadonlySet<string>;
  /** Called when the keys go on to the table. */
  readonly onLeave: () => void;
}

/** What the table shows and how: filter, groups, columns; and a way to take it elsewhere. */
export const TableTools = ({ table, selected, onLeave }: TableToolsProps): React.JSX.Element => {
  const query = useClaimTableStore((state) => state.table.query);
  const parsed = useClaimTableStore((state) => state.parsed);
  const request = useFocusRequest(({ filter }) => filter);
  return (
    <>
      <div className={styles.tools}>
        <div className={styles.field}>
          <QueryField
            size="small"
            label={text('claims.filter')}
            placeholder={text('claims.filterPlaceholder')}
            clearLabel={text('claims.clearFilter')}
            written={query}
            wrong={!parsed.ok}
            request={request}
            examples={claimSyntax}
            onWrite={setQuery}
            onLeave={onLeave}
          />
        </div>
        <AddFilter />
        <GroupBy />
        <ColumnsPopover />
        <ReportMenu table={table} selected={selected} />
        <CopyMenu table={table} selected={selected} />
      </div>
      <Filters />
    </>
  );
};

/* What does not change with the filter is not drawn anew with each of its keys. */

const GroupBy = memo((): React.JSX.Element => {
  const group = useClaimTableStore((state) => state.table.group);
  return (
    <Select
      variant="quiet"
      label={text('claims.groupBy')}
      value={group}
      options={claimGroupings.map((value) => ({ value, label: text(`claims.group.${value}`), icon: <Rows3 aria-hidden /> }))}
      onChange={setGroup}
    />
  );
});

const AddFilter = memo((): React.JSX.Element => {
  const understood = useClaimTableStore((state) => state.parsed.ok);
  const view = useProjectStore((state) => state.view);
  const kinds = claimFilterKinds.map((id): FilterKindView<ClaimFilterKind> => ({ id, label: text(`claims.filterName.${id}`), value: id === 'said' || id === 'about' ? 'date' : 'choice' }));
  return (
    <FilterMenu
      trigger={<Button size="small" variant="quiet" icon={<ListFilter aria-hidden />} disabled={!understood}>{text('search.addFilter')}</Button>}
      kinds={kinds}
      choicesOf={(kind) => (view ? claimChoices(kind, view) : [])}
      onAdd={(filter, joining) => {
        const { table, parsed } = useClaimTableStore.getState();
        if (parsed.ok) setQuery(withFilter(table.query, parsed.value, filter, joining));
        toFilter();
      }}
    />
  );
});

/** The filters that stand in the query, each to be taken out. */
const Filters = (): React.JSX.Element | null => {
  const query = useClaimTableStore((state) => state.table.query);
  const parsed = useClaimTableStore((state) => state.parsed);
  const view = useProjectStore((state) => state.view);
  if (!parsed.ok || parsed.value.filters.length === 0) return null;
  return (
    <FilterChips
      written={query}
      filters={parsed.value.filters}
      nameOf={(name) => text(`claims.filterName.${name}`)}
      colourOf={(filter) => (view ? colourOfFilter(filter, view) : null)}
      onWrite={setQuery}
    />
  );
};

const ColumnsPopover = memo((): React.JSX.Element => {
  const columns = useClaimTableStore((state) => state.table.columns);
  const hidden = claimColumns.filter((column) => !columns.includes(column));
  return (
    <Popover
      label={text('claims.columns')}
      align="end"
      className={styles.columns}
      trigger={<IconButton label={text('claims.columns')} icon={<Columns3 aria-hidden />} />}
    >
      <ul className={styles.columnList} aria-label={text('claims.columns')}>
        {[...columns, ...hidden].map((column, index) => (
          <ColumnItem key={column} column={column} columns={columns} index={index < columns.length ? index : null} />
        ))}
      </ul>
      <div className={styles.columnFoot}>
        <Button size="small" variant="quiet" onClick={() => setColumns(usualTable.columns)}>{text('claims.usualColumns')}</Button>
      </div>
    </Popover>
  );
});

interface ColumnItemProps {
  readonly column: ClaimColumn;
  readonly columns: readonly ClaimColumn[];
  /** Its place among those shown; null when it is hidden. */
  readonly index: number | null;
}

const ColumnItem = ({ column, columns, index }: ColumnItemProps): React.JSX.Element => {
  const name = text(`claims.column.${column}`);
  return (
    <li className={styles.column}>
      <label className={styles.columnName}>
        <input type="checkbox" checked={index !== null} disabled={index !== null && columns.length === 1} onChange={() => toggleColumn(column)} />
        {name}
      </label>
      {index !== null && (
        <>
          <IconButton
            size="small" label={text('claims.columnEarlier', { column: name })} icon={<ChevronUp aria-hidden />} disabled={index === 0}
            onClick={() => setColumns(moveColumn(columns, column, columns[index - 1]!))}
          />
          <IconButton
            size="small" label={text('claims.columnLater', { column: name })} icon={<ChevronDown aria-hidden />} disabled={index === columns.length - 1}
            onClick={() => setColumns(moveColumn(columns, column, columns[index + 2] ?? null))}
          />
        </>
      )}
    </li>
  );
};

const ReportMenu = ({ table: { shown }, selected }: Pick<TableToolsProps, 'table' | 'selected'>): React.JSX.Element | null => {
  const writable = useProjectStore(isWritable);
  const claimIds = useMemo(() => shown.map(({ claim }) => claim.id).filter((id) => selected.size === 0 || selected.has(id)), [shown, selected]);
  useEffect(() => {
    showClaims(claimIds);
    return () => showClaims([]);
  }, [claimIds]);
  if (!writable) return null;
  return (
    <Menu align="end" trigger={<IconButton label={text('reports.fromTable')} icon={<ScrollText aria-hidden />} />}>
      <ReportItems claimIds={claimIds} />
      <MenuItem icon={<ListFilter aria-hidden />} onSelect={() => void reportTable()}>{text('reports.registerOf')}</MenuItem>
    </Menu>
  );
};

const CopyMenu = ({ table, selected }: Pick<TableToolsProps, 'table' | 'selected'>): React.JSX.Element => {
  const group = useClaimTableStore((state) => state.table.group);
  const count = selected.size > 0 ? selected.size : table.shown.length;
  const copy = (format: 'markdown' | 'csv'): void => copyClaims(format, selected.size > 0 ? [...selected] : table.shown.map(({ claim }) => claim.id), table);
  return (
    <Menu align="end" trigger={<IconButton label={text('claims.copy')} icon={<Copy aria-hidden />} />}>
      <MenuItem icon={<Copy aria-hidden />} disabled={count === 0} onSelect={() => copy('markdown')}>{text(selected.size > 0 ? 'claims.copyMarkdown' : 'claims.copyAllMarkdown', { count })}</MenuItem>
      <MenuItem icon={<Sheet aria-hidden />} disabled={count === 0} onSelect={() => copy('csv')}>{text(selected.size > 0 ? 'claims.copyCsv' : 'claims.copyAllCsv', { count })}</MenuItem>
      {group !== 'none' && (
        <>
          <MenuSeparator />
          <MenuItem icon={<ListChevronsDownUp aria-hidden />} onSelect={() => setFolded(table.groups.map(({ key }) => key), true)}>{text('claims.foldAll')}</MenuItem>
          <MenuItem icon={<ListChevronsUpDown aria-hidden />} onSelect={() => setFolded(table.groups.map(({ key }) => key), false)}>{text('claims.unfoldAll')}</MenuItem>
        </>
      )}
    </Menu>
  );
};
