import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type Ref } from 'react';
import { columnsWithin, columnWidths } from '../../../core/claims/column-widths.ts';
import type { GridPlace } from '../../../core/claims/grid-moves.ts';
import { claimsIn } from '../../../core/claims/table-rows.ts';
import { text } from '../../../core/messages/messages.ts';
import type { ClaimColumn } from '../../../core/model/claim-view.ts';
import { useHalf } from '../../state/half.ts';
import { useLookingAtClaim } from '../../state/looked-at.ts';
import { positionOf, rememberPosition } from '../../state/memory.ts';
import { areKeysFree } from '../../state/use-keys-on-arrival.ts';
import { useAfterFrame } from '../../ui/after-frame.ts';
import type { Place } from '../../ui/place.ts';
import { useStable } from '../../ui/use-stable.ts';
import { claimAttribute } from '../claims/claim-attribute.ts';
import { select, setActive, setFolded, setSelected, useClaimTableStore } from './claim-table-store.ts';
import { isEditable } from './editable.ts';
import { GridHead, type HeadActs } from './GridHead.tsx';
import { pressedInGrid } from './grid-keys.ts';
import { ClaimRow, GroupRow, type RowActs } from './GridRow.tsx';
import { HeadMenu, RowMenu } from './GridMenus.tsx';
import type { ClaimRows } from './use-claim-rows.ts';
import styles from './ClaimGrid.module.css';

/** Heights in CSS pixels: `--size-table-head` and `--size-table-row`. */
const headHeight = 32;
const rowHeight = 40;
/** Rows above and below the view that are on the page as well. */
const beyond = 8;
/** Rows that stay on the page when the table becomes lower by as much: by filters that come to stand above it. */
const spare = 2;
/** Room below the last row while the bar for the selected claims lies over the end of the table. */
const bulkRoom = 64;
/** The place whose position is remembered. */
const placeKey = 'claims';

/** A cell, and what stands beside it. */
export interface CellAt {
  readonly claimId: string;
  readonly column: ClaimColumn;
  readonly element: HTMLElement;
}

export interface ClaimGridHandle {
  /** Gives the keys to the cell that had them last. */
  readonly focus: () => void;
  /** Returns where a cell is now: a row's elements go to another row when rows change places. Null while it is not on the page. */
  readonly cellOf: (claimId: string, column: ClaimColumn) => HTMLElement | null;
}

interface ClaimGridProps {
  readonly ref: Ref<ClaimGridHandle>;
  readonly table: ClaimRows;
  /** Claims that actions on the selection are about. */
  readonly selected: ReadonlySet<string>;
  readonly readOnly: boolean;
  readonly onEdit: (cell: CellAt) => void;
  readonly onOpen: (claimId: string, beside: boolean) => void;
}

/** Claims in rows and columns, as the WAI-ARIA grid pattern has it; only the rows in view, and the one with the focus, are on the page. */
export const ClaimGrid = ({ ref, table, selected, readOnly, onEdit, onOpen }: ClaimGridProps): React.JSX.Element => {
  const { rows, project } = table;
  const half = useHalf();
  const { columns, sort, group } = useClaimTableStore((state) => state.table);
  const chosen = useClaimTableStore((state) => state.widths);
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRoom(scroller);
  const widths = useMemo(() => columnWidths(columns, chosen, room), [columns, chosen, room]);
  const active = useClaimTableStore((state) => state.active) ?? { row: rows[0]?.key ?? null, column: columns[0]! };
  const [scrolled, setScrolled] = useState(false);
  const [menu, setMenu] = useState<{ readonly key: string | null; readonly column: ClaimColumn; readonly place: Place } | null>(null);
  const anchor = useRef<string | null>(null);
  const wantsFocus = useRef(false);

  const found = useMemo(() => (active.row === null ? -1 : rows.findIndex(({ key }) => key === active.row)), [rows, active.row]);
  // A row that is gone leaves the keys with the one that took its place.
  const lastFound = useRef(0);
  const current: GridPlace = {
    row: active.row === null ? -1 : Math.min(rows.length - 1, found >= 0 ? found : lastFound.current),
    column: Math.max(0, columns.indexOf(active.column)),
  };
  useEffect(() => { if (found >= 0) lastFound.current = found; });
  const onRow = rows[current.row];
  useLookingAtClaim('claims', onRow?.kind === 'claim' ? onRow.facts.claim.id : null);

  // Other rows are first drawn as far as they are in view, and a frame later in full: so a filter or an order is seen at once.
  const settled = useAfterFrame(rows) === rows;
  const onPage = useRef({ first: 0, last: -1 });
  const below = selected.size > 0 && !readOnly ? bulkRoom : 0;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    initialOffset: () => (positionOf(half, placeKey) ?? 0) * rowHeight,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: below,
    overscan: beyond,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(0, startIndex - overscan);
      const wanted = Math.min(count - 1, endIndex + overscan);
      const { current: before } = onPage;
      const last = first === before.first && before.last < count && before.last > wanted && before.last <= wanted + spare ? before.last : wanted;
      onPage.current = { first, last };
      const seen = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
      return current.row >= 0 && current.row < count && !seen.includes(current.row) ? [...seen, current.row].sort((a, b) => a - b) : seen;
    },
  });

  const items = virtual.getVirtualItems();
  const inView = columnsWithin(widths, (scroller.current?.scrollLeft ?? 0) + room);
  // Other rows are written into the elements that are there, which is a third of the work of making others.
  const slots = Math.ceil((virtual.scrollRect?.height ?? 0) / rowHeight) + 2 * beyond + 2 + spare;
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  const isNear = (index: number, before: number, after: number): boolean => index >= startIndex - before && index <= endIndex + after;

  const cellElement = (key: string | null, column: ClaimColumn): HTMLElement | null => {
    const row = key === null ? scroller.current?.querySelector('[role="row"]') : scroller.current?.querySelector(`[data-row="${CSS.escape(key)}"]`);
    return row?.querySelector<HTMLElement>(`[data-column="${column}"]`) ?? row?.querySelector<HTMLElement>('[data-column]') ?? null;
  };
  const showColumn = (place: number): void => {
    const element = scroller.current;
    if (!element || place === 0) return;
    const before = widths.slice(0, place).reduce((sum, width) => sum + width, 0);
    const after = before + widths[place]!;
    if (before - widths[0]! < element.scrollLeft) element.scrollLeft = before - widths[0]!;
    else if (after > element.scrollLeft + element.clientWidth) element.scrollLeft = after - element.clientWidth;
  };
  const focusPlace = ({ row, column }: GridPlace): void => {
    const key = row < 0 ? null : (rows[row]?.key ?? null);
    wantsFocus.current = true;
    setActive({ row: key, column: columns[column]! });
    if (row >= 0) virtual.scrollToIndex(row);
    showColumn(column);
    cellElement(key, columns[column]!)?.focus({ preventScroll: true });
  };
  // A row that comes onto the page late has lost the focus by that; one that is put elsewhere on it has left it to another.
  useLayoutEffect(() => {
    if (!wantsFocus.current || !(areKeysFree(half) || (scroller.current?.contains(document.activeElement) && document.activeElement?.hasAttribute('data-column')))) return;
    const row = rows[current.row];
    cellElement(row?.key ?? null, columns[current.column]!)?.focus({ preventScroll: true });
  });
  useImperativeHandle(ref, () => ({
    cellOf: (claimId, column) => scroller.current?.querySelector<HTMLElement>(`[${claimAttribute}="${CSS.escape(claimId)}"] [data-column="${column}"]`) ?? null,
    focus: () => focusPlace(rows.length > 0 ? { ...current, row: Math.max(0, current.row) } : current),
  }));

  const rangeTo = (row: number): readonly string[] => {
    const from = rows.findIndex(({ key }) => key === anchor.current);
    const start = from < 0 ? current.row : from;
    return claimsIn(rows.slice(Math.max(0, Math.min(start, row)), Math.max(start, row) + 1).filter(({ kind }) => kind === 'claim'));
  };
  const idsOf = (key: string): readonly string[] => {
    const row = rows.find((each) => each.key === key);
    return row ? claimsIn([row]) : [];
  };
  const isSelected = (ids: readonly string[]): boolean => ids.length > 0 && ids.every((id) => selected.has(id));
  const toggle = (key: string): void => {
    const ids = idsOf(key);
    anchor.current = key;
    select(ids, !isSelected(ids));
  };
  const edit = (key: string, column: ClaimColumn): void => {
    const row = rows.find((each) => each.key === key);
    const element = cellElement(key, column);
    if (row?.kind !== 'claim') return;
    if (readOnly || !isEditable(column)) onOpen(row.facts.claim.id, false);
    else if (element) onEdit({ claimId: row.facts.claim.id, column, element });
  };
  const openMenu = (key: string | null, column: ClaimColumn, place: Place): void => setMenu({ key, column, place });

  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    const done = pressedInGrid(event, {
      table, columns, current, page: Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1), selected, focusPlace,
      extend: (to) => {
        anchor.current ??= rows[current.row]?.key ?? null;
        if (to.row >= 0) setSelected(rangeTo(to.row));
        focusPlace(to);
      },
      toggle: () => { if (rows[current.row]) toggle(rows[current.row]!.key); },
      edit: () => { if (rows[current.row]) edit(rows[current.row]!.key, columns[current.column]!); },
      open: onOpen,
      menu: () => {
        const key = rows[current.row]?.key ?? null;
        const element = cellElement(key, columns[current.column]!);
        if (element) openMenu(key, columns[current.column]!, element);
      },
    });
    if (done) event.preventDefault();
    if (!event.shiftKey && event.key.startsWith('Arrow')) anchor.current = null;
  };

  const acts = useStable<RowActs & HeadActs>({
    focusHead: (column) => setActive({ row: null, column }),
    menuOfHead: (column, place) => openMenu(null, column, place),
    focus: (key, column) => setActive({ row: key, column }),
    click: (event, key) => {
      if (event.ctrlKey || event.metaKey) toggle(key);
      else if (event.shiftKey) setSelected(rangeTo(rows.findIndex((row) => row.key === key)));
      else anchor.current = key;
    },
    tick: (event, key) => {
      event.stopPropagation();
      if (event.shiftKey) select(rangeTo(rows.findIndex((row) => row.key === key)), true);
      else toggle(key);
    },
    edit: (key, column) => edit(key, column),
    open: onOpen,
    menu: openMenu,
    fold: ({ key }, folded) => setFolded([key], folded),
  });

  const total = widths.reduce((sum, width) => sum + width, 0);
  const places: CSSProperties = { '--columns': widths.map((width) => `${width}px`).join(' '), '--room': `${room}px`, inlineSize: total } as CSSProperties;
  const tabbable = (row: number): ClaimColumn | null => (row === current.row ? columns[current.column]! : null);
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        className={styles.scroller}
        tabIndex={-1}
        data-scrolled={scrolled || undefined}
        onScroll={({ currentTarget }) => {
          setScrolled(currentTarget.scrollLeft > 0);
          rememberPosition({ half, place: placeKey, offset: Math.floor(currentTarget.scrollTop / rowHeight) });
        }}
      >
        <div
          className={styles.grid}
          style={places}
          role={group === 'none' ? 'grid' : 'treegrid'}
          aria-label={text('claims.grid')}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length}
          aria-multiselectable
          aria-readonly={readOnly || undefined}
          data-keys="claims"
          onKeyDown={pressed}
          onFocus={() => { wantsFocus.current = true; }}
          onBlur={(event) => { if (event.relatedTarget !== null) wantsFocus.current = false; }}
        >
          <GridHead columns={columns} widths={widths} sort={sort} tabbable={tabbable(-1)} onFocus={acts.focusHead} onMenu={acts.menuOfHead} />
          <div className={styles.body} role="rowgroup" style={{ blockSize: rows.length * rowHeight + below }}>
            {items.map(({ index, start }) => {
              const row = rows[index]!;
              const { key } = row;
              const slot = `${row.kind} ${isNear(index, beyond, beyond + spare) ? index % slots : 'kept'}`;
              const place = { index, start: start - headHeight, columns, tabbable: tabbable(index), acts };
              return row.kind === 'group'
                ? (
                  <GroupRow
                    key={slot} {...place} group={row.group} grouping={group} project={project} open={row.open}
                    selected={isSelected(claimsIn([row]))}
                  />
                )
                : (
                  <ClaimRow
                    key={slot} {...place} rowKey={key} seen={isNear(index, 1, 1) || index === current.row ? inView : 0} settled={settled} facts={row.facts} project={project}
                    selected={selected.has(row.facts.claim.id)} inside={group !== 'none'}
                  />
                );
            })}
          </div>
        </div>
      </div>
      {menu && (menu.key === null
        ? <HeadMenu column={menu.column} columns={columns} width={widths[columns.indexOf(menu.column)] ?? 0} place={menu.place} onClose={() => setMenu(null)} />
        : (
          <RowMenu
            row={rows.find(({ key }) => key === menu.key) ?? null} column={menu.column} table={table} selected={selected} place={menu.place} readOnly={readOnly}
            onEdit={() => edit(menu.key!, menu.column)} onOpen={onOpen} onClose={() => setMenu(null)}
          />
        ))}
    </div>
  );
};

/** The width of an element in CSS pixels, followed. */
function useRoom(element: React.RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    const watched = element.current!;
    const measure = (): void => setRoom(watched.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return room;
}
