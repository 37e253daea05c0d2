import { useId, useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { HighlightColour } from '../../../core/model/colour.ts';
import { readDateSpan } from '../../../core/search/date-span.ts';
import type { Joining } from '../../../core/search/edit-query.ts';
import { fold } from '../../../core/search/fold.ts';
import { Button } from '../../ui/Button.tsx';
import { ColourDot } from '../../ui/Colour.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './FilterMenu.module.css';

const joinings: readonly Joining[] = ['and', 'or', 'not'];
/** More are reached by letters of their names. */
const mostListed = 200;

/** One value to filter by. */
export interface FilterChoice {
  /** The filter's name, as it is written. */
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly colour: HighlightColour | null;
}

/** Something that one can filter by without writing the filter. */
export interface FilterKindView<Kind extends string> {
  /** Of a date it is also the filter's name. */
  readonly id: Kind;
  readonly label: string;
  /** Whether its value is one of a list, or a date that is written. */
  readonly value: 'choice' | 'date';
}

type Filter = Pick<FilterChoice, 'name' | 'value'>;

interface FilterMenuProps<Kind extends string> {
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly kinds: readonly FilterKindView<Kind>[];
  /** Returns the values of a kind that there are to choose from. */
  readonly choicesOf: (kind: Kind) => readonly FilterChoice[];
  readonly onAdd: (filter: Filter, joining: Joining) => void;
}

/** Builds a filter by choosing instead of writing: what it is about, how it joins the others, its value. */
export const FilterMenu = <Kind extends string>({ trigger, kinds, choicesOf, onAdd }: FilterMenuProps<Kind>): React.JSX.Element => {
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState(kinds[0]!.id);
  const [joining, setJoining] = useState<Joining>('and');
  const shown = kinds.find(({ id }) => id === kind) ?? kinds[0]!;
  const add = (filter: Filter): void => {
    setOpen(false);
    onAdd(filter, joining);
  };
  return (
    <Popover label={text('search.addFilter')} trigger={trigger} open={open} onOpenChange={setOpen} className={styles.menu}>
      <div className={styles.choices}>
        <Select label={text('search.filterBy')} value={shown.id} options={kinds.map(({ id, label }) => ({ value: id, label }))} onChange={setKind} />
        <Select
          label={text('search.joining')}
          value={joining}
          options={joinings.map((value) => ({ value, label: text(`search.joining.${value}`) }))}
          onChange={setJoining}
        />
      </div>
      {shown.value === 'date'
        ? <DateFilter key={shown.id} name={shown.id} onAdd={add} />
        : <ValueList key={shown.id} label={shown.label} choices={choicesOf(shown.id)} onAdd={add} />}
    </Popover>
  );
};

interface ValueListProps {
  readonly label: string;
  readonly choices: readonly FilterChoice[];
  readonly onAdd: (filter: Filter) => void;
}

const ValueList = ({ label, choices, onAdd }: ValueListProps): React.JSX.Element => {
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const id = useId();
  const found = useMemo(() => choices.filter((choice) => fold(choice.label).includes(fold(typed.trim()))).slice(0, mostListed), [choices, typed]);
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
      <ul id={id} className={styles.list} role="listbox" aria-label={label}>
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
      {found.length === 0 && <p className={styles.none} role="status">{text(choices.length === 0 ? 'search.noValues' : 'search.noValueFits')}</p>}
    </>
  );
};

const DateFilter = ({ name, onAdd }: { readonly name: string; readonly onAdd: (filter: Filter) => void }): React.JSX.Element => {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const isBad = (date: string): boolean => date.trim() !== '' && readDateSpan(`${date.trim()}..`) === null;
  const value = from.trim() === to.trim() ? from.trim() : `${from.trim()}..${to.trim()}`;
  const ready = value !== '' && !isBad(from) && !isBad(to);
  const problem = (date: string): string | null => (isBad(date) ? text('search.dateBad') : null);
  const add = (): void => { if (ready) onAdd({ name, value }); };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') add();
  };
  return (
    <div className={styles.dates}>
      <TextField label={text('search.dateFrom')} placeholder="2025-01" value={from} problem={problem(from)} onChange={setFrom} onKeyDown={pressed} />
      <TextField label={text('search.dateTo')} placeholder="2025-12-31" value={to} problem={problem(to)} onChange={setTo} onKeyDown={pressed} />
      <div className={styles.dateActions}>
        <Button size="small" variant="quiet" onClick={() => onAdd({ name, value: 'none' })}>{text('search.dateNone')}</Button>
        <Button size="small" variant="solid" disabled={!ready} onClick={add}>{text('search.dateAdd')}</Button>
      </div>
    </div>
  );
};
