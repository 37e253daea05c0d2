import { useState, type DragEvent } from 'react';
import type { CodebookRow } from '../../../core/queries/codebook-rows.ts';
import { dropPlace, rowPart, type RowPart, type TagPlace } from '../../../core/queries/tag-moves.ts';
import { inArchive } from '../../../core/queries/tag-tree.ts';
import { moveTags, targetsOf } from './tag-actions.ts';
import { useTags } from './use-codebook.ts';

/** Where dragged tags would land, as it is shown: on a row, at its upper edge, its lower edge or inside it. */
export interface DropMark {
  readonly tagId: string;
  readonly part: RowPart;
}

type TagRow = Extract<CodebookRow, { readonly kind: 'tag' }>;

interface TagDrag {
  readonly mark: DropMark | null;
  readonly dragged: ReadonlySet<string>;
  readonly start: (event: DragEvent, tagId: string) => void;
  readonly over: (event: DragEvent, row: TagRow) => void;
  /** The pointer left the tree: nothing would be dropped. */
  readonly leave: () => void;
  readonly drop: (event: DragEvent) => void;
  readonly end: () => void;
}

const none: ReadonlySet<string> = new Set();
/** Ours alone, so that nothing else takes a tag for text, and no text for a tag. */
const dataType = 'application/x-claimwright-tags';

/** Dragging tags to another place of the tree. */
export function useTagDrag(): TagDrag {
  const tags = useTags();
  const [dragged, setDragged] = useState(none);
  const [target, setTarget] = useState<{ readonly mark: DropMark; readonly place: TagPlace } | null>(null);
  const end = (): void => {
    setDragged(none);
    setTarget(null);
  };
  return {
    mark: target?.mark ?? null,
    dragged,
    start: (event, tagId) => {
      const ids = targetsOf(tagId);
      event.dataTransfer.setData(dataType, ids.join(' '));
      event.dataTransfer.effectAllowed = 'move';
      setDragged(new Set(ids));
    },
    over: (event, row) => {
      if (dragged.size === 0) return;
      const { top, height } = event.currentTarget.getBoundingClientRect();
      const part = rowPart((event.clientY - top) / height);
      const shown = inArchive(tags, row.tag.archived);
      const place = [...dragged].every((id) => shown.has(id)) ? dropPlace(tags, dragged, row, part) : null;
      event.dataTransfer.dropEffect = place ? 'move' : 'none';
      if (place) event.preventDefault();
      setTarget((before) => {
        if (!place) return null;
        const same = before?.mark.tagId === row.tag.id && before.mark.part === part;
        return same ? before : { mark: { tagId: row.tag.id, part }, place };
      });
    },
    leave: () => setTarget(null),
    drop: (event) => {
      event.preventDefault();
      if (target) void moveTags([...dragged], target.place);
      end();
    },
    end,
  };
}
