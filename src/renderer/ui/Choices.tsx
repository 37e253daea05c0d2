import { useId } from 'react';
import styles from './Choices.module.css';

interface ChoicesProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly hint?: string }[];
  readonly onChange: (value: Value) => void;
  /** One below the other, or, for a few short words, side by side. */
  readonly look?: 'column' | 'row';
}

/** A choice among a few options that are all in sight; arrow keys move between them. */
export const Choices = <Value extends string>({ label, value, options, onChange, look = 'column' }: ChoicesProps<Value>): React.JSX.Element => {
  const name = useId();
  return (
    <fieldset className={styles.choices} data-look={look} data-three={options.length === 3 || undefined}>
      <legend className={styles.legend}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.choice}>
          <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>
            <span className={styles.words}>{option.label}</span>
            {option.hint !== undefined && <span className={styles.hint}>{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
};
