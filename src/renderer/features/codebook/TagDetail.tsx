import { Archive, MoreHorizontal } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import { tagShortcutSchema, type Tag } from '../../../core/model/tag.ts';
import { inArchive, tagRows, withDescendants } from '../../../core/queries/tag-tree.ts';
import { NoteField } from '../../editor/note/NoteField.tsx';
import { inspect } from '../../state/ui-store.ts';
import { ColourDot, ColourPicker } from '../../ui/Colour.tsx';
import { DetailGroup, DetailPane } from '../../ui/DetailPane.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { SavedField } from '../../ui/SavedField.tsx';
import { Select } from '../../ui/Select.tsx';
import { actionWithTagKey, useActionWithTagKey } from '../actions/registry.ts';
import { CopyLinkButton } from '../links/CopyLinkButton.tsx';
import { Mentions } from '../links/Mentions.tsx';
import { InReports } from '../reports/InReports.tsx';
import { giveKeyToTag } from '../settings/change-keys.ts';
import { archiveTags, moveTags, updateTag } from './tag-actions.ts';
import { TaggedPassages } from './TaggedPassages.tsx';
import { TagMenu } from './TagMenu.tsx';
import { useReadOnly, useTagCount, useTags } from './use-codebook.ts';
import styles from './TagDetail.module.css';

const noParent = '';

/** Returns what is wrong with a tag's own key, or null. */
function keyProblem(key: string): string | null {
  if (key === '') return null;
  if (!tagShortcutSchema.safeParse(key.toLowerCase()).success) return text('tag.shortcutBad');
  const owner = actionWithTagKey(key.toLowerCase());
  return owner ? text('keys.takenByAction', { keys: key.toUpperCase(), action: owner.title }) : null;
}

/** A tag in full: what it means, how it looks, its examples, and every passage that has it. */
export const TagDetail = ({ tagId }: { readonly tagId: string }): React.JSX.Element | null => {
  const tag = useTags().get(tagId);
  const readOnly = useReadOnly();
  if (!tag) return null;
  return (
    <DetailPane
      label={text('tag.label')}
      backLabel={text('tag.back')}
      onBack={() => inspect({ kind: 'cards' })}
      actions={(
        <>
          <CopyLinkButton subject={{ kind: 'tag', id: tagId }} />
          {!readOnly && (
            <Menu trigger={<IconButton size="small" label={text('codebook.menu', { tag: tag.name })} icon={<MoreHorizontal aria-hidden />} />} align="end">
              <TagMenu tagId={tagId} />
            </Menu>
          )}
        </>
      )}
    >
      {tag.archived && <Archived tag={tag} readOnly={readOnly} />}
      <TagFields key={tagId} tag={tag} readOnly={readOnly} />
      <Mentions subject={{ kind: 'tag', id: tagId }} />
      <InReports subject={{ kind: 'tag', id: tagId }} />
      <TaggedPassages tag={tag} />
    </DetailPane>
  );
};

const Archived = ({ tag, readOnly }: { readonly tag: Tag; readonly readOnly: boolean }): React.JSX.Element => (
  <div className={styles.archived}>
    <Archive aria-hidden />
    <p>{text('tag.archived')}</p>
    {!readOnly && <Button size="small" onClick={() => void archiveTags([tag.id], false)}>{text('tag.unarchive')}</Button>}
  </div>
);

const TagFields = ({ tag, readOnly }: { readonly tag: Tag; readonly readOnly: boolean }): React.JSX.Element => {
  const tags = useTags();
  const { own, within } = useTagCount(tag.id);
  const inside = withDescendants(tags, tag.id);
  const parents = [
    { value: noParent, label: text('tag.parentNone') },
    ...tagRows(tag.archived ? tags : inArchive(tags, false), new Set())
      .filter(({ tag: { id } }) => !inside.has(id))
      .map(({ tag: { id, name, colour }, depth }) => ({ value: id, label: `${'\u2003'.repeat(depth)}${name}`, icon: <ColourDot colour={colour} /> })),
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
      <p className={styles.counts}>{text(within > own ? 'codebook.countWithin' : 'codebook.count', { count: own, within })}</p>
      {!readOnly && (
        <DetailGroup title={text('tag.colour')}>
          <ColourPicker label={text('tag.colour')} value={tag.colour} onChange={(colour) => void updateTag(tag.id, { colour })} />
        </DetailGroup>
      )}
      <DetailGroup title={text('tag.description')}>
        <NoteField
          label={text('tag.description')}
          note={tag.description === '' ? null : tag.description}
          readOnly={readOnly}
          onSave={(description, editSession) => void updateTag(tag.id, { description: description ?? '' }, editSession)}
        />
      </DetailGroup>
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
            onChange={(parentId) => void moveTags([tag.id], { parentId: parentId === noParent ? null : parentId, before: null })}
          />
        </div>
      </div>
      {!tag.archived && <KeyTaken tag={tag} readOnly={readOnly} />}
    </>
  );
};

/** Says that a command of the user's has the tag's key, as may be when another person made the tag, and offers to change either. */
const KeyTaken = ({ tag, readOnly }: { readonly tag: Tag; readonly readOnly: boolean }): React.JSX.Element | null => {
  const action = useActionWithTagKey(tag.shortcut);
  if (!action || tag.shortcut === null) return null;
  const { shortcut } = tag;
  return (
    <div className={styles.taken} role="status">
      <p>{text('tag.keyTaken', { key: shortcut.toUpperCase(), action: action.title })}</p>
      <div className={styles.takenWays}>
        <Button size="small" onClick={() => giveKeyToTag(action, shortcut, tag.name)}>{text('tag.keyToTag')}</Button>
        {!readOnly && <Button size="small" variant="quiet" onClick={() => void updateTag(tag.id, { shortcut: null })}>{text('tag.keyToAction')}</Button>}
      </div>
    </div>
  );
};
