import { X } from 'lucide-react';
import type { HighlightColour } from '../../core/model/colour.ts';
import { colourStyle } from './Colour.tsx';
import styles from './Chip.module.css';

interface ChipProps {
  readonly label: string;
  readonly colour: HighlightColour;
  readonly onClick?: (() => void) | undefined;
  readonly onRemove?: (() => void) | undefined;
  /** Name of the button that removes it. */
  readonly removeLabel?: string | undefined;
}

/** A tag, as it stands on a highlight. */
export const Chip = ({ label, colour, onClick, onRemove, removeLabel }: ChipProps): React.JSX.Element => (
  <span className={styles.chip} style={colourStyle(colour)}>
    {onClick
      ? <button type="button" className={styles.words} dir="auto" onClick={onClick}>{label}</button>
      : <span className={styles.words} dir="auto">{label}</span>}
    {onRemove && (
      <button type="button" className={styles.remove} aria-label={removeLabel} title={removeLabel} onClick={onRemove}>
        <X aria-hidden />
      </button>
    )}
  </span>
);
