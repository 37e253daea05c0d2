import { BookmarkPlus, MoreHorizontal, Pencil, Save, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { isSameTable } from '../../../core/claims/same-table.ts';
import { text } from '../../../core/messages/messages.ts';
import { usualTable, type ClaimView } from '../../../core/model/claim-view.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { placeOf, type Place } from '../../ui/place.ts';
import { TextField } from '../../ui/TextField.tsx';
import { applyView, useClaimTableStore } from './claim-table-store.ts';
import { removeView, renameView, saveView, updateView } from './view-actions.ts';
import styles from './ClaimsView.module.css';

const none: readonly ClaimView[] = [];

/** The saved views of the table, and all claims as usual; a table that was changed since says so, and can be saved. */
export const ViewBar = ({ readOnly, children }: { readonly readOnly: boolean; readonly children: ReactNode }): React.JSX.Element => {
  const views = useProjectStore(({ view }) => view?.project.claimViews ?? none);
  const viewId = useClaimTableStore((state) => state.viewId);
  const table = useClaimTableStore((state) => state.table);
  const [menu, setMenu] = useState<{ readonly view: ClaimView; readonly place: Place } | null>(null);
  const [naming, setNaming] = useState<{ readonly view: ClaimView; readonly place: Place } | null>(null);
  const applied = views.find(({ id }) => id === viewId) ?? null;
  const changed = !isSameTable(table, applied?.table ?? usualTable);
  return (
    <div className={styles.views}>
      <ul className={styles.viewList} aria-label={text('claims.views')}>
        <li className={styles.viewItem}>
          <ViewButton name={text('claims.allView')} pressed={!applied} changed={!applied && changed} onClick={() => applyView(null)} />
        </li>
        {views.map((view) => (
          <li key={view.id} className={styles.viewItem}>
            <ViewButton
              name={view.name}
              pressed={view === applied}
              changed={view === applied && changed}
              onClick={() => applyView(view)}
              onMenu={readOnly ? undefined : (place) => setMenu({ view, place })}
            />
          </li>
        ))}
      </ul>
      {!readOnly && applied && (
        <IconButton size="small" label={text('claims.viewMenu', { name: applied.name })} icon={<MoreHorizontal aria-hidden />} onClick={({ currentTarget }) => setMenu({ view: applied, place: currentTarget })} />
      )}
      {!readOnly && changed && applied && <Button size="small" variant="quiet" icon={<Save aria-hidden />} onClick={() => void updateView(applied, table)}>{text('claims.updateView')}</Button>}
      {!readOnly && changed && <SaveView />}
      {children}
      <Menu open={menu !== null} onOpenChange={(open) => { if (!open) setMenu(null); }} anchor={menu?.place}>
        {menu && (
          <>
            <MenuItem icon={<Pencil aria-hidden />} onSelect={() => setNaming(menu)}>{text('search.rename')}</MenuItem>
            <MenuItem icon={<Trash2 aria-hidden />} danger onSelect={() => void removeView(menu.view)}>{text('claims.deleteView')}</MenuItem>
          </>
        )}
      </Menu>
      {naming && (
        <Popover open onOpenChange={(open) => { if (!open) setNaming(null); }} anchor={naming.place} label={text('claims.renameView', { name: naming.view.name })}>
          <NameForm
            name={naming.view.name}
            button={text('search.rename')}
            onName={async (name) => {
              const done = await renameView(naming.view, name);
              if (done) setNaming(null);
            }}
          />
        </Popover>
      )}
    </div>
  );
};

interface ViewButtonProps {
  readonly name: string;
  readonly pressed: boolean;
  /** True when the table is no longer as the view has it. */
  readonly changed: boolean;
  readonly onClick: () => void;
  readonly onMenu?: ((place: Place) => void) | undefined;
}

const ViewButton = ({ name, pressed, changed, onClick, onMenu }: ViewButtonProps): React.JSX.Element => (
  <button
    type="button"
    className={styles.viewButton}
    aria-pressed={pressed}
    title={changed ? text('claims.viewChanged', { name }) : name}
    onClick={onClick}
    onContextMenu={(event) => {
      event.preventDefault();
      onMenu?.(placeOf(event));
    }}
  >
    <span className={styles.viewName} dir="auto">{name}</span>
    {changed && <span className={styles.changed} role="img" aria-label={text('claims.changed')} />}
  </button>
);

const SaveView = (): React.JSX.Element => {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label={text('claims.saveView')}
      trigger={<Button size="small" variant="quiet" icon={<BookmarkPlus aria-hidden />}>{text('claims.saveView')}</Button>}
      open={open}
      onOpenChange={setOpen}
    >
      <NameForm
        name=""
        button={text('claims.saveViewDo')}
        onName={async (name) => {
          if (await saveView(name)) setOpen(false);
        }}
      />
    </Popover>
  );
};

interface NameFormProps {
  readonly name: string;
  readonly button: string;
  readonly onName: (name: string) => Promise<void>;
}

const NameForm = ({ name, button, onName }: NameFormProps): React.JSX.Element => {
  const [written, setWritten] = useState(name);
  const ready = written.trim() !== '';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void onName(written.trim());
      }}
    >
      <TextField label={text('claims.viewName')} value={written} maxLength={500} onChange={setWritten} />
      <div className={styles.formActions}><Button type="submit" variant="solid" disabled={!ready}>{button}</Button></div>
    </form>
  );
};
