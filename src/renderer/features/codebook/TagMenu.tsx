import { Archive, ArchiveRestore, ArrowDown, ArrowLeft, ArrowRight, ArrowUp, ListTree, Merge, Pencil, Plus, ScrollText, Split, Trash2 } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import type { TagStep } from '../../../core/queries/tag-moves.ts';
import { stepPlace } from '../../../core/queries/tag-moves.ts';
import { inArchive } from '../../../core/queries/tag-tree.ts';
import { inspect } from '../../state/ui-store.ts';
import { MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import { draftReport } from '../reports/report-actions.ts';
import { archiveTags, deleteTags, startTask, stepTag, targetsOf } from './tag-actions.ts';
import { useReadOnly, useTagCount, useTags } from './use-codebook.ts';

interface TagMenuProps {
  readonly tagId: string;
  /** Absent where the tag's name has a field of its own. */
  readonly onRename?: () => void;
  readonly onAddInside?: () => void;
}

const moves = [
  { step: 'up', keys: 'Alt+ArrowUp', icon: ArrowUp },
  { step: 'down', keys: 'Alt+ArrowDown', icon: ArrowDown },
  { step: 'in', keys: 'Alt+Shift+ArrowRight', icon: ArrowRight },
  { step: 'out', keys: 'Alt+Shift+ArrowLeft', icon: ArrowLeft },
] as const satisfies readonly { readonly step: TagStep; readonly keys: string; readonly icon: unknown }[];

/** What can be done with a tag, or with all selected tags when it is one of them. */
export const TagMenu = ({ tagId, onRename, onAddInside }: TagMenuProps): React.JSX.Element | null => {
  const tags = useTags();
  const readOnly = useReadOnly();
  const { own } = useTagCount(tagId);
  const tag = tags.get(tagId);
  if (!tag) return null;
  const targets = targetsOf(tagId);
  const many = targets.length > 1;
  const count = targets.length;
  const seen = inArchive(tags, tag.archived);
  return (
    <>
      {!many && <MenuItem icon={<ListTree aria-hidden />} keys="Enter" onSelect={() => inspect({ kind: 'tag', tagId })}>{text('codebook.open')}</MenuItem>}
      {!many && onRename && <MenuItem icon={<Pencil aria-hidden />} keys="F2" disabled={readOnly} onSelect={onRename}>{text('codebook.rename')}</MenuItem>}
      {!many && onAddInside && <MenuItem icon={<Plus aria-hidden />} disabled={readOnly || tag.archived} onSelect={onAddInside}>{text('codebook.addInside')}</MenuItem>}
      {!many && <MenuSeparator />}
      {!many && moves.map(({ step, keys, icon: Icon }) => (
        <MenuItem key={step} icon={<Icon aria-hidden />} keys={keys} disabled={readOnly || stepPlace(seen, tagId, step) === null} onSelect={() => stepTag(tag, step)}>
          {text(`codebook.move.${step}`)}
        </MenuItem>
      ))}
      {!many && <MenuSeparator />}
      <MenuItem icon={<Merge aria-hidden />} disabled={readOnly || tags.size < 2} onSelect={() => startTask({ kind: 'merge', tagIds: targets })}>
        {text('codebook.merge', { count })}
      </MenuItem>
      {!many && (
        <MenuItem icon={<Split aria-hidden />} disabled={readOnly || own === 0} onSelect={() => startTask({ kind: 'split', tagId })}>{text('codebook.split')}</MenuItem>
      )}
      <MenuItem icon={<ScrollText aria-hidden />} disabled={readOnly} onSelect={() => void draftReport('readingNotes', { tagIds: [...targets], about: targets.map((id) => tags.get(id)?.name ?? '').join(', ').slice(0, 300) })}>
        {text('reports.fromTag')}
      </MenuItem>
      <MenuItem
        icon={tag.archived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
        disabled={readOnly}
        onSelect={() => void archiveTags(targets, !tag.archived)}
      >
        {text(tag.archived ? 'codebook.unarchive' : 'codebook.toArchive', { count })}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Trash2 aria-hidden />} keys="Delete" danger disabled={readOnly} onSelect={() => void deleteTags(targets)}>
        {text('codebook.deleteMany', { count })}
      </MenuItem>
    </>
  );
};
