import { useId, useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { readDateSpan } from '../../../core/search/date-span.ts';
import { withFilter, type Joining } from '../../../core/search/edit-query.ts';
import { fold } from '../../../core/search/fold.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { Button } from '../../ui/Button.tsx';
import { ColourDot } from '../../ui/Colour.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { choicesOf, filterKinds, type FilterChoice, type FilterKind } from './filter-choices.ts';
import { requestField, setQuery, useSearchStore } from './search-store.ts';
import styles from './FilterMenu.module.css';

const joinings: readonly Joining[] = ['and', 'or', 'not'];
/** More are reached by letters of their names. */
const mostListed = 200;

/** Builds a filter by choosing instead of writing: what it is about, how it joins the others, its value. */
export const FilterMenu = ({ trigger }: { readonly trigger: ReactElement<Record<string, unknown>> }): React.JSX.Element => {
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<FilterKind>('tag');
  const [joining, setJoining] = useState<Joining>('and');
  const add = (filter: Pick<FilterChoice, 'name' | 'value'>): void => {
    const { written, parsed } = useSearchStore.getState();
    if (!parsed.ok) return;
    setQuery(withFilter(written, parsed.value, filter, joining));
    setOpen(false);
    requestField();
  };
  return (
    <Popover label={text('search.addFilter')} trigger={trigger} open={open} onOpenChange={setOpen} className={styles.menu}>
      <div className={styles.choices}>
        <Select
          label={text('search.filterBy')}
          value={kind}
          options={filterKinds.map((value) => ({ value, label: text(`search.filterKind.${value}`) }))}
          onChange={setKind}
        />
        <Select
          label={text('search.joining')}
          value={joining}
          options={joinings.map((value) => ({ value, label: text(`search.joining.${value}`) }))}
          onChange={setJoining}
        />
      </div>
      {kind === 'date' ? <DateFilter onAdd={add} /> : <ValueList key={kind} kind={kind} onAdd={add} />}
    </Popover>
  );
};

const ValueList = ({ kind, onAdd }: { readonly kind: FilterKind; readonly onAdd: (choice: FilterChoice) => void }): React.JSX.Element => {
  const view = useProjectStore((state) => state.view);
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const id = useId();
  const all = useMemo(() => (view ? choicesOf(kind, view) : []), [kind, view]);
  const found = useMemo(() => all.filter(({ label }) => fold(label).includes(fold(typed.trim()))).slice(0, mostListed), [all, typed]);
  const pressed = (event: KeyboardEvent): void => {
    const next = { ArrowDown: place + 1, ArrowUp: place - 1 }[event.key];
    if (next !== undefined) setPlace((next + found.length) % Math.max(1, found.length));
    else if (event.key === 'Enter' && found[place]) onAdd(found[place]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <TextField
        label={text('search.findValue')}
        hideLabel
        placeholder={text('search.findValue')}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={found[place] ? `${id}-${place}` : undefined}
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setPlace(0);
        }}
        onKeyDown={pressed}
      />
      <ul id={id} className={styles.list} role="listbox" aria-label={text(`search.filterKind.${kind}`)}>
        {found.map((choice, index) => (
          <li
            key={`${choice.name}:${choice.value}:${index}`}
            id={`${id}-${index}`}
            className={styles.option}
            role="option"
            aria-selected={index === place}
            ref={index === place ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
            onClick={() => onAdd(choice)}
          >
            {choice.colour && <ColourDot colour={choice.colour} />}
            <span dir="auto">{choice.label}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={styles.none} role="status">{text(all.length === 0 ? 'search.noValues' : 'search.noValueFits')}</p>}
    </>
  );
};

const DateFilter = ({ onAdd }: { readonly onAdd: (filter: { readonly name: 'date'; readonly value: string }) => void }): React.JSX.Element => {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const isBad = (date: string): boolean => date.trim() !== '' && readDateSpan(`${date.trim()}..`) === null;
  const value = from.trim() === to.trim() ? from.trim() : `${from.trim()}..${to.trim()}`;
  const ready = value !== '' && !isBad(from) && !isBad(to);
  const problem = (date: string): string | null => (isBad(date) ? text('search.dateBad') : null);
  const add = (): void => { if (ready) onAdd({ name: 'date', value }); };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') add();
  };
  return (
    <div className={styles.dates}>
      <TextField label={text('search.dateFrom')} placeholder="2025-01" value={from} problem={problem(from)} onChange={setFrom} onKeyDown={pressed} />
      <TextField label={text('search.dateTo')} placeholder="2025-12-31" value={to} problem={problem(to)} onChange={setTo} onKeyDown={pressed} />
      <div className={styles.dateActions}>
        <Button size="small" variant="quiet" onClick={() => onAdd({ name: 'date', value: 'none' })}>{text('search.dateNone')}</Button>
        <Button size="small" variant="solid" disabled={!ready} onClick={add}>{text('search.dateAdd')}</Button>
      </div>
    </div>
  );
};
