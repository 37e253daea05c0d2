import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useImperativeHandle, useMemo, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { countLeftOut, isLeftOut, taggableOf } from '../../../core/search/left-out.ts';
import { rowsOf, type ResultRow } from '../../../core/search/rows.ts';
import { isWritable, useProjectStore } from '../../state/project-store.ts';
import { ariaKeys } from '../../ui/keys.ts';
import { useElementWidth } from '../../ui/use-element-width.ts';
import { useKeys } from '../actions/registry.ts';
import { openResult } from './go-to-hit.ts';
import { toggleHit, toggleSource } from './leave-out.ts';
import { GroupRow, HitRow } from './ResultRow.tsx';
import { requestField, setCurrent, setFolded, setHeading, showHits, useSearchStore, type Results } from './search-store.ts';
import styles from './ResultList.module.css';

/** Of rows, in CSS pixels. Where a line holds most of what is shown of a hit, it takes one instead of two. */
const heights = { group: 34, hit: 48, shortHit: 32 } as const;
const wide = 900;

/** What the search view may ask of the list. */
export interface ResultListHandle {
  /** Gives the list the keys. */
  readonly focus: () => void;
}

/**
 * What was found, as a tree of groups and hits; only the rows in view are on the page. Arrow keys walk, Enter leads to the
 * passage beside, left and right fold and unfold.
 */
export const ResultList = ({ results, ref }: { readonly results: Results; readonly ref: Ref<ResultListHandle> }): React.JSX.Element => {
  const folded = useSearchStore((state) => state.folded);
  const current = useSearchStore((state) => state.current);
  const leftOut = useSearchStore((state) => state.leftOut);
  const leftOutOf = useMemo(() => countLeftOut(results.groups, leftOut), [results.groups, leftOut]);
  const writable = useProjectStore(isWritable);
  const leaveOutKeys = useKeys('search.leaveOut');
  const rows = useMemo(() => rowsOf(results.groups, folded), [results.groups, folded]);
  const [row, setRow] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  useEffect(() => setElement(scroller.current), []);
  const isWide = useElementWidth(element) >= wide;
  const id = useId();
  const virtual = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows.rowAt(index).kind === 'group' ? heights.group : isWide ? heights.shortHit : heights.hit),
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const active = Math.min(row, rows.count - 1);

  useImperativeHandle(ref, () => ({ focus: () => scroller.current?.focus() }), []);
  // Heights belong to rows, and folding gives rows other numbers.
  useEffect(() => virtual.measure(), [rows, isWide, virtual]);
  useEffect(() => {
    setRow(current === null ? 0 : rows.rowOfHit(current));
    if (current === null) virtual.scrollToOffset(0);
    else virtual.scrollToIndex(rows.rowOfHit(current));
    // A new query begins at the top; the same one found again stays where it is.
  }, [current, results.query, virtual]); // oxlint-disable-line react/exhaustive-deps
  const [first, last] = hitsAmong(items.map(({ index }) => rows.rowAt(index)));
  useEffect(() => { if (last >= 0) showHits(first, last); }, [first, last, results]);

  const move = (to: number): void => {
    const next = Math.max(0, Math.min(rows.count - 1, to));
    const there = rows.rowAt(next);
    setRow(next);
    if (there.kind === 'hit') setCurrent(there.hit);
    else setHeading(there.group);
    virtual.scrollToIndex(next);
  };
  const open = (index: number): void => {
    const there = rows.rowAt(index);
    setRow(index);
    if (there.kind === 'group') {
      setHeading(there.group);
      setFolded(there.group, !folded.has(there.group));
    } else void openResult(there.hit);
  };
  const pressed = (event: KeyboardEvent): void => {
    const there = rows.rowAt(active);
    switch (event.key) {
      case 'ArrowDown': move(active + 1); break;
      case 'ArrowUp':
        if (active === 0) requestField();
        else move(active - 1);
        break;
      case 'PageDown': move(active + 10); break;
      case 'PageUp': move(active - 10); break;
      case 'Home': move(0); break;
      case 'End': move(rows.count - 1); break;
      case 'Enter': open(active); break;
      case 'ArrowLeft':
        if (there.kind === 'hit') move(rows.rowOfGroup(there.group));
        else setFolded(there.group, true);
        break;
      case 'ArrowRight':
        if (there.kind === 'group' && folded.has(there.group)) setFolded(there.group, false);
        else move(active + 1);
        break;
      case 'Escape': requestField(); break;
      default: return;
    }
    event.preventDefault();
  };

  const rowAt = (index: number, start: number, size: number): React.JSX.Element => {
    const there = rows.rowAt(index);
    const place = { id: `${id}-${index}`, start, size, active: index === active, onClick: () => open(index) };
    if (there.kind === 'group') {
      const group = results.groups[there.group]!;
      const { sourceId } = group;
      const canLeaveOut = writable && sourceId !== null && group.taggable > 0;
      return (
        <GroupRow
          key={`g${there.group}`} {...place} group={group} number={there.group} groups={results.groups.length} folded={folded.has(there.group)}
          leftOut={leftOutOf[there.group]!} onLeaveOut={canLeaveOut ? () => toggleSource(sourceId) : null}
        />
      );
    }
    const hit = results.hits.get(there.hit) ?? null;
    const taggable = hit && taggableOf(hit);
    return (
      <HitRow
        key={there.hit} {...place} hit={hit}
        leftOut={taggable !== null && isLeftOut(leftOut, taggable)} onLeaveOut={writable && taggable ? () => toggleHit(hit!) : null}
      />
    );
  };

  return (
    <div
      ref={scroller}
      className={styles.scroll}
      data-wide={isWide || undefined}
      role="tree"
      tabIndex={0}
      aria-label={text('search.results')}
      aria-keyshortcuts={writable && leaveOutKeys ? ariaKeys(leaveOutKeys) : undefined}
      aria-activedescendant={items.some(({ index }) => index === active) ? `${id}-${active}` : undefined}
      onKeyDown={pressed}
    >
      <div className={styles.rows} style={{ blockSize: virtual.getTotalSize() }} role="none">
        {items.map(({ index, start, size }) => rowAt(index, start, size))}
      </div>
    </div>
  );
};

/** Returns the first and last hit among rows; [0, -1] when there is none. */
function hitsAmong(rows: readonly ResultRow[]): readonly [number, number] {
  const hits = rows.flatMap((row) => (row.kind === 'hit' ? [row.hit] : []));
  return hits.length === 0 ? [0, -1] : [hits[0]!, hits.at(-1)!];
}
