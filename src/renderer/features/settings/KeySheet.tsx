import { Dialog } from '@base-ui/react/dialog';
import { Settings2, X } from 'lucide-react';
import { useRef, type RefObject } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { Button } from '../../ui/Button.tsx';
import { ColourDot } from '../../ui/Colour.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { actionGroups, allKeys } from '../actions/registry.ts';
import { overlayChanged, useShellStore } from '../shell/shell-store.ts';
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
            {tags.map(({ id, name, colour, shortcut }) => (
              <div key={id} className={styles.row}>
                <dt className={styles.tag}><ColourDot colour={colour} /><span dir="auto">{name}</span></dt>
                <dd><Kbd keys={shortcut!} /></dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </div>
  );
};
