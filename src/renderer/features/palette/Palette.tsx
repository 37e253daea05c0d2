import { Dialog } from '@base-ui/react/dialog';
import { FileText, Search } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { ColourDot } from '../../ui/Colour.tsx';
import { wantsBeside } from '../../ui/wants-beside.ts';
import { VerdictIcon } from '../claims/verdict.tsx';
import { overlayChanged, showOverlay, useShellStore } from '../shell/shell-store.ts';
import { ActionIcon } from './ActionIcon.tsx';
import { paletteGroups, type PaletteEntry } from './entries.ts';
import styles from './Palette.module.css';

/** Everything the app can do and everything in the project, by a few letters of its name. */
export const Palette = (): React.JSX.Element => {
  const open = useShellStore(({ overlay }) => overlay === 'palette');
  // Opened again while it fades away, it begins anew all the same.
  const [opening, setOpening] = useState({ open, count: 0 });
  if (opening.open !== open) setOpening({ open, count: opening.count + (open ? 1 : 0) });
  return (
    <Dialog.Root open={open} onOpenChange={overlayChanged('palette')}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} aria-label={text('palette.label')}>
          <PaletteList key={opening.count} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
};

const PaletteList = (): React.JSX.Element => {
  const [query, setQuery] = useState('');
  const [highlighted, setHighlighted] = useState(0);
  const groups = useMemo(() => paletteGroups(query), [query]);
  const entries = groups.flatMap((group) => group.entries);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  // At once, and not when the dialog has settled: the first letter may already be on its way.
  useLayoutEffect(() => field.current?.focus(), []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [highlighted, query]);

  const run = (entry: PaletteEntry | undefined, beside: boolean): void => {
    if (!entry) return;
    showOverlay(null);
    entry.run(beside);
  };
  const pressed = (event: KeyboardEvent): void => {
    const count = entries.length;
    const next = { ArrowDown: (highlighted + 1) % count, ArrowUp: (highlighted - 1 + count) % count }[event.key];
    if (next !== undefined && count > 0) setHighlighted(next);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(entries[highlighted], wantsBeside(event));
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={styles.field}>
        <Search aria-hidden />
        <input
          ref={field}
          className={styles.input}
          role="combobox"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={entries[highlighted] ? `${id}-${highlighted}` : undefined}
          aria-label={text('palette.placeholder')}
          placeholder={text('palette.placeholder')}
          dir="auto"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setHighlighted(0);
          }}
          onKeyDown={pressed}
        />
      </div>
      <div ref={list} id={`${id}-list`} className={styles.list} role="listbox" aria-label={text('palette.results')}>
        {groups.map((group) => (
          <div key={group.title} role="group" aria-label={group.title}>
            <div className={styles.heading} aria-hidden>{group.title}</div>
            {group.entries.map((entry) => {
              const index = entries.indexOf(entry);
              return (
                <div
                  key={entry.id}
                  id={`${id}-${index}`}
                  className={styles.entry}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === highlighted}
                  onPointerMove={() => setHighlighted(index)}
                  onClick={(event) => run(entry, wantsBeside(event))}
                  onKeyDown={pressed}
                >
                  <span className={styles.icon}><EntryIcon entry={entry} /></span>
                  <span className={styles.title} dir="auto">{entry.title}</span>
                  {entry.keys !== undefined && <Kbd keys={entry.keys} />}
                </div>
              );
            })}
          </div>
        ))}
        {entries.length === 0 && <p className={styles.none} role="status">{text('palette.none', { query })}</p>}
      </div>
    </>
  );
};

const EntryIcon = ({ entry }: { readonly entry: PaletteEntry }): React.JSX.Element => {
  switch (entry.kind) {
    case 'action': return <ActionIcon id={entry.id} />;
    case 'source': return <FileText aria-hidden />;
    case 'tag': return <ColourDot colour={entry.colour} />;
    case 'claim': return <VerdictIcon verdict={entry.verdict} />;
  }
};
