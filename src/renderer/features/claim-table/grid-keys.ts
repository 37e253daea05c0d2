import type { KeyboardEvent } from 'react';
import { gridMove, rowTyped, type GridPlace } from '../../../core/claims/grid-moves.ts';
import { cellWords } from '../../../core/claims/cell-words.ts';
import { groupWords } from '../../../core/claims/group-words.ts';
import type { ClaimColumn } from '../../../core/model/claim-view.ts';
import { isMac } from '../../ui/keys.ts';
import { setFolded, setSelected, sortByHead, useClaimTableStore } from './claim-table-store.ts';
import { copyClaims, deleteSelected, selectedOr } from './claim-table-actions.ts';
import type { ClaimRows } from './use-claim-rows.ts';

/** What keys act on. */
interface GridScope {
  readonly table: ClaimRows;
  readonly columns: readonly ClaimColumn[];
  readonly current: GridPlace;
  /** Rows in view. */
  readonly page: number;
  readonly selected: ReadonlySet<string>;
  readonly focusPlace: (place: GridPlace) => void;
  /** Goes to a place and selects all from where selecting began. */
  readonly extend: (to: GridPlace) => void;
  readonly toggle: () => void;
  readonly edit: () => void;
  readonly open: (claimId: string, beside: boolean) => void;
  readonly menu: () => void;
}

/** Milliseconds after which typed letters begin a new word. */
const typingPause = 700;
const nothingTyped = { letters: '', at: -Infinity };
let typed = nothingTyped;

/** Carries out a key press in the table. Returns whether it was one of its keys. */
export function pressedInGrid(event: KeyboardEvent, scope: GridScope): boolean {
  const { table: { rows }, columns, current } = scope;
  const control = isMac ? event.metaKey : event.ctrlKey;
  // What was typed is over when another key does something.
  if (event.key !== 'Shift' && (control || !/^.$/u.test(event.key))) typed = nothingTyped;
  const row = rows[current.row];
  const unfolded = row && !control && !event.shiftKey && !event.altKey ? folding(event.key, scope) : false;
  if (unfolded) return true;
  // Alt with arrows goes back and forward.
  const move = event.altKey ? null : gridMove(event.key, control, current, { rows: rows.length, columns: columns.length, page: scope.page });
  if (move) {
    if (event.shiftKey && move.row !== current.row && move.row >= 0) scope.extend(move);
    else scope.focusPlace(move);
    return true;
  }
  if (current.row < 0) return pressedInHead(event, columns[current.column]!, scope);
  switch (event.key) {
    case ' ':
      if (isTyping(event)) return typeAhead(event, scope);
      if (!control && !event.altKey) scope.toggle();
      return true;
    case 'Enter': return entered(event, control, scope);
    case 'F2':
      scope.edit();
      return true;
    case 'Escape':
      if (scope.selected.size === 0) return false;
      setSelected([]);
      return true;
    case 'Delete':
      void deleteSelected(selectedOr(scope.selected, row, scope.table));
      return true;
    case 'ContextMenu':
    case 'F10':
      if (event.key === 'F10' && !event.shiftKey) return false;
      scope.menu();
      return true;
  }
  if (control && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'a') {
    setSelected(scope.table.shown.map(({ claim }) => claim.id));
    return true;
  }
  if (control && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'c') {
    copyClaims('markdown', selectedOr(scope.selected, row, scope.table), scope.table);
    return true;
  }
  return typeAhead(event, scope);
}

function pressedInHead(event: KeyboardEvent, column: ClaimColumn, scope: GridScope): boolean {
  if (event.key === 'Enter' || event.key === ' ') {
    sortByHead(column, event.shiftKey);
    return true;
  }
  if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return false;
  scope.menu();
  return true;
}

function entered(event: KeyboardEvent, control: boolean, { table: { rows }, current, edit, open }: GridScope): boolean {
  const row = rows[current.row];
  if (!row) return false;
  if (row.kind === 'group') setFolded([row.key], row.open);
  else if (control || event.altKey) open(row.facts.claim.id, control);
  else edit();
  return true;
}

/** Folds and unfolds groups with the arrow keys, as the tree grid pattern has it; from the first cell of a claim the left one leads to its group. */
function folding(key: string, { table: { rows }, current, focusPlace }: GridScope): boolean {
  if (useClaimTableStore.getState().table.group === 'none' || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return false;
  const row = rows[current.row];
  if (row?.kind === 'group') {
    const open = key === 'ArrowRight';
    if (row.open !== open) setFolded([row.key], !open);
    else if (open && rows[current.row + 1]?.kind === 'claim') focusPlace({ row: current.row + 1, column: 0 });
    return true;
  }
  if (key === 'ArrowRight' || current.column > 0) return false;
  const head = rows.findLastIndex((each, index) => index < current.row && each.kind === 'group');
  if (head >= 0) focusPlace({ row: head, column: 0 });
  return head >= 0;
}

const isTyping = (event: KeyboardEvent): boolean => event.timeStamp - typed.at < typingPause;

/** Goes to the next row whose words in this column begin with what is typed: first a letter or digit, then anything. */
function typeAhead(event: KeyboardEvent, { table, columns, current, focusPlace }: GridScope): boolean {
  const going = isTyping(event);
  if (event.ctrlKey || event.metaKey || event.altKey || !(going ? /^.$/u : /^[\p{L}\p{N}]$/u).test(event.key)) return false;
  typed = { letters: going ? typed.letters + event.key : event.key, at: event.timeStamp };
  const { rows, project } = table;
  const { group } = useClaimTableStore.getState().table;
  const next = rowTyped(rows.length, going ? current.row : current.row + 1, typed.letters, (index) => {
    const row = rows[index]!;
    return row.kind === 'group' ? groupWords(group, row.group.value, project) : cellWords(columns[current.column]!, row.facts, project);
  });
  if (next >= 0) focusPlace({ row: next, column: current.column });
  return true;
}
