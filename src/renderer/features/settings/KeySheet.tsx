import { Dialog } from '@base-ui/react/dialog';
import { Settings2, X } from 'lucide-react';
import { useRef, type RefObject } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect } from '../../state/ui-store.ts';
import { Button } from '../../ui/Button.tsx';
import { ColourDot } from '../../ui/Colour.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { actionGroups, allKeys, useActionWithTagKey } from '../actions/registry.ts';
import { overlayChanged, showOverlay, useShellStore } from '../shell/shell-store.ts';
import { openSetting } from './setting-rows.ts';
import styles from './key-sheet.module.css';

const none: ReadonlyMap<string, Tag> = new Map();

/** All keys at a glance. */
export const KeySheet = (): React.JSX.Element => {
  const open = useShellStore(({ overlay }) => overlay === 'keySheet');
  const columns = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root open={open} onOpenChange={overlayChanged('keySheet')}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.sheet} initialFocus={columns}>
          <header className={styles.head}>
            <Dialog.Title className={styles.title}>{text('keys.sheet')}</Dialog.Title>
            <Button size="small" icon={<Settings2 aria-hidden />} onClick={() => openSetting('keys')}>{text('keys.change')}</Button>
            <Dialog.Close render={<IconButton size="small" label={text('shell.dismiss')} icon={<X aria-hidden />} />} />
          </header>
          <Keys columns={columns} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
};

/** A tag and its key; where a command has the key, that is said, and leads to where either can be changed. */
const TagKey = ({ tag: { id, name, colour, shortcut } }: { readonly tag: Tag }): React.JSX.Element => {
  const action = useActionWithTagKey(shortcut);
  const change = (): void => {
    showOverlay(null);
    inspect({ kind: 'tag', tagId: id });
  };
  return (
    <div className={styles.row} data-taken={action ? true : undefined}>
      <dt className={styles.tag}>
        <ColourDot colour={colour} />
        <span dir="auto">{name}</span>
        {action && <button type="button" className={styles.taken} aria-label={text('tag.keyChange', { tag: name })} title={text('tag.keyChange', { tag: name })} onClick={change}>{text('tag.keyTakenShort', { action: action.title })}</button>}
      </dt>
      <dd><Kbd keys={shortcut!} /></dd>
    </div>
  );
};

const Keys = ({ columns }: { readonly columns: RefObject<HTMLDivElement | null> }): React.JSX.Element => {
  const keys = allKeys();
  const tags = [...useProjectStore(({ view }) => view?.tags ?? none).values()].filter(({ shortcut, archived }) => shortcut !== null && !archived);
  return (
    <div ref={columns} className={styles.columns} role="region" aria-label={text('keys.sheet')} tabIndex={0}>
      {actionGroups().map(({ title, actions }) => {
        const keyed = actions.filter(({ id }) => keys.get(id)!.length > 0);
        return keyed.length > 0 && (
          <div key={title} className={styles.group}>
            <h3 className={styles.groupTitle}>{text(title)}</h3>
            <dl>
              {keyed.map((action) => (
                <div key={action.id} className={styles.row}>
                  <dt>{action.title}</dt>
                  <dd>{keys.get(action.id)!.map((each) => <Kbd key={each} keys={each} />)}</dd>
                </div>
              ))}
            </dl>
          </div>
        );
      })}
      {tags.length > 0 && (
        <div className={styles.group}>
          <h3 className={styles.groupTitle}>{text('keys.tags')}</h3>
          <dl>
            {tags.map((tag) => <TagKey key={tag.id} tag={tag} />)}
          </dl>
        </div>
      )}
    </div>
  );
};
