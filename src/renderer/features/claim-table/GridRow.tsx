import { Check, ChevronRight } from 'lucide-react';
import { memo, type MouseEvent } from 'react';
import type { ClaimFacts } from '../../../core/claims/claim-facts.ts';
import type { ClaimGroup } from '../../../core/claims/group-claims.ts';
import type { CellsProject } from '../../../core/claims/cell-words.ts';
import { text } from '../../../core/messages/messages.ts';
import type { ClaimColumn, ClaimGrouping } from '../../../core/model/claim-view.ts';
import { placeOf, type Place } from '../../ui/place.ts';
import { draggedAs } from '../../ui/record-drag.ts';
import { claimAttribute } from '../claims/claim-attribute.ts';
import { cellContent } from './cells.tsx';
import { useClaimTableStore } from './claim-table-store.ts';
import { GroupName } from './GroupName.tsx';
import { shownClaims } from './shown-claims.ts';
import styles from './ClaimGrid.module.css';

/** What rows are asked to do: the same functions for all and for as long as the table is there, so that a row is drawn anew only when it changes. */
export interface RowActs {
  readonly focus: (key: string, column: ClaimColumn) => void;
  readonly click: (event: MouseEvent, key: string, column: ClaimColumn) => void;
  readonly tick: (event: MouseEvent, key: string) => void;
  readonly edit: (key: string, column: ClaimColumn) => void;
  readonly open: (claimId: string, beside: boolean) => void;
  readonly menu: (key: string, column: ClaimColumn, place: Place) => void;
  readonly fold: (group: ClaimGroup, folded: boolean) => void;
}

interface RowPlace {
  /** Its number in the table, from 0. */
  readonly index: number;
  /** Distance from the top of the first row in CSS pixels. */
  readonly start: number;
  readonly columns: readonly ClaimColumn[];
  /** The column whose cell Tab leads to; null in all rows but one. */
  readonly tabbable: ClaimColumn | null;
  readonly acts: RowActs;
}

interface ClaimRowProps extends RowPlace {
  readonly rowKey: string;
  readonly facts: ClaimFacts;
  readonly project: CellsProject;
  readonly selected: boolean;
  /** True within a group. */
  readonly inside: boolean;
  /** How many of its cells are in view, from the first; none of a row above or below the view. */
  readonly seen: number;
  /** False in the first frame that shows other rows: what is out of view then stays as it was. */
  readonly settled: boolean;
}

/** A selected claim is dragged with the others that are selected. */
const claimsWith = (id: string): readonly string[] => (useClaimTableStore.getState().selected.has(id) ? shownClaims() : [id]);

/** Rows above the first: the head. */
const headRows = 1;

/** A claim in the table. */
export const ClaimRow = memo(({ rowKey, index, start, facts, project, columns, selected, inside, seen, settled, tabbable, acts }: ClaimRowProps): React.JSX.Element => (
  <div
    className={styles.row}
    style={{ insetBlockStart: start }}
    role="row"
    aria-rowindex={index + 1 + headRows}
    aria-level={inside ? 2 : undefined}
    aria-selected={selected}
    data-row={rowKey}
    {...{ [claimAttribute]: facts.claim.id }}
    {...draggedAs(facts.claim.statement, () => claimsWith(facts.claim.id).map((id) => ({ kind: 'claim', id })))}
  >
    {columns.map((column, place) => (
      <ClaimCell
        key={column}
        rowKey={rowKey} column={column} place={place} facts={facts} project={project} acts={acts} drawn={settled || place < seen}
        tabbable={column === tabbable} selected={place === 0 && selected}
      />
    ))}
  </div>
), (before, after) => (after.seen === 0 && !after.settled && before.start === after.start && before.columns === after.columns) || isSame(before, after));

interface ClaimCellProps {
  readonly rowKey: string;
  readonly column: ClaimColumn;
  /** Its number in the row, from 0. */
  readonly place: number;
  readonly facts: ClaimFacts;
  readonly project: CellsProject;
  readonly acts: RowActs;
  /** False while the cell may stay as it was. */
  readonly drawn: boolean;
  readonly tabbable: boolean;
  /** Of the first cell: whether the claim is selected. */
  readonly selected: boolean;
}

/** A cell of a claim. Its small buttons are for the mouse: the keys of the table do the same. */
const ClaimCell = memo(({ rowKey, column, place, facts, project, acts, drawn, tabbable, selected }: ClaimCellProps): React.JSX.Element => (
  <div
    className={styles.cell}
    role={column === 'statement' ? 'rowheader' : 'gridcell'}
    aria-colindex={place + 1}
    tabIndex={tabbable ? 0 : -1}
    data-column={column}
    onFocus={(event) => { if (event.target === event.currentTarget) acts.focus(rowKey, column); }}
    onClick={(event) => acts.click(event, rowKey, column)}
    onDoubleClick={() => acts.edit(rowKey, column)}
    onContextMenu={(event) => {
      event.preventDefault();
      acts.menu(rowKey, column, placeOf(event));
    }}
  >
    {place === 0 && (
      <span className={styles.tick} aria-hidden data-on={selected || undefined} onClick={(event) => acts.tick(event, rowKey)} onDoubleClick={(event) => event.stopPropagation()}>
        {selected && <Check aria-hidden />}
      </span>
    )}
    {drawn && cellContent(column, facts, project)}
    {place === 0 && (
      <button
        type="button"
        className={styles.open}
        tabIndex={-1}
        aria-hidden
        title={text('claims.open')}
        onClick={(event) => {
          event.stopPropagation();
          acts.open(facts.claim.id, event.ctrlKey || event.metaKey);
        }}
        onDoubleClick={(event) => event.stopPropagation()}
      />
    )}
  </div>
), (before, after) => !after.drawn || isSame(before, after));

/** Returns whether two records hold the same. */
const isSame = <T extends object>(before: T, after: T): boolean => (Object.keys(after) as (keyof T)[]).every((key) => Object.is(before[key], after[key]));

interface GroupRowProps extends RowPlace {
  readonly group: ClaimGroup;
  readonly grouping: ClaimGrouping;
  readonly project: CellsProject;
  readonly open: boolean;
  readonly selected: boolean;
}

/** The head of a group of claims. */
export const GroupRow = memo(({ group, grouping, project, open, index, start, columns, selected, tabbable, acts }: GroupRowProps): React.JSX.Element => {
  const [first] = columns;
  return (
    <div
      className={styles.row}
      style={{ insetBlockStart: start }}
      role="row"
      aria-rowindex={index + 1 + headRows}
      aria-level={1}
      aria-expanded={open}
      aria-selected={selected}
      data-row={group.key}
      data-group
    >
      <div
        className={styles.groupCell}
        role="gridcell"
        aria-colindex={1}
        aria-colspan={columns.length}
        tabIndex={tabbable === null ? -1 : 0}
        data-column={first}
        onFocus={() => acts.focus(group.key, tabbable ?? first!)}
        onClick={() => acts.fold(group, open)}
      >
        <span className={styles.group}>
          <ChevronRight className={styles.chevron} data-open={open || undefined} aria-hidden />
          <span className={styles.tick} aria-hidden data-on={selected || undefined} onClick={(event) => acts.tick(event, group.key)}><Check aria-hidden /></span>
          <GroupName grouping={grouping} value={group.value} project={project} />
          <span className={styles.groupCount}>{text('claims.groupCount', { count: group.claims.length })}</span>
        </span>
      </div>
    </div>
  );
});
