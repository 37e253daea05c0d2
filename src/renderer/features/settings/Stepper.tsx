import { Minus, Plus } from 'lucide-react';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './settings.module.css';

interface StepperProps {
  /** What is set, for assistive technology; and what one step down and one up do. */
  readonly label: string;
  readonly less: string;
  readonly more: string;
  readonly value: number;
  readonly bounds: { readonly least: number; readonly most: number; readonly step: number };
  /** Returns the value as it is shown. */
  readonly show: (value: number) => string;
  readonly onChange: (value: number) => void;
}

/** Sets a number in steps. */
export const Stepper = ({ label, less, more, value, bounds, show, onChange }: StepperProps): React.JSX.Element => {
  const { least, most, step } = bounds;
  // Steps such as 0.05 leave dust behind the comma.
  const by = (count: number): void => onChange(Math.min(most, Math.max(least, Math.round((value + count * step) * 100) / 100)));
  return (
    <span className={styles.stepper} role="group" aria-label={label}>
      <IconButton size="small" label={less} icon={<Minus aria-hidden />} disabled={value <= least} onClick={() => by(-1)} />
      <output className={styles.number} aria-live="polite">{show(value)}</output>
      <IconButton size="small" label={more} icon={<Plus aria-hidden />} disabled={value >= most} onClick={() => by(1)} />
    </span>
  );
};
