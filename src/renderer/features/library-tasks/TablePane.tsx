import { useState } from 'react';
import { tableFields, type TableColumns, type TableField } from '../../../core/formats/text-table/text-table.ts';
import { text } from '../../../core/messages/messages.ts';
import { inspect } from '../../state/ui-store.ts';
import { DetailGroup } from '../../ui/DetailPane.tsx';
import { Effects } from '../../ui/Effects.tsx';
import { Select } from '../../ui/Select.tsx';
import { TaskPane } from '../../ui/TaskPane.tsx';
import styles from './library-tasks.module.css';
import { importTable } from './start-task.ts';
import { useLibraryTasks, type TableRead } from './task-store.ts';

/** A table of texts: which column holds what, with the first rows as they would come in. */
export const TablePane = (): React.JSX.Element | null => {
  const table = useLibraryTasks((state) => state.table);
  return table && <ColumnsPane key={table.file} table={table} />;
};

const none = 'none';

const ColumnsPane = ({ table }: { readonly table: TableRead }): React.JSX.Element => {
  const [columns, setColumns] = useState<TableColumns>(table.guess);
  const choose = (field: TableField, value: string): void => setColumns({ ...columns, [field]: value === none ? null : Number(value) });
  const texts = columns.text === null ? 0 : table.filled[columns.text] ?? 0;
  return (
    <TaskPane label={text('table.title', { file: table.file })} confirm={text('table.do', { count: texts })} ready={texts > 0} onConfirm={() => void importTable(columns)} onGiveUp={() => inspect({ kind: 'cards' })}>
      <DetailGroup title={text('table.columns')}>
        <div className={styles.columns}>
          {tableFields.map((field) => (
            <div key={field} className={styles.column}>
              <span>{text(`table.field.${field}`)}</span>
              <Select
                label={text(`table.field.${field}`)}
                value={columns[field] === null ? none : String(columns[field])}
                options={[...(field === 'text' ? [] : [{ value: none, label: text('table.none') }]), ...table.names.map((label, index) => ({ value: String(index), label }))]}
                onChange={(value) => choose(field, value)}
              />
            </div>
          ))}
        </div>
      </DetailGroup>
      <Effects title={text('table.effects')} effects={[
        text('table.makes', { count: texts }),
        table.rows > texts && text('table.without', { count: table.rows - texts }),
        text('table.known'),
      ]} />
      <DetailGroup title={text('table.first')}>
        <ul className={styles.rows}>
          {table.first.map((row, index) => (
            <li key={index} className={styles.row}>
              <p className={styles.rowTitle} dir="auto">{cell(row, columns.title) || text('table.untitled')}</p>
              <p className={styles.rowFacts} dir="auto">{[columns.authors, columns.date, columns.url].map((column) => cell(row, column)).filter((words) => words !== '').join(' · ')}</p>
              <p className={styles.rowText} dir="auto">{cell(row, columns.text)}</p>
            </li>
          ))}
        </ul>
      </DetailGroup>
    </TaskPane>
  );
};

const cell = (row: readonly string[], column: number | null): string => (column === null ? '' : row[column] ?? '');
