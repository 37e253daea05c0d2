import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { codebookRows, type CodebookRow } from '../../../core/queries/codebook-rows.ts';
import { countOf } from '../../../core/queries/tag-counts.ts';
import { inspect, useUiStore } from '../../state/ui-store.ts';
import { Menu } from '../../ui/Menu.tsx';
import type { Place } from '../../ui/place.ts';
import { useRows } from '../../ui/use-rows.ts';
import { useStable } from '../../ui/use-stable.ts';
import { ArchiveRow } from './ArchiveRow.tsx';
import { setArchiveOpen, setFocused, setOpen, setRenaming, setSelected, toggleSelected, useCodebookStore } from './codebook-store.ts';
import { updateTag } from './tag-actions.ts';
import { TagMenu } from './TagMenu.tsx';
import { TagTreeRow, type TagRow, type TagRowActs } from './TagTreeRow.tsx';
import { pressedInTree, rowTyped } from './tree-keys.ts';
import { useReadOnly, useTagCounts, useTags } from './use-codebook.ts';
import { useTagDrag } from './use-tag-drag.ts';
import styles from './Codebook.module.css';

/** Height of a row in CSS pixels: `--size-row`. */
const rowHeight = 28;
/** Milliseconds after which typed letters begin a new name. */
const typingPause = 700;

const keyOf = (row: CodebookRow): string => (row.kind === 'archive' ? 'archive' : row.tag.id);

interface TagTreeProps {
  /** What scrolls the tree; null until it is on the page. */
  readonly scroller: HTMLDivElement | null;
  readonly onAddInside: (parentId: string) => void;
}

/** The tags as a tree; only the rows in view, and the one with the focus, are on the page. */
export const TagTree = ({ scroller, onAddInside }: TagTreeProps): React.JSX.Element => {
  const tags = useTags();
  const readOnly = useReadOnly();
  const counts = useTagCounts();
  const { folded, archiveOpen, query, selected, focused, renaming } = useCodebookStore();
  const shown = useUiStore(({ inspector }) => (inspector.kind === 'tag' ? inspector.tagId : null));
  const rows = useMemo(() => codebookRows(tags, { folded, archiveOpen, query }), [tags, folded, archiveOpen, query]);
  const [menu, setMenu] = useState<{ readonly tagId: string; readonly place: Place } | null>(null);
  const drag = useTagDrag();
  const tree = useRef<HTMLUListElement>(null);
  const wantsFocus = useRef(false);
  const typed = useRef({ letters: '', at: 0 });
  const found = rows.findIndex((row) => keyOf(row) === (focused ?? shown));
  const current = Math.max(0, found);
  const { items, height, reveal } = useRows({ count: rows.length, rowHeight, scroller: () => scroller, overscan: 10, kept: current });

  const rowElement = (index: number): HTMLElement | null =>
    tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(rows[index] ? keyOf(rows[index]) : '')}"]`) ?? null;
  const focusRow = (index: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    if (!rows[next]) return;
    wantsFocus.current = true;
    setFocused(keyOf(rows[next]));
    reveal(next);
    rowElement(next)?.focus({ preventScroll: true });
  };
  // A row that moves in the tree is put elsewhere on the page and loses the focus by that; so does one that comes into view late.
  useLayoutEffect(() => {
    if (!wantsFocus.current || renaming !== null || document.activeElement !== document.body) return;
    reveal(current);
    rowElement(current)?.focus({ preventScroll: true });
  });
  const place = useRef(found);
  useEffect(() => { place.current = found; });
  useEffect(() => {
    if (shown !== null && place.current >= 0 && !wantsFocus.current) reveal(place.current);
  }, [shown, reveal]);

  const openMenuAt = (tagId: string, place: Place): void => {
    if (!selected.has(tagId)) setSelected([]);
    setMenu({ tagId, place });
  };
  const typeAhead = (event: KeyboardEvent): boolean => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false;
    const { letters, at } = typed.current;
    const going = event.timeStamp - at < typingPause;
    typed.current = { letters: going ? letters + event.key : event.key, at: event.timeStamp };
    const next = rowTyped(rows, going ? current : current + 1, typed.current.letters);
    if (next >= 0) focusRow(next);
    return true;
  };
  const pressed = (event: KeyboardEvent): void => {
    if (renaming !== null || rows.length === 0) return;
    const row = rows[current];
    const openMenu = (): void => {
      const element = rowElement(current);
      if (row?.kind === 'tag' && element) openMenuAt(row.tag.id, element);
    };
    if (pressedInTree(event, { rows, current, readOnly, focusRow, openMenu }) || typeAhead(event)) event.preventDefault();
  };
  const clicked = (event: MouseEvent, row: TagRow): void => {
    const index = rows.indexOf(row);
    if (event.ctrlKey || event.metaKey) toggleSelected(row.tag.id);
    else if (event.shiftKey) setSelected(rows.slice(Math.min(current, index), Math.max(current, index) + 1).flatMap((one) => (one.kind === 'tag' ? [one.tag.id] : [])));
    else {
      setSelected([]);
      inspect({ kind: 'tag', tagId: row.tag.id });
    }
    setFocused(row.tag.id);
  };

  const acts = useStable<TagRowActs>({
    focus: ({ tag }) => setFocused(tag.id),
    click: clicked,
    open: ({ tag }, open) => setOpen(tag.id, open),
    rename: ({ tag }) => { if (!readOnly) setRenaming(tag.id); },
    renamed: (row, name) => {
      setRenaming(null);
      if (name !== null && name !== row.tag.name) void updateTag(row.tag.id, { name });
      requestAnimationFrame(() => focusRow(rows.indexOf(row)));
    },
    menu: ({ tag }, place) => openMenuAt(tag.id, place),
    dragStart: (event, { tag }) => drag.start(event, tag.id),
    dragOver: drag.over,
  });

  return (
    <>
      <ul
        ref={tree}
        className={styles.tree}
        style={{ blockSize: height }}
        role="tree"
        aria-label={text('codebook.tree')}
        aria-multiselectable
        onKeyDown={pressed}
        onFocus={() => { wantsFocus.current = true; }}
        onBlur={(event) => { if (event.relatedTarget !== null) wantsFocus.current = false; }}
        onDragLeave={(event) => { if (!event.currentTarget.contains(event.relatedTarget as Node | null)) drag.leave(); }}
        onDrop={drag.drop}
        onDragEnd={drag.end}
      >
        {items.map(({ index, start }) => {
          const row = rows[index]!;
          const key = keyOf(row);
          if (row.kind === 'archive') {
            return (
              <ArchiveRow
                key={key} open={row.open} count={row.count} start={start} tabbable={index === current}
                onFocus={() => setFocused('archive')} onClick={() => setArchiveOpen(!row.open)}
              />
            );
          }
          const { tag } = row;
          const { own, within } = countOf(counts, tag.id);
          return (
            <TagTreeRow
              key={key}
              row={row}
              own={own}
              within={within}
              start={start}
              shown={tag.id === shown}
              selected={selected.has(tag.id)}
              tabbable={index === current}
              renaming={tag.id === renaming}
              draggable={!readOnly && renaming === null}
              dragged={drag.dragged.has(tag.id)}
              drop={drag.mark?.tagId === tag.id ? drag.mark.part : null}
              acts={acts}
            />
          );
        })}
      </ul>
      <Menu open={menu !== null} onOpenChange={(open) => { if (!open) setMenu(null); }} anchor={menu?.place}>
        {menu && <TagMenu tagId={menu.tagId} onRename={() => setRenaming(menu.tagId)} onAddInside={() => onAddInside(menu.tagId)} />}
      </Menu>
    </>
  );
};
