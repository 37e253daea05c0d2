import { ChevronRight, MoreHorizontal } from 'lucide-react';
import { memo, useEffect, useRef, useState, type CSSProperties, type DragEvent, type MouseEvent } from 'react';
import { noteToPlainText } from '../../../core/formats/note/note.ts';
import { text } from '../../../core/messages/messages.ts';
import type { CodebookRow } from '../../../core/queries/codebook-rows.ts';
import type { RowPart } from '../../../core/queries/tag-moves.ts';
import { ColourDot } from '../../ui/Colour.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { placeOf, type Place } from '../../ui/place.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useActionWithTagKey } from '../actions/registry.ts';
import styles from './Codebook.module.css';

export type TagRow = Extract<CodebookRow, { readonly kind: 'tag' }>;

interface TagTreeRowProps {
  readonly row: TagRow;
  /** Highlights that carry it, and those that carry it or one inside it. */
  readonly own: number;
  readonly within: number;
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
  readonly acts: TagRowActs;
}

/** What a row is asked to do. The same functions for all rows and for as long as the tree is there, so that a row is drawn anew only when it changes. */
export interface TagRowActs {
  readonly focus: (row: TagRow) => void;
  readonly click: (event: MouseEvent, row: TagRow) => void;
  readonly open: (row: TagRow, open: boolean) => void;
  readonly rename: (row: TagRow) => void;
  /** Called with the new name, or null when the renaming was given up. */
  readonly renamed: (row: TagRow, name: string | null) => void;
  readonly menu: (row: TagRow, place: Place) => void;
  readonly dragStart: (event: DragEvent, row: TagRow) => void;
  readonly dragOver: (event: DragEvent, row: TagRow) => void;
}

/** A tag in the tree. Its small buttons are for the mouse: the keys of the tree do the same. */
export const TagTreeRow = memo((props: TagTreeRowProps): React.JSX.Element => {
  const { row, own, within, start, shown, selected, tabbable, renaming, draggable, dragged, drop, acts } = props;
  const { tag, depth, hasChildren, open, position, siblings, fits } = row;
  const counted = text(hasChildren ? 'codebook.countWithin' : 'codebook.count', { count: own, within });
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
      onFocus={(event) => { if (event.target === event.currentTarget) acts.focus(row); }}
      onClick={(event) => { if (!renaming) acts.click(event, row); }}
      onDoubleClick={() => acts.rename(row)}
      onDragStart={(event) => acts.dragStart(event, row)}
      onDragOver={(event) => acts.dragOver(event, row)}
      onContextMenu={(event) => {
        event.preventDefault();
        acts.menu(row, placeOf(event));
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
              acts.open(row, !open);
            }}
            onDoubleClick={(event) => event.stopPropagation()}
          >
            <ChevronRight aria-hidden />
          </button>
        )}
      </span>
      <ColourDot colour={tag.colour} />
      {renaming
        ? <RenameField name={tag.name} onRenamed={(name) => acts.renamed(row, name)} />
        : <TagName name={tag.name} description={tag.description} />}
      {tag.shortcut !== null && !tag.archived && !renaming && <OwnKey shortcut={tag.shortcut} />}
      {!renaming && (
        <span className={styles.count} title={counted} aria-hidden>
          {within > 0 && own}
          {hasChildren && within > own && <span className={styles.within}>{within}</span>}
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
            acts.menu(row, event.currentTarget);
          }}
        >
          <MoreHorizontal aria-hidden />
        </button>
      )}
    </li>
  );
});

/** A tag's name. What it means is worked out only when the pointer asks for it: reading rich text takes long for many rows. */
const TagName = ({ name, description }: { readonly name: string; readonly description: string }): React.JSX.Element => {
  const [asked, setAsked] = useState(false);
  const title = asked && description !== '' ? `${name}\n${noteToPlainText(description)}` : name;
  return <span className={styles.tagName} dir="auto" title={title} onPointerEnter={() => setAsked(true)}>{name}</span>;
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

/** A tag's own key; one that a command has is struck out. */
const OwnKey = ({ shortcut }: { readonly shortcut: string }): React.JSX.Element => {
  const action = useActionWithTagKey(shortcut);
  if (!action) return <Kbd keys={shortcut} />;
  return <span className={styles.takenKey} title={text('tag.keyTaken', { key: shortcut.toUpperCase(), action: action.title })}><Kbd keys={shortcut} /></span>;
};
