import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { offeredValues, valuesOf, type KnownField } from '../../../core/claims/known-values.ts';
import type { Claim } from '../../../core/model/claim.ts';
import { useProjectStore } from '../../state/project-store.ts';
import styles from './TextEditor.module.css';

/** Suggestions shown at once. */
const mostSuggested = 6;
const noClaims: ReadonlyMap<string, Claim> = new Map();

interface TextEditorProps {
  readonly label: string;
  readonly saved: string;
  readonly multiline?: boolean;
  readonly maxLength: number;
  /** The field of claims whose words are suggested; null for none. */
  readonly field: KnownField | null;
  /** Returns what is wrong with what was written, or null when it can be saved. */
  readonly check?: (words: string) => string | null;
  /** Returns what is understood by what was written; null where there is nothing to say. */
  readonly meaning?: (words: string) => string | null;
  /** Set to what saves the words when they are left without a key. */
  readonly leave: RefObject<() => void>;
  readonly onSave: (words: string) => void;
  /** Called with the words to save when the keys say that they are ready, or with null to leave all as it was. */
  readonly onDone: (words: string | null) => void;
}

/** A small field to write in: Enter and Tab are done, Escape leaves all as it was. What other claims say is offered while it is typed. */
export const TextEditor = (props: TextEditorProps): React.JSX.Element => {
  const { label, saved, multiline = false, maxLength, field, check, meaning, leave, onSave, onDone } = props;
  const [written, setWritten] = useState(saved);
  const [place, setPlace] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [typed, setTyped] = useState(false);
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const id = useId();
  const claims = useProjectStore(({ view }) => view?.claims ?? noClaims);
  const known = useMemo(() => (field === null ? [] : valuesOf(claims.values(), field)), [claims, field]);
  const suggested = useMemo(() => offeredValues(known, typed ? written : '', written, mostSuggested), [known, written, typed]);

  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, []);
  useEffect(() => {
    leave.current = () => {
      const words = written.trim();
      if ((check?.(words) ?? null) === null) onSave(words);
    };
  });

  const finish = (words: string): void => {
    const found = check?.(words) ?? null;
    setProblem(found);
    if (found === null) onDone(words);
  };
  const pressed = (event: KeyboardEvent): void => {
    // Keys here are the field's alone, not those of the app around it.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onDone(null);
    else if (event.key === 'Tab' || (event.key === 'Enter' && !(multiline && event.shiftKey))) finish(place === null ? written.trim() : suggested[place]!);
    else if (event.key === 'ArrowDown' && suggested.length > 0) setPlace(place === null ? 0 : (place + 1) % suggested.length);
    else if (event.key === 'ArrowUp' && suggested.length > 0) setPlace(place === null || place === 0 ? null : place - 1);
    else return;
    event.preventDefault();
  };
  const change = (words: string): void => {
    setWritten(words);
    setTyped(true);
    setPlace(null);
    setProblem(null);
  };
  const note = problem ?? meaning?.(written.trim()) ?? null;
  const common = {
    ref: input, className: styles.input, value: written, maxLength, dir: 'auto', 'aria-label': label, 'aria-invalid': problem ? true : undefined,
    'aria-describedby': note === null ? undefined : `${id}-note`, onChange: (event: { readonly target: { readonly value: string } }) => change(event.target.value), onKeyDown: pressed,
  } as const;
  return (
    <div className={styles.editor}>
      {multiline
        ? <textarea {...common} rows={1} />
        : (
          <input
            {...common}
            type="text"
            autoComplete="off"
            spellCheck={false}
            {...(field === null ? {} : { role: 'combobox', 'aria-expanded': suggested.length > 0, 'aria-controls': id, 'aria-activedescendant': place === null ? undefined : `${id}-${place}` })}
          />
        )}
      {note !== null && <p id={`${id}-note`} className={styles.note} data-problem={problem ? true : undefined} role={problem ? 'alert' : undefined}>{note}</p>}
      {field !== null && (
        <ul id={id} className={styles.list} role="listbox" aria-label={label} hidden={suggested.length === 0}>
          {suggested.map((value, index) => (
            <li
              key={value} id={`${id}-${index}`} className={styles.option} role="option" aria-selected={index === place} dir="auto"
              onPointerDown={(event) => event.preventDefault()} onClick={() => onDone(value)}
            >
              {value}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
