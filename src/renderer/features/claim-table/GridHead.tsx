import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo, useId, useState, type DragEvent, type PointerEvent } from 'react';
import { moveColumn } from '../../../core/claims/column-widths.ts';
import { text } from '../../../core/messages/messages.ts';
import type { ClaimColumn, ClaimTable } from '../../../core/model/claim-view.ts';
import { placeOf, type Place } from '../../ui/place.ts';
import { setColumns, setWidth, sortByHead } from './claim-table-store.ts';
import styles from './ClaimGrid.module.css';

/** Columns that hold numbers, whose heads stand where the numbers do. */
const numberColumns: ReadonlySet<ClaimColumn> = new Set(['confidence', 'for', 'against']);

/** What heads are asked to do: the same functions for as long as the table is there. */
export interface HeadActs {
  readonly focusHead: (column: ClaimColumn) => void;
  readonly menuOfHead: (column: ClaimColumn, place: Place) => void;
}

interface GridHeadProps {
  readonly columns: readonly ClaimColumn[];
  /** Their widths now, in CSS pixels. */
  readonly widths: readonly number[];
  readonly sort: ClaimTable['sort'];
  /** The column whose head Tab leads to; null when that is a cell below. */
  readonly tabbable: ClaimColumn | null;
  readonly onFocus: (column: ClaimColumn) => void;
  readonly onMenu: (column: ClaimColumn, place: Place) => void;
}

/** The heads of the columns: a click sorts, with Shift in addition to what is sorted by; they are dragged to another place, their edges to another width. */
export const GridHead = memo(({ columns, widths, sort, tabbable, onFocus, onMenu }: GridHeadProps): React.JSX.Element => {
  const id = useId();
  const [dragged, setDragged] = useState<ClaimColumn | null>(null);
  const [over, setOver] = useState<{ readonly column: ClaimColumn; readonly side: 'before' | 'after' } | null>(null);
  const place = (event: DragEvent, column: ClaimColumn): 'before' | 'after' => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return event.clientX < left + width / 2 || column !== columns.at(-1) ? 'before' : 'after';
  };
  const drop = (): void => {
    if (dragged && over) setColumns(moveColumn(columns, dragged, over.side === 'before' ? over.column : null));
    setDragged(null);
    setOver(null);
  };
  return (
    <div className={styles.head} role="row" aria-rowindex={1}>
      {columns.map((column, index) => {
        const rank = sort.findIndex((way) => way.column === column);
        const way = sort[rank];
        return (
          <div
            key={column}
            className={styles.headCell}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={way ? (way.descending ? 'descending' : 'ascending') : undefined}
            aria-describedby={way && sort.length > 1 ? `${id}-${column}` : undefined}
            tabIndex={column === tabbable ? 0 : -1}
            title={text('claims.sortHint', { column: text(`claims.column.${column}`) })}
            data-column={column}
            data-sorted={way ? true : undefined}
            data-number={numberColumns.has(column) || undefined}
            data-dragged={column === dragged || undefined}
            data-drop={over?.column === column && dragged !== column ? over.side : undefined}
            draggable
            onFocus={() => onFocus(column)}
            onClick={(event) => sortByHead(column, event.shiftKey)}
            onContextMenu={(event) => {
              event.preventDefault();
              onMenu(column, placeOf(event));
            }}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', text(`claims.column.${column}`));
              setDragged(column);
            }}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver({ column, side: place(event, column) });
            }}
            onDrop={(event) => {
              event.preventDefault();
              drop();
            }}
            onDragEnd={() => {
              setDragged(null);
              setOver(null);
            }}
          >
            <span className={styles.headWords}>{text(`claims.column.${column}`)}</span>
            {way && (way.descending ? <ArrowDown className={styles.arrow} aria-hidden /> : <ArrowUp className={styles.arrow} aria-hidden />)}
            {way && sort.length > 1 && (
              <span className={styles.rank} aria-hidden>
                {rank + 1}
                <span id={`${id}-${column}`} hidden>{text('claims.sortRank', { rank: rank + 1 })}</span>
              </span>
            )}
            <Edge column={column} width={widths[index]!} />
          </div>
        );
      })}
    </div>
  );
});

/** The edge of a head, dragged to give the column another width; two clicks give it its usual one. From the keyboard the head's menu does it. */
const Edge = ({ column, width }: { readonly column: ClaimColumn; readonly width: number }): React.JSX.Element => {
  const [held, setHeld] = useState<{ readonly from: number; readonly width: number } | null>(null);
  const end = (event: PointerEvent): void => {
    event.currentTarget.releasePointerCapture(event.pointerId);
    setHeld(null);
  };
  return (
    <span
      className={styles.edge}
      aria-hidden
      data-held={held ? true : undefined}
      draggable
      // A dragged edge is not a dragged head.
      onDragStart={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setHeld({ from: event.clientX, width });
      }}
      onPointerMove={(event) => { if (held) setWidth(column, held.width + event.clientX - held.from); }}
      onPointerUp={end}
      onPointerCancel={end}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => {
        event.stopPropagation();
        setWidth(column, null);
      }}
    />
  );
};
