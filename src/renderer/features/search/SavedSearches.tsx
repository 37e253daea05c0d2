import { Bookmark, MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Project } from '../../../core/model/project.ts';
import { isWritable, useProjectStore } from '../../state/project-store.ts';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { placeOf, type Place } from '../../ui/place.ts';
import { SavedField } from '../../ui/SavedField.tsx';
import styles from '../../ui/named-rows.module.css';
import { runShown } from '../notices/run-shown.ts';
import { showToast } from '../notices/toasts.ts';
import { undoButton } from '../shell/history.ts';
import { Section } from '../shell/Section.tsx';
import { openSavedSearch } from './open-search.ts';
import { useSearchStore } from './search-store.ts';

type SavedSearch = Project['savedSearches'][number];

const none: readonly SavedSearch[] = [];

/** The searches that are kept under a name. There is no section while there is none. */
export const SavedSearches = (): React.JSX.Element | null => {
  const saved = useProjectStore(({ view }) => view?.project.savedSearches ?? none);
  const written = useSearchStore((state) => state.written.trim());
  const writable = useProjectStore(isWritable);
  const [menu, setMenu] = useState<{ readonly search: SavedSearch; readonly place: Place } | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  if (saved.length === 0) return null;
  return (
    <Section title={text('search.saved')} count={saved.length} className={styles.section}>
      <ul className={styles.list} aria-label={text('search.savedList')}>
        {saved.map((search) => (
          <li key={search.id} className={styles.row} data-active={search.query === written || undefined}>
            {renaming === search.id
              ? <Renaming search={search} onDone={() => setRenaming(null)} />
              : (
                <button
                  type="button"
                  className={styles.open}
                  title={search.query}
                  aria-current={search.query === written || undefined}
                  onClick={() => openSavedSearch(search.query)}
                  onContextMenu={(event) => {
                    event.preventDefault();
                    setMenu({ search, place: placeOf(event) });
                  }}
                >
                  <Bookmark aria-hidden />
                  <span className={styles.name} dir="auto">{search.name}</span>
                </button>
              )}
            {writable && renaming !== search.id && (
              <button
                type="button"
                className={styles.more}
                aria-label={text('search.savedMenu', { name: search.name })}
                aria-haspopup="menu"
                onClick={(event) => setMenu({ search, place: event.currentTarget })}
              >
                <MoreHorizontal aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
      <Menu open={menu !== null} onOpenChange={(open) => { if (!open) setMenu(null); }} anchor={menu?.place}>
        {menu && (
          <>
            <MenuItem icon={<Pencil aria-hidden />} disabled={!writable} onSelect={() => setRenaming(menu.search.id)}>{text('search.rename')}</MenuItem>
            <MenuItem icon={<Trash2 aria-hidden />} danger disabled={!writable} onSelect={() => void remove(menu.search)}>{text('search.delete')}</MenuItem>
          </>
        )}
      </Menu>
    </Section>
  );
};

const Renaming = ({ search, onDone }: { readonly search: SavedSearch; readonly onDone: () => void }): React.JSX.Element => (
  <div
    className={styles.renaming}
    ref={(element) => element?.querySelector('input')?.select()}
    onBlur={onDone}
    onKeyDown={({ key }) => { if (key === 'Enter') onDone(); }}
  >
    <SavedField
      label={text('search.renameLabel', { name: search.name })}
      hideLabel
      saved={search.name}
      maxLength={500}
      check={(name) => (name.trim() === '' ? text('search.nameMissing') : null)}
      onSave={(name) => void runShown({ name: 'search.update', input: { searchId: search.id, changes: { name } } })}
    />
  </div>
);

async function remove({ id, name }: SavedSearch): Promise<void> {
  if (await runShown({ name: 'search.remove', input: { searchId: id } })) showToast({ tone: 'info', text: text('search.deleted', { name }), action: undoButton() });
}
