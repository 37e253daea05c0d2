import { X } from 'lucide-react';
import { useId } from 'react';
import styles from './Percent.module.css';

interface PercentProps {
  readonly label: string;
  /** What is said while there is no value, and the name of the button that takes it away. */
  readonly unset: string;
  readonly clearLabel: string;
  readonly value: number | null;
  /** Returns a value in words. */
  readonly say: (value: number) => string;
  readonly onChange: (value: number | null) => void;
}

/** Steps of the slider, and where it begins when there is no value. */
const step = 5;
const middle = 50;

/** A share of a hundred on a slider, or none. Arrow keys change it. */
export const Percent = ({ label, unset, clearLabel, value, say, onChange }: PercentProps): React.JSX.Element => {
  const id = useId();
  const words = value === null ? unset : say(value);
  return (
    <div className={styles.percent}>
      <div className={styles.head}>
        <label htmlFor={id} className={styles.label}>{label}</label>
        <output htmlFor={id} className={styles.value} data-unset={value === null || undefined}>{words}</output>
        {value !== null && <button type="button" className={styles.clear} aria-label={clearLabel} title={clearLabel} onClick={() => onChange(null)}><X aria-hidden /></button>}
      </div>
      <input
        id={id}
        className={styles.slider}
        type="range"
        min={0}
        max={100}
        step={step}
        value={value ?? middle}
        data-unset={value === null || undefined}
        style={{ '--share': `${value ?? 0}%` } as React.CSSProperties}
        aria-valuetext={words}
        onChange={(event) => onChange(Number(event.target.value))}
        // The value it shows while it has none is chosen by a click too, which is no change to it.
        onClick={(event) => { if (value === null) onChange(Number(event.currentTarget.value)); }}
      />
    </div>
  );
};
