import { Bookmark, BookmarkCheck } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import { isWritable, useProjectStore } from '../../state/project-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { runShown } from '../notices/run-shown.ts';
import { toField, useSearchStore } from './search-store.ts';
import { useShellStore, overlayChanged } from '../shell/shell-store.ts';
import styles from './SearchView.module.css';

/** Keeps the query under a name; says the name where it is kept already. */
export const SaveSearch = (): React.JSX.Element | null => {
  const written = useSearchStore((state) => state.written.trim());
  const saved = useProjectStore(({ view }) => view?.project.savedSearches.find(({ query }) => query === written));
  const writable = useProjectStore(isWritable);
  const open = useShellStore(({ overlay }) => overlay === 'saveSearch');
  const [name, setName] = useState<string | null>(null);
  if (saved) {
    return <span className={styles.saved} title={text('search.savedAs', { name: saved.name })}><BookmarkCheck aria-hidden /><span dir="auto">{saved.name}</span></span>;
  }
  if (!writable) return null;
  const given = name ?? shorten(written, 40);
  const changeOpen = (next: boolean): void => {
    setName(null);
    overlayChanged('saveSearch')(next);
  };
  const save = async (): Promise<void> => {
    if (given.trim() === '') return;
    if (await runShown({ name: 'search.save', input: { name: given.trim(), query: written } })) changeOpen(false);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void save();
  };
  return (
    <Popover
      label={text('search.save')}
      align="end"
      open={open}
      onOpenChange={changeOpen}
      finalFocus={toField}
      className={styles.popover}
      trigger={<Button size="small" variant="quiet" icon={<Bookmark aria-hidden />}>{text('search.save')}</Button>}
    >
      <TextField label={text('search.saveName')} value={given} maxLength={500} onChange={setName} onKeyDown={pressed} onFocus={({ target }) => target.select()} />
      <div className={styles.popoverActions}>
        <Button variant="solid" size="small" disabled={given.trim() === ''} onClick={() => void save()}>{text('search.saveDo')}</Button>
      </div>
    </Popover>
  );
};
