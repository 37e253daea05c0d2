import { ChevronRight, MoreHorizontal } from 'lucide-react';
import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect } from '../../state/ui-store.ts';
import { ColourDot } from '../../ui/Colour.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { placeOf, type Place } from '../../ui/place.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { TagRow } from '../../../core/queries/tag-tree.ts';
import styles from './Codebook.module.css';

interface TagTreeRowProps {
  readonly row: TagRow;
  /** Undefined for a tag with none inside it. */
  readonly open: boolean | undefined;
  /** True while the inspector shows this tag. */
  readonly shown: boolean;
  readonly tabbable: boolean;
  readonly renaming: boolean;
  readonly onFocus: () => void;
  readonly onOpen: (open: boolean) => void;
  readonly onRename: () => void;
  /** Called with the new name, or null when the renaming was given up. */
  readonly onRenamed: (name: string | null) => void;
  readonly onMenu: (place: Place) => void;
}

/** A tag in the tree. Its small buttons are for the mouse: the keys of the tree do the same. */
export const TagTreeRow = ({ row, open, shown, tabbable, renaming, onFocus, onOpen, onRename, onRenamed, onMenu }: TagTreeRowProps): React.JSX.Element => {
  const { tag, depth } = row;
  const count = useProjectStore(({ view }) => view?.counts.byTag.get(tag.id) ?? 0);
  return (
    <li
      className={styles.row}
      style={{ '--depth': depth } as CSSProperties}
      role="treeitem"
      aria-level={depth + 1}
      aria-expanded={open}
      aria-selected={shown}
      tabIndex={tabbable ? 0 : -1}
      data-tag={tag.id}
      onFocus={(event) => { if (event.target === event.currentTarget) onFocus(); }}
      onClick={() => { if (!renaming) inspect({ kind: 'tag', tagId: tag.id }); }}
      onDoubleClick={onRename}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(placeOf(event));
      }}
    >
      <span className={styles.fold}>
        {open !== undefined && (
          <button
            type="button"
            tabIndex={-1}
            aria-hidden
            title={text(open ? 'codebook.collapse' : 'codebook.expand', { tag: tag.name })}
            data-open={open || undefined}
            onClick={(event) => {
              event.stopPropagation();
              onOpen(!open);
            }}
            onDoubleClick={(event) => event.stopPropagation()}
          >
            <ChevronRight aria-hidden />
          </button>
        )}
      </span>
      <ColourDot colour={tag.colour} />
      {renaming
        ? <RenameField name={tag.name} onRenamed={onRenamed} />
        : <span className={styles.tagName} dir="auto" title={tag.description === '' ? tag.name : `${tag.name}\n${tag.description}`}>{tag.name}</span>}
      {tag.shortcut !== null && !renaming && <Kbd keys={tag.shortcut} />}
      {!renaming && <span className={styles.count} aria-hidden>{count > 0 ? count : ''}</span>}
      {!renaming && <VisuallyHidden>{text('codebook.count', { count })}</VisuallyHidden>}
      {!renaming && (
        <button
          type="button"
          className={styles.more}
          tabIndex={-1}
          aria-hidden
          title={text('codebook.menu', { tag: tag.name })}
          onClick={(event) => {
            event.stopPropagation();
            onMenu(event.currentTarget);
          }}
        >
          <MoreHorizontal aria-hidden />
        </button>
      )}
    </li>
  );
};

const RenameField = ({ name, onRenamed }: { readonly name: string; readonly onRenamed: (name: string | null) => void }): React.JSX.Element => {
  const [value, setValue] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const finish = (): void => onRenamed(value.trim() === '' ? null : value.trim());
  return (
    <input
      ref={field}
      className={styles.name}
      dir="auto"
      value={value}
      maxLength={500}
      aria-label={text('codebook.renameLabel', { tag: name })}
      onChange={(event) => setValue(event.target.value)}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={finish}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') finish();
        else if (event.key === 'Escape') onRenamed(null);
      }}
    />
  );
};
