import { ChevronRight, MoreHorizontal } from 'lucide-react';
import { useEffect, useRef, useState, type CSSProperties, type DragEvent, type MouseEvent } from 'react';
import { noteToPlainText } from '../../../core/formats/note/note.ts';
import { text } from '../../../core/messages/messages.ts';
import type { CodebookRow } from '../../../core/queries/codebook-rows.ts';
import type { TagCount } from '../../../core/queries/tag-counts.ts';
import type { RowPart } from '../../../core/queries/tag-moves.ts';
import { ColourDot } from '../../ui/Colour.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { placeOf, type Place } from '../../ui/place.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Codebook.module.css';

interface TagTreeRowProps {
  readonly row: Extract<CodebookRow, { readonly kind: 'tag' }>;
  readonly count: TagCount;
  /** Distance from the top of the tree in CSS pixels. */
  readonly start: number;
  /** True while the inspector shows this tag. */
  readonly shown: boolean;
  readonly selected: boolean;
  readonly tabbable: boolean;
  readonly renaming: boolean;
  readonly draggable: boolean;
  readonly dragged: boolean;
  /** Where on this row dragged tags would land; null while they would land elsewhere. */
  readonly drop: RowPart | null;
  readonly onFocus: () => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onOpen: (open: boolean) => void;
  readonly onRename: () => void;
  /** Called with the new name, or null when the renaming was given up. */
  readonly onRenamed: (name: string | null) => void;
  readonly onMenu: (place: Place) => void;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDragOver: (event: DragEvent) => void;
}

/** A tag in the tree. Its small buttons are for the mouse: the keys of the tree do the same. */
export const TagTreeRow = (props: TagTreeRowProps): React.JSX.Element => {
  const { row, count, start, shown, selected, tabbable, renaming, draggable, dragged, drop, onOpen, onRename, onRenamed, onMenu } = props;
  const { tag, depth, hasChildren, open, position, siblings, fits } = row;
  const counted = text(hasChildren ? 'codebook.countWithin' : 'codebook.count', { count: count.own, within: count.within });
  return (
    <li
      className={styles.row}
      style={{ transform: `translateY(${start}px)`, '--depth': depth } as CSSProperties}
      role="treeitem"
      aria-level={depth + 1}
      aria-expanded={hasChildren ? open : undefined}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-selected={selected || shown}
      tabIndex={tabbable ? 0 : -1}
      draggable={draggable}
      data-row={tag.id}
      data-tag={tag.id}
      data-dim={!fits || undefined}
      data-dragged={dragged || undefined}
      data-drop={drop ?? undefined}
      data-open={(hasChildren && open) || undefined}
      onFocus={(event) => { if (event.target === event.currentTarget) props.onFocus(); }}
      onClick={(event) => { if (!renaming) props.onClick(event); }}
      onDoubleClick={onRename}
      onDragStart={props.onDragStart}
      onDragOver={props.onDragOver}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(placeOf(event));
      }}
    >
      <span className={styles.fold}>
        {hasChildren && (
          <button
            type="button"
            className={styles.chevron}
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
        : <span className={styles.tagName} dir="auto" title={hoverWords(tag.name, tag.description)}>{tag.name}</span>}
      {tag.shortcut !== null && !tag.archived && !renaming && <Kbd keys={tag.shortcut} />}
      {!renaming && (
        <span className={styles.count} title={counted} aria-hidden>
          {count.within > 0 && count.own}
          {hasChildren && count.within > count.own && <span className={styles.within}>{count.within}</span>}
        </span>
      )}
      {!renaming && <VisuallyHidden>{counted}</VisuallyHidden>}
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

const hoverWords = (name: string, description: string): string => (description === '' ? name : `${name}\n${noteToPlainText(description)}`);

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
