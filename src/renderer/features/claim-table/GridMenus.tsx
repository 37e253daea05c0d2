import {
  ArrowDown, ArrowLeft, ArrowRight, ArrowUp, ArrowUpDown, Columns2, Copy, EyeOff, FoldHorizontal, ListChevronsDownUp, ListChevronsUpDown, MoveHorizontal, Pencil, Rows3, Sheet, SquareArrowOutUpRight, Trash2, UnfoldHorizontal,
} from 'lucide-react';
import { moveColumn } from '../../../core/claims/column-widths.ts';
import { sortedSo } from '../../../core/claims/sorting.ts';
import type { TableRow } from '../../../core/claims/table-rows.ts';
import { text } from '../../../core/messages/messages.ts';
import type { ClaimColumn, ClaimGrouping } from '../../../core/model/claim-view.ts';
import { Menu, MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import type { Place } from '../../ui/place.ts';
import { ClaimMenu } from '../claims/ClaimMenu.tsx';
import { copyClaims, deleteSelected, selectedOr } from './claim-table-actions.ts';
import { setColumns, setFolded, setGroup, setSort, setWidth, toggleColumn, useClaimTableStore } from './claim-table-store.ts';
import { isEditable } from './editable.ts';
import type { ClaimRows } from './use-claim-rows.ts';

/** CSS pixels by which a column gets wider or narrower. */
const widthStep = 32;

/** What claims can be gathered under by a column. */
const groupings: Readonly<Partial<Record<ClaimColumn, ClaimGrouping>>> = {
  verdict: 'verdict', speaker: 'speaker', tags: 'tag', sources: 'source', status: 'status', assignee: 'assignee',
};

interface HeadMenuProps {
  readonly column: ClaimColumn;
  readonly columns: readonly ClaimColumn[];
  readonly width: number;
  readonly place: Place;
  readonly onClose: () => void;
}

/** What can be done with a column. */
export const HeadMenu = ({ column, columns, width, place, onClose }: HeadMenuProps): React.JSX.Element => {
  const { sort, group } = useClaimTableStore((state) => state.table);
  const index = columns.indexOf(column);
  const grouping = groupings[column];
  const others = sort.some((way) => way.column !== column);
  const sortSo = (descending: boolean, added: boolean) => (): void => setSort(sortedSo(sort, column, descending, added));
  return (
    <Menu open onOpenChange={(open) => { if (!open) onClose(); }} anchor={place}>
      <MenuItem icon={<ArrowUp aria-hidden />} onSelect={sortSo(false, false)}>{text('claims.sortUp')}</MenuItem>
      <MenuItem icon={<ArrowDown aria-hidden />} onSelect={sortSo(true, false)}>{text('claims.sortDown')}</MenuItem>
      {others && <MenuItem icon={<ArrowUp aria-hidden />} onSelect={sortSo(false, true)}>{text('claims.thenUp')}</MenuItem>}
      {others && <MenuItem icon={<ArrowDown aria-hidden />} onSelect={sortSo(true, true)}>{text('claims.thenDown')}</MenuItem>}
      {sort.some((way) => way.column === column) && <MenuItem icon={<ArrowUpDown aria-hidden />} onSelect={() => setSort(sort.filter((way) => way.column !== column))}>{text('claims.unsort')}</MenuItem>}
      {grouping && (
        <>
          <MenuSeparator />
          <MenuItem icon={<Rows3 aria-hidden />} onSelect={() => setGroup(group === grouping ? 'none' : grouping)}>{text(group === grouping ? 'claims.ungroup' : 'claims.groupByThis')}</MenuItem>
        </>
      )}
      <MenuSeparator />
      <MenuItem icon={<ArrowLeft aria-hidden />} disabled={index === 0} onSelect={() => setColumns(moveColumn(columns, column, columns[index - 1]!))}>{text('claims.columnLeft')}</MenuItem>
      <MenuItem icon={<ArrowRight aria-hidden />} disabled={index === columns.length - 1} onSelect={() => setColumns(moveColumn(columns, column, columns[index + 2] ?? null))}>{text('claims.columnRight')}</MenuItem>
      <MenuItem icon={<UnfoldHorizontal aria-hidden />} onSelect={() => setWidth(column, width + widthStep)}>{text('claims.columnWider')}</MenuItem>
      <MenuItem icon={<FoldHorizontal aria-hidden />} onSelect={() => setWidth(column, width - widthStep)}>{text('claims.columnNarrower')}</MenuItem>
      <MenuItem icon={<MoveHorizontal aria-hidden />} onSelect={() => setWidth(column, null)}>{text('claims.columnUsual')}</MenuItem>
      <MenuItem icon={<EyeOff aria-hidden />} disabled={columns.length === 1} onSelect={() => toggleColumn(column)}>{text('claims.columnHide')}</MenuItem>
    </Menu>
  );
};

interface RowMenuProps {
  readonly row: TableRow | null;
  readonly column: ClaimColumn;
  readonly table: ClaimRows;
  readonly selected: ReadonlySet<string>;
  readonly place: Place;
  readonly readOnly: boolean;
  readonly onEdit: () => void;
  readonly onOpen: (claimId: string, beside: boolean) => void;
  readonly onClose: () => void;
}

/** What can be done with a claim, or with all that are selected when it is one of them. */
export const RowMenu = ({ row, column, table, selected, place, readOnly, onEdit, onOpen, onClose }: RowMenuProps): React.JSX.Element | null => {
  if (!row) return null;
  const ids = selectedOr(selected, row, table);
  const claimId = row.kind === 'claim' ? row.facts.claim.id : null;
  return (
    <Menu open onOpenChange={(open) => { if (!open) onClose(); }} anchor={place}>
      {claimId !== null && (
        <>
          <MenuItem icon={<SquareArrowOutUpRight aria-hidden />} keys="Alt+Enter" onSelect={() => onOpen(claimId, false)}>{text('claims.open')}</MenuItem>
          <MenuItem icon={<Columns2 aria-hidden />} keys="Mod+Enter" onSelect={() => onOpen(claimId, true)}>{text('claims.openBeside')}</MenuItem>
          {isEditable(column) && <MenuItem icon={<Pencil aria-hidden />} keys="F2" disabled={readOnly} onSelect={onEdit}>{text('claims.edit', { column: text(`claims.column.${column}`) })}</MenuItem>}
          <MenuSeparator />
        </>
      )}
      {row.kind === 'group' && (
        <>
          <MenuItem icon={<ListChevronsDownUp aria-hidden />} onSelect={() => setFolded(table.groups.map(({ key }) => key), true)}>{text('claims.foldAll')}</MenuItem>
          <MenuItem icon={<ListChevronsUpDown aria-hidden />} onSelect={() => setFolded(table.groups.map(({ key }) => key), false)}>{text('claims.unfoldAll')}</MenuItem>
          <MenuSeparator />
        </>
      )}
      <MenuItem icon={<Copy aria-hidden />} keys="Mod+c" onSelect={() => copyClaims('markdown', ids, table)}>{text('claims.copyMarkdown', { count: ids.length })}</MenuItem>
      <MenuItem icon={<Sheet aria-hidden />} onSelect={() => copyClaims('csv', ids, table)}>{text('claims.copyCsv', { count: ids.length })}</MenuItem>
      <MenuSeparator />
      {claimId !== null && ids.length === 1
        ? <ClaimMenu claimId={claimId} opening={false} />
        : <MenuItem icon={<Trash2 aria-hidden />} danger keys="Delete" disabled={readOnly} onSelect={() => void deleteSelected(ids)}>{text('claims.delete', { count: ids.length })}</MenuItem>}
    </Menu>
  );
};
