import { ListTree, Pencil, Plus, Trash2 } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect, useUiStore } from '../../state/ui-store.ts';
import { Menu, MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import type { Place } from '../../ui/place.ts';
import { deleteTag, updateTag } from './tag-actions.ts';
import { tagRows } from '../../../core/queries/tag-tree.ts';
import { TagTreeRow } from './TagTreeRow.tsx';
import styles from './Codebook.module.css';

interface TagTreeProps {
  readonly tags: ReadonlyMap<string, Tag>;
  readonly readOnly: boolean;
  readonly onAddInside: (parentId: string) => void;
}

/**
 * The tags as a tree (WAI-ARIA tree pattern): up and down move, left and right fold, Enter shows the tag's passages,
 * F2 renames, Delete deletes.
 */
export const TagTree = ({ tags, readOnly, onAddInside }: TagTreeProps): React.JSX.Element => {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ readonly tag: Tag; readonly place: Place } | null>(null);
  const shown = useUiStore(({ inspector }) => (inspector.kind === 'tag' ? inspector.tagId : null));
  const tree = useRef<HTMLUListElement>(null);
  const rows = tagRows(tags, folded);
  const current = Math.max(0, rows.findIndex(({ tag }) => tag.id === (focused ?? shown)));

  const focusRow = (index: number): void => {
    const items = tree.current?.querySelectorAll<HTMLElement>('[data-tag]') ?? [];
    items[Math.max(0, Math.min(items.length - 1, index))]?.focus();
  };
  const setOpen = (tagId: string, open: boolean): void =>
    setFolded((before) => new Set(open ? [...before].filter((id) => id !== tagId) : [...before, tagId]));

  const pressed = (event: KeyboardEvent): void => {
    const row = rows[current];
    if (!row || renaming !== null || event.ctrlKey || event.metaKey || event.altKey) return;
    const { tag, hasChildren } = row;
    const open = hasChildren && !folded.has(tag.id);
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focusRow(current + 1),
      ArrowUp: () => focusRow(current - 1),
      Home: () => focusRow(0),
      End: () => focusRow(rows.length - 1),
      ArrowRight: () => { if (open) focusRow(current + 1); else if (hasChildren) setOpen(tag.id, true); },
      ArrowLeft: () => { if (open) setOpen(tag.id, false); else focusRow(rows.findIndex(({ tag: { id } }) => id === tag.parentId)); },
      Enter: () => inspect({ kind: 'tag', tagId: tag.id }),
      ' ': () => inspect({ kind: 'tag', tagId: tag.id }),
      F2: () => { if (!readOnly) setRenaming(tag.id); },
      // The row goes, and the focus with it: the one that takes its place has it next.
      Delete: () => { if (!readOnly) void deleteTag(tag).then(() => requestAnimationFrame(() => focusRow(current))); },
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <>
      <ul ref={tree} className={styles.tree} role="tree" aria-label={text('codebook.tree')} onKeyDown={pressed}>
        {rows.map((row, index) => (
          <TagTreeRow
            key={row.tag.id}
            row={row}
            open={row.hasChildren ? !folded.has(row.tag.id) : undefined}
            shown={row.tag.id === shown}
            tabbable={index === current}
            renaming={row.tag.id === renaming}
            onFocus={() => setFocused(row.tag.id)}
            onOpen={(open) => setOpen(row.tag.id, open)}
            onRename={() => { if (!readOnly) setRenaming(row.tag.id); }}
            onRenamed={(name) => {
              setRenaming(null);
              if (name !== null && name !== row.tag.name) void updateTag(row.tag.id, { name });
              requestAnimationFrame(() => focusRow(index));
            }}
            onMenu={(place) => setMenu({ tag: row.tag, place })}
          />
        ))}
      </ul>
      <Menu open={menu !== null} onOpenChange={(open) => { if (!open) setMenu(null); }} anchor={menu?.place}>
        {menu && <TagMenu tag={menu.tag} readOnly={readOnly} onRename={() => setRenaming(menu.tag.id)} onAddInside={() => onAddInside(menu.tag.id)} />}
      </Menu>
    </>
  );
};

interface TagMenuProps {
  readonly tag: Tag;
  readonly readOnly: boolean;
  readonly onRename: () => void;
  readonly onAddInside: () => void;
}

const TagMenu = ({ tag, readOnly, onRename, onAddInside }: TagMenuProps): React.JSX.Element => {
  const count = useProjectStore(({ view }) => view?.counts.byTag.get(tag.id) ?? 0);
  return (
    <>
      <MenuItem icon={<ListTree aria-hidden />} keys="Enter" onSelect={() => inspect({ kind: 'tag', tagId: tag.id })}>{text('codebook.open')}</MenuItem>
      <MenuItem icon={<Pencil aria-hidden />} keys="F2" disabled={readOnly} onSelect={onRename}>{text('codebook.rename')}</MenuItem>
      <MenuItem icon={<Plus aria-hidden />} disabled={readOnly} onSelect={onAddInside}>{text('codebook.addInside')}</MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Trash2 aria-hidden />} keys="Delete" danger disabled={readOnly} onSelect={() => void deleteTag(tag)}>
        {count === 0 ? text('codebook.delete') : text('codebook.deleteFrom', { count })}
      </MenuItem>
    </>
  );
};
