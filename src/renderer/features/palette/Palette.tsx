import { Dialog } from '@base-ui/react/dialog';
import { BookMarked, FileText, Highlighter, ScrollText, Search, SlidersHorizontal } from 'lucide-react';
import { useDeferredValue, useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { ColourDot, colourStyle } from '../../ui/Colour.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { wantsBeside } from '../../ui/wants-beside.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { VerdictIcon } from '../claims/verdict.tsx';
import { overlayChanged, showOverlay, useShellStore } from '../shell/shell-store.ts';
import { ActionIcon } from './ActionIcon.tsx';
import { paletteKinds, type PaletteEntry } from './entries.ts';
import { findEntries, readQuery, type PaletteHit } from './find.ts';
import { Marked } from './Marked.tsx';
import { rememberUse } from './recent.ts';
import { useHighlights } from './use-highlights.ts';
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
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const query = useMemo(() => readQuery(typed), [typed]);
  // The field never waits for the list.
  const shownQuery = useDeferredValue(query);
  const highlights = useHighlights(query);
  const groups = useMemo(() => findEntries(shownQuery, highlights), [shownQuery, highlights]);
  const hits = groups.flatMap((group) => group.hits);
  const at = Math.max(0, hits.findIndex(({ entry }) => entry.id === chosen));
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  // At once, and not when the dialog has settled: the first letter may already be on its way.
  useLayoutEffect(() => field.current?.focus(), []);
  useEffect(() => {
    // The first stands below its heading, which is then to be seen too.
    if (at === 0) list.current?.scrollTo({ top: 0 });
    else list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, typed]);

  const change = (next: string): void => {
    setTyped(next);
    setChosen(null);
  };
  const run = (hit: PaletteHit | undefined, beside: boolean): void => {
    if (!hit) return;
    // What is remembered is of this project.
    if (hit.entry.kind !== 'project') rememberUse(hit.entry.id);
    showOverlay(null);
    hit.entry.run(beside);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const starts = groups.map((_, i) => groups.slice(0, i).reduce((sum, group) => sum + group.hits.length, 0));
    const target = hits.length === 0 ? undefined : placeAfter(event, at, hits.length, starts);
    if (target !== undefined) setChosen(hits[target]!.entry.id);
    else if (event.key === 'Enter') {
      // What was typed last may be newer than the list.
      run(query === shownQuery ? hits[at] : findEntries(query, highlights).flatMap((group) => group.hits)[0], wantsBeside(event));
    } else if (event.key === 'Backspace' && query.only !== null && typed.length === 1) change('');
    else if (event.key !== 'Tab') return;
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
          aria-activedescendant={hits[at] ? `${id}-${at}` : undefined}
          aria-label={text('palette.placeholder')}
          placeholder={text('palette.placeholder')}
          dir="auto"
          spellCheck={false}
          value={typed}
          onChange={(event) => change(event.target.value)}
          onKeyDown={pressed}
        />
      </div>
      <div ref={list} id={`${id}-list`} className={styles.list} role="listbox" aria-label={text('palette.results')}>
        {groups.map((group) => (
          <div key={group.title} role="group" aria-label={text(group.title)}>
            <div className={styles.heading} aria-hidden>
              <span>{text(group.title)}</span>
              {group.total > group.hits.length && <span>{text('palette.someOf', { shown: group.hits.length, total: group.total })}</span>}
            </div>
            {group.hits.map((hit) => {
              const index = hits.indexOf(hit);
              return (
                <div
                  key={hit.entry.id}
                  id={`${id}-${index}`}
                  className={styles.entry}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === at}
                  onPointerMove={() => setChosen(hit.entry.id)}
                  onClick={(event) => run(hit, wantsBeside(event))}
                  onKeyDown={pressed}
                >
                  <span className={styles.icon}><EntryIcon entry={hit.entry} /></span>
                  <span className={styles.title} dir="auto"><Marked text={hit.entry.title} indices={hit.indices} /></span>
                  {hit.entry.detail !== '' && <span className={styles.detail} dir="auto">{hit.entry.detail}</span>}
                  {hit.entry.keys !== undefined && <Kbd keys={hit.entry.keys} />}
                </div>
              );
            })}
          </div>
        ))}
        {hits.length === 0 && <p className={styles.none}>{text(query.words === '' ? 'palette.nothing' : 'palette.none', { query: query.words })}</p>}
      </div>
      <VisuallyHidden><span role="status">{hits.length === 0 ? text('palette.none', { query: query.words }) : text('palette.count', { count: hits.length })}</span></VisuallyHidden>
      <Filters typed={typed} onType={(next) => {
        change(next);
        field.current?.focus();
      }} />
    </>
  );
};

/** Returns the place of the entry that a key goes to; undefined when it goes nowhere. */
function placeAfter({ key, shiftKey }: KeyboardEvent, at: number, count: number, starts: readonly number[]): number | undefined {
  switch (key) {
    case 'ArrowDown': return (at + 1) % count;
    case 'ArrowUp': return (at - 1 + count) % count;
    case 'PageDown': return Math.min(count - 1, at + 8);
    case 'PageUp': return Math.max(0, at - 8);
    case 'Tab': return shiftKey ? (starts.findLast((start) => start < at) ?? starts.at(-1)) : (starts.find((start) => start > at) ?? 0);
    default: return undefined;
  }
}

/** The kinds that can be asked for alone, with the sign that does it. The keys are there for all who type; this is for the others. */
const Filters = ({ typed, onType }: { readonly typed: string; readonly onType: (typed: string) => void }): React.JSX.Element => {
  const { only, words } = readQuery(typed);
  return (
    <div className={styles.filters} role="group" aria-label={text('palette.only')}>
      {paletteKinds.map(({ kind, title, prefix }) => (
        <button key={kind} type="button" tabIndex={-1} className={styles.filter} aria-pressed={only === kind} onClick={() => onType(only === kind ? words : `${prefix}${words}`)}>
          <kbd>{prefix}</kbd>
          {text(title)}
        </button>
      ))}
    </div>
  );
};

const EntryIcon = ({ entry }: { readonly entry: PaletteEntry }): React.JSX.Element => {
  switch (entry.kind) {
    case 'action': return <ActionIcon id={entry.action} />;
    case 'source': return <FileText aria-hidden />;
    case 'tag': return <ColourDot colour={entry.colour} />;
    case 'claim': return <VerdictIcon verdict={entry.verdict} />;
    case 'report': return <ScrollText aria-hidden />;
    case 'project': return <BookMarked aria-hidden />;
    case 'setting': return <SlidersHorizontal aria-hidden />;
    case 'highlight': return <Highlighter aria-hidden className={styles.mark} style={colourStyle(entry.colour)} />;
  }
};
