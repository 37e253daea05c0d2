import { Search, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { IconButton } from '../../ui/IconButton.tsx';
import { SyntaxHelp, type SyntaxExample } from './SyntaxHelp.tsx';
import styles from './QueryField.module.css';

interface QueryFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly clearLabel: string;
  readonly written: string;
  /** True while it is not understood. */
  readonly wrong: boolean;
  readonly examples: readonly SyntaxExample[];
  /** Another object each time the field is to have the keys; with `select`, all that is in it is selected. Null while it was never asked for. */
  readonly request: { readonly select: boolean } | null;
  /** `small` among other controls. */
  readonly size?: 'medium' | 'small';
  readonly onWrite: (written: string) => void;
  /** Called when the keys go on to what was found. */
  readonly onLeave: () => void;
}

/** Where a query is typed; what fits is shown with every key. */
export const QueryField = (props: QueryFieldProps): React.JSX.Element => {
  const { label, placeholder, clearLabel, written, wrong, examples, request, size = 'medium', onWrite, onLeave } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!request) return;
    field.current?.focus();
    if (request.select) field.current?.select();
  }, [request]);

  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
    else if (event.key === 'Escape' && written !== '') onWrite('');
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.field} data-size={size} role="search">
      <Search className={styles.icon} aria-hidden />
      <input
        ref={field}
        className={styles.input}
        aria-label={label}
        aria-invalid={wrong || undefined}
        placeholder={placeholder}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        maxLength={10_000}
        value={written}
        onChange={({ target }) => onWrite(target.value)}
        onKeyDown={pressed}
      />
      {written !== '' && (
        <IconButton
          size="small"
          label={clearLabel}
          icon={<X aria-hidden />}
          onClick={() => {
            onWrite('');
            field.current?.focus();
          }}
        />
      )}
      <SyntaxHelp examples={examples} />
    </div>
  );
};
