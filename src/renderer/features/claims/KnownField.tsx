import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { offeredValues, valuesOf, type KnownField as Field } from '../../../core/claims/known-values.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import popover from '../../ui/Popover.module.css';
import styles from './KnownField.module.css';

/** Values offered at once. */
const most = 6;
const none: readonly string[] = [];

interface KnownFieldProps {
  readonly field: Field;
  readonly label: string;
  readonly placeholder: string;
  readonly saved: string;
  readonly readOnly: boolean;
  readonly maxLength: number;
  readonly className?: string | undefined;
  readonly onSave: (words: string) => void;
}

/**
 * A field that saves itself, and offers what other claims have there: while one types, or at Down. Enter takes what the arrows chose, Escape
 * takes the offers away, and then what was written.
 */
export const KnownField = ({ field, label, placeholder, saved, readOnly, maxLength, className, onSave }: KnownFieldProps): React.JSX.Element => {
  const draft = useDraft({ saved, save: onSave });
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  /** What other claims have, while it is offered. */
  const [known, setKnown] = useState<readonly string[] | null>(null);
  const [typed, setTyped] = useState(false);
  const [place, setPlace] = useState<number | null>(null);
  const offered = useMemo(() => (known ? offeredValues(known, typed ? draft.value : '', draft.value, most) : none), [known, typed, draft.value]);
  const open = offered.length > 0;
  useEffect(() => { if (open) list.current?.scrollIntoView({ block: 'nearest' }); }, [open]);

  const offer = (): void => setKnown(valuesOf(useProjectStore.getState().view?.claims.values() ?? [], field));
  const close = (): void => {
    setKnown(null);
    setPlace(null);
    setTyped(false);
  };
  const take = (value: string): void => {
    draft.revert();
    close();
    if (value !== saved) onSave(value);
  };
  const change = (words: string): void => {
    draft.change(words);
    setTyped(true);
    setPlace(null);
    if (known === null) offer();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || readOnly) return;
    if (event.key === 'ArrowDown' && !open) offer();
    else if (event.key === 'ArrowDown') setPlace(place === null ? 0 : (place + 1) % offered.length);
    else if (event.key === 'ArrowUp' && open) setPlace(place === null || place === 0 ? null : place - 1);
    else if (event.key === 'Escape' && open) close();
    else if (event.key === 'Escape' && draft.value !== saved) draft.revert();
    else if (event.key === 'Enter' && place !== null && open) take(offered[place]!);
    else if (event.key === 'Enter') {
      draft.commit();
      close();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.known}>
      <TextField
        className={className}
        label={label}
        placeholder={placeholder}
        value={draft.value}
        readOnly={readOnly}
        maxLength={maxLength}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-activedescendant={open && place !== null ? `${id}-${place}` : undefined}
        onChange={change}
        onKeyDown={pressed}
        onBlur={() => {
          draft.commit();
          close();
        }}
      />
      {open && (
        <ul ref={list} id={id} className={`${popover.popup} ${styles.list}`} role="listbox" aria-label={label}>
          {offered.map((value, index) => (
            <li
              key={value} id={`${id}-${index}`} className={styles.option} role="option" aria-selected={index === place} dir="auto" title={value}
              onPointerDown={(event) => event.preventDefault()} onClick={() => take(value)}
            >
              {value}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
