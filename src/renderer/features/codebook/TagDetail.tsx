import { Trash2 } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import { tagShortcutSchema, type Tag } from '../../../core/model/tag.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect } from '../../state/ui-store.ts';
import { ColourDot, ColourPicker } from '../../ui/Colour.tsx';
import { DetailGroup, DetailPane } from '../../ui/DetailPane.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SavedField } from '../../ui/SavedField.tsx';
import { Select } from '../../ui/Select.tsx';
import { actionWithTagKey } from '../actions/registry.ts';
import { CopyLinkButton } from '../links/CopyLinkButton.tsx';
import { Mentions } from '../links/Mentions.tsx';
import { deleteTag, moveTags, updateTag } from './tag-actions.ts';
import { tagRows, withDescendants } from '../../../core/queries/tag-tree.ts';
import { TaggedPassages } from './TaggedPassages.tsx';
import styles from './TagDetail.module.css';

const noParent = '';

/** Returns what is wrong with a tag's own key, or null. */
function keyProblem(key: string): string | null {
  if (key === '') return null;
  if (!tagShortcutSchema.safeParse(key.toLowerCase()).success) return text('tag.shortcutBad');
  const owner = actionWithTagKey(key.toLowerCase());
  return owner ? text('keys.takenByAction', { keys: key.toUpperCase(), action: owner.title }) : null;
}

/** A tag in full: what it means, how it looks, and every passage that has it. */
export const TagDetail = ({ tagId }: { readonly tagId: string }): React.JSX.Element | null => {
  const tag = useProjectStore(({ view }) => view?.tags.get(tagId));
  const count = useProjectStore(({ view }) => view?.counts.byTag.get(tagId) ?? 0);
  const readOnly = useProjectStore(({ view }) => view?.readOnly ?? true);
  if (!tag) return null;
  const deleteLabel = count === 0 ? text('codebook.delete') : text('codebook.deleteFrom', { count });
  return (
    <DetailPane
      label={text('tag.label')}
      backLabel={text('tag.back')}
      onBack={() => inspect({ kind: 'cards' })}
      actions={(
        <>
          <CopyLinkButton subject={{ kind: 'tag', id: tagId }} />
          {!readOnly && <IconButton size="small" label={deleteLabel} icon={<Trash2 aria-hidden />} onClick={() => void deleteTag(tag)} />}
        </>
      )}
    >
      <TagFields key={tagId} tag={tag} readOnly={readOnly} />
      <Mentions subject={{ kind: 'tag', id: tagId }} />
      <TaggedPassages tagId={tagId} />
    </DetailPane>
  );
};

const TagFields = ({ tag, readOnly }: { readonly tag: Tag; readonly readOnly: boolean }): React.JSX.Element => {
  const tags = useProjectStore(({ view }) => view?.tags);
  const inside = withDescendants(tags ?? new Map(), tag.id);
  const parents = [
    { value: noParent, label: text('tag.parentNone') },
    ...tagRows(tags ?? new Map(), new Set())
      .filter(({ tag: { id } }) => !inside.has(id))
      .map(({ tag: { id, name, colour } }) => ({ value: id, label: name, icon: <ColourDot colour={colour} /> })),
  ];
  return (
    <>
      <SavedField
        label={text('tag.name')}
        saved={tag.name}
        readOnly={readOnly}
        maxLength={500}
        check={(name) => (name === '' ? text('tag.nameMissing') : null)}
        onSave={(name) => void updateTag(tag.id, { name })}
      />
      {!readOnly && (
        <DetailGroup title={text('tag.colour')}>
          <ColourPicker label={text('tag.colour')} value={tag.colour} onChange={(colour) => void updateTag(tag.id, { colour })} />
        </DetailGroup>
      )}
      <SavedField
        label={text('tag.description')}
        placeholder={text('tag.descriptionPlaceholder')}
        multiline
        saved={tag.description}
        readOnly={readOnly}
        onSave={(description) => void updateTag(tag.id, { description })}
      />
      <div className={styles.pair}>
        <SavedField
          className={styles.key}
          label={text('tag.shortcut')}
          saved={tag.shortcut ?? ''}
          readOnly={readOnly}
          placeholder="–"
          check={keyProblem}
          onSave={(key) => void updateTag(tag.id, { shortcut: key === '' ? null : key.toLowerCase() })}
        />
        <div className={styles.parent}>
          <span className={styles.label}>{text('tag.parent')}</span>
          <Select
            label={text('tag.parent')}
            value={tag.parentId ?? noParent}
            options={parents}
            disabled={readOnly}
            onChange={(parentId) => void moveTags([tag.id], parentId === noParent ? null : parentId, null)}
          />
        </div>
      </div>
    </>
  );
};
