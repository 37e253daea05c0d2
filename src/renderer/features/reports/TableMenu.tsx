import {
  $deleteTableColumnAtSelection, $deleteTableRowAtSelection, $findTableNode, $insertTableColumnAtSelection, $insertTableRowAtSelection, $isTableCellNode, $isTableRowNode, TableCellHeaderStates,
} from '@lexical/table';
import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { text } from '../../../core/messages/messages.ts';
import { MenuItem, MenuSeparator } from '../../ui/Menu.tsx';

/** What can be done to the table at the cursor. */
export const TableMenu = ({ editor }: { readonly editor: LexicalEditor }): React.JSX.Element => {
  const change = ($change: () => void) => (): void => editor.update($change);
  return (
    <>
      <MenuItem onSelect={change(() => { $insertTableRowAtSelection(false); })}>{text('report.rowAbove')}</MenuItem>
      <MenuItem onSelect={change(() => { $insertTableRowAtSelection(true); })}>{text('report.rowBelow')}</MenuItem>
      <MenuItem onSelect={change(() => { $insertTableColumnAtSelection(false); })}>{text('report.columnBefore')}</MenuItem>
      <MenuItem onSelect={change(() => { $insertTableColumnAtSelection(true); })}>{text('report.columnAfter')}</MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={change($toggleHead)}>{text('report.headRow')}</MenuItem>
      <MenuSeparator />
      <MenuItem danger onSelect={change($deleteTableRowAtSelection)}>{text('report.deleteRow')}</MenuItem>
      <MenuItem danger onSelect={change($deleteTableColumnAtSelection)}>{text('report.deleteColumn')}</MenuItem>
    </>
  );
};

/** Makes the first row of the table at the cursor a head, or a row as the others. */
function $toggleHead(): void {
  const selection = $getSelection();
  const row = $isRangeSelection(selection) ? $findTableNode(selection.anchor.getNode())?.getFirstChild() : null;
  if (!$isTableRowNode(row)) return;
  const cells = row.getChildren().filter($isTableCellNode);
  const isHead = cells.some((cell) => (cell.getHeaderStyles() & TableCellHeaderStates.ROW) !== 0);
  for (const cell of cells) cell.setHeaderStyles(isHead ? TableCellHeaderStates.NO_STATUS : TableCellHeaderStates.ROW);
}
