import { useId, type ComponentProps, type ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './TextField.module.css';

interface FieldProps {
  readonly label: string;
  /** Names the field to assistive technology only, where its place says what it is. */
  readonly hideLabel?: boolean;
  readonly hint?: ReactNode;
  /** What is wrong with what was entered; the field is then marked as invalid. */
  readonly problem?: string | null | undefined;
}

type TextFieldProps = FieldProps & Omit<ComponentProps<'input'>, 'onChange' | 'id'> & { readonly onChange: (value: string) => void };
type TextAreaProps = FieldProps & Omit<ComponentProps<'textarea'>, 'onChange' | 'id'> & { readonly onChange: (value: string) => void };

/** A labelled line of text. */
export const TextField = ({ label, hideLabel, hint, problem, onChange, className, ...rest }: TextFieldProps): React.JSX.Element => {
  const id = useId();
  return (
    <Field id={id} label={label} hideLabel={hideLabel} hint={hint} problem={problem} className={className}>
      <input
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        {...rest}
        id={id}
        className={styles.input}
        aria-label={hideLabel ? label : undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={hint || problem ? `${id}-more` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
};

/** A labelled text of several lines, as tall as what is in it. */
export const TextArea = ({ label, hideLabel, hint, problem, onChange, className, ...rest }: TextAreaProps): React.JSX.Element => {
  const id = useId();
  return (
    <Field id={id} label={label} hideLabel={hideLabel} hint={hint} problem={problem} className={className}>
      <textarea
        dir="auto"
        rows={2}
        {...rest}
        id={id}
        className={classes(styles.input, styles.area)}
        aria-label={hideLabel ? label : undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={hint || problem ? `${id}-more` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
};

const Field = ({ id, label, hideLabel, hint, problem, className, children }: FieldProps & {
  readonly id: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}): React.JSX.Element => (
  <div className={classes(styles.field, className)}>
    {!hideLabel && <label className={styles.label} htmlFor={id}>{label}</label>}
    {children}
    {(problem || hint) && (
      <p id={`${id}-more`} className={styles.more} data-problem={problem ? true : undefined} role={problem ? 'alert' : undefined}>
        {problem || hint}
      </p>
    )}
  </div>
);
