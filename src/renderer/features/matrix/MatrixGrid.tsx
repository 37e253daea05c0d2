import { useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { mostOf, sayValue, strengthOf, type Matrix } from '../../../core/analysis/matrix.ts';
import { text } from '../../../core/messages/messages.ts';
import { chooseCell, focusCell, useMatrixStore, type Measure } from './matrix-store.ts';
import styles from './Matrix.module.css';

interface GridProps {
  readonly matrix: Matrix;
  readonly measure: Measure;
  /** What rows and columns are, for the corner. */
  readonly corner: string;
}

/** The table of cells, after the grid pattern of WAI-ARIA: one stop for Tab, arrows between the cells, Enter chooses one. */
export const MatrixGrid = ({ matrix, measure, corner }: GridProps): React.JSX.Element => {
  const { rows, columns, square, value } = matrix;
  const focus = useMatrixStore((state) => state.focus);
  const chosen = useMatrixStore((state) => state.chosen);
  const grid = useRef<HTMLTableElement>(null);
  const most = mostOf(matrix, measure);
  const at = { row: rows.findIndex(({ key }) => key === focus?.row), column: columns.findIndex(({ key }) => key === focus?.column) };
  const reached = at.row < 0 || at.column < 0 ? { row: 0, column: 0 } : at;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { row, column } = reached;
    const places: Readonly<Record<string, readonly [row: number, column: number]>> = {
      ArrowRight: [row, column + 1], ArrowLeft: [row, column - 1], ArrowDown: [row + 1, column], ArrowUp: [row - 1, column],
      Home: [row, 0], End: [row, columns.length - 1], PageDown: [Math.min(rows.length - 1, row + 10), column], PageUp: [Math.max(0, row - 10), column],
    };
    const next = Object.hasOwn(places, event.key) ? places[event.key] : undefined;
    if (!next) return;
    event.preventDefault();
    const [nextRow, nextColumn] = [rows[next[0]], columns[next[1]]];
    if (!nextRow || !nextColumn) return;
    focusCell({ row: nextRow.key, column: nextColumn.key });
    const cells = grid.current?.querySelectorAll<HTMLElement>('[data-cell]');
    cells?.[next[0] * columns.length + next[1]]?.focus();
  };

  return (
    <div className={styles.scroller}>
      <table ref={grid} className={styles.grid} role="grid" aria-label={corner} aria-rowcount={rows.length + 1} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th className={styles.corner} scope="col">{corner}</th>
            {columns.map(({ key, name, total }) => (
              <th key={key} className={styles.column} scope="col" title={name}>
                <span className={styles.columnName} dir="auto">{name}</span>
                <span className={styles.total}>{total}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row.key}>
              <th className={styles.row} scope="row" title={row.name}>
                <span className={styles.rowName} dir="auto">{row.name}</span>
                <span className={styles.total}>{row.total}</span>
              </th>
              {columns.map((column, j) => {
                const found = value(row.key, column.key);
                const words = sayValue(found, measure);
                const diagonal = square && row.key === column.key;
                return (
                  <td
                    key={column.key}
                    className={styles.cell}
                    data-cell
                    data-diagonal={diagonal || undefined}
                    data-strong={(!diagonal && strengthOf(found, measure, most) > 0.55) || undefined}
                    style={diagonal ? undefined : { '--strength': `${Math.round(Math.min(1, strengthOf(found, measure, most)) * 100)}%` } as CSSProperties}
                    tabIndex={i === reached.row && j === reached.column ? 0 : -1}
                    aria-label={text('matrix.cell', { row: row.name, column: column.name, value: words || '0' })}
                    aria-selected={chosen?.row === row.key && chosen.column === column.key}
                    onFocus={() => focusCell({ row: row.key, column: column.key })}
                    onClick={() => chooseCell({ row: row.key, column: column.key })}
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter' && event.key !== ' ') return;
                      event.preventDefault();
                      chooseCell({ row: row.key, column: column.key });
                    }}
                  >
                    {words}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
