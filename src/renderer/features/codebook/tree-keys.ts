import type { KeyboardEvent } from 'react';
import type { Tag } from '../../../core/model/tag.ts';
import type { CodebookRow } from '../../../core/queries/codebook-rows.ts';
import type { TagStep } from '../../../core/queries/tag-moves.ts';
import { inspect } from '../../state/ui-store.ts';
import { setArchiveOpen, setOpen, setRenaming, setSelected, toggleSelected, useCodebookStore } from './codebook-store.ts';
import { deleteTags, stepTag, targetsOf } from './tag-actions.ts';

/** What the keys of the tree act on. */
interface TreeScope {
  readonly rows: readonly CodebookRow[];
  /** The row that has the focus. */
  readonly current: number;
  readonly readOnly: boolean;
  readonly focusRow: (index: number) => void;
  readonly openMenu: () => void;
}

const steps: Readonly<Record<string, TagStep>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' };

const tagOf = (row: CodebookRow | undefined): Tag | null => (row?.kind === 'tag' ? row.tag : null);

/**
 * Carries out a key pressed in the tree (WAI-ARIA tree pattern with several selected): arrows move and fold, with Shift they
 * select, with Alt they move the tag itself, left and right with Shift as well. Returns whether it was one of the tree's keys.
 */
export function pressedInTree(event: KeyboardEvent, scope: TreeScope): boolean {
  const { rows, current, readOnly, focusRow } = scope;
  const tag = tagOf(rows[current]);
  const held = event.ctrlKey || event.metaKey;
  if (event.altKey) {
    const step = steps[event.key];
    // Alt with left and right alone goes back and forward.
    if (!step || held || !tag || ((step === 'in' || step === 'out') && !event.shiftKey)) return false;
    if (!readOnly) stepTag(tag, step);
    return true;
  }
  if (event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) return extend(scope, event.key === 'ArrowDown' ? 1 : -1);
  if (held) {
    if (event.key === ' ' && tag) toggleSelected(tag.id);
    else if (event.key === 'a') setSelected(rows.flatMap((row) => (row.kind === 'tag' && row.fits ? [row.tag.id] : [])));
    else return false;
    return true;
  }
  switch (event.key) {
    case 'ArrowDown': focusRow(current + 1); return true;
    case 'ArrowUp': focusRow(current - 1); return true;
    case 'Home': focusRow(0); return true;
    case 'End': focusRow(rows.length - 1); return true;
    case 'ArrowRight': unfold(scope, true); return true;
    case 'ArrowLeft': unfold(scope, false); return true;
    case 'Escape':
      if (useCodebookStore.getState().selected.size === 0) return false;
      setSelected([]);
      return true;
    case 'ContextMenu':
    case 'F10':
      if (event.key === 'F10' && !event.shiftKey) return false;
      if (tag) scope.openMenu();
      return true;
    case 'Enter':
    case ' ':
      if (tag) inspect({ kind: 'tag', tagId: tag.id });
      else setArchiveOpen(!isOpen(rows[current]));
      return true;
    case 'F2':
      if (tag && !readOnly) setRenaming(tag.id);
      return true;
    case 'Delete':
    case 'Backspace':
      if (tag && !readOnly) void deleteTags(targetsOf(tag.id)).then(() => requestAnimationFrame(() => focusRow(current)));
      return true;
  }
  return false;
}

const isOpen = (row: CodebookRow | undefined): boolean => row?.open === true;

const depthOf = (row: CodebookRow | undefined): number => (row?.kind === 'tag' ? row.depth : 0);

/** Opens or folds what is focused; where that is done already, goes to the first inside or to the one it is in. */
function unfold({ rows, current, focusRow }: TreeScope, open: boolean): void {
  const row = rows[current];
  if (!row) return;
  const foldable = row.kind === 'archive' || row.hasChildren;
  if (foldable && row.open !== open) {
    if (row.kind === 'archive') setArchiveOpen(open);
    else setOpen(row.tag.id, open);
  } else if (open) {
    if (foldable) focusRow(current + 1);
  } else {
    const outer = rows.findLastIndex((candidate, index) => index < current && depthOf(candidate) < depthOf(row));
    if (outer >= 0) focusRow(outer);
  }
}

function extend({ rows, current, focusRow }: TreeScope, by: 1 | -1): true {
  const next = current + by;
  const ids = [tagOf(rows[current])?.id, tagOf(rows[next])?.id].filter((id) => id !== undefined);
  setSelected([...useCodebookStore.getState().selected, ...ids]);
  focusRow(next);
  return true;
}

/** Returns the row that typed letters lead to: the next whose name begins with them, from `from` on and then around. */
export function rowTyped(rows: readonly CodebookRow[], from: number, typed: string): number {
  const wanted = typed.toLocaleLowerCase();
  const order = rows.map((_, index) => (from + index) % rows.length);
  return order.find((index) => tagOf(rows[index])?.name.toLocaleLowerCase().startsWith(wanted) === true) ?? -1;
}
