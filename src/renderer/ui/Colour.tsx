import { useId, type CSSProperties } from 'react';
import { text } from '../../core/messages/messages.ts';
import { highlightColours, type HighlightColour } from '../../core/model/colour.ts';
import styles from './Colour.module.css';

/** Returns the properties that let a rule use `--tint`, `--tint-strong` and `--ink` for one colour of the palette. */
export const colourStyle = (colour: HighlightColour): CSSProperties => ({
  '--tint': `var(--hl-${colour})`,
  '--tint-strong': `var(--hl-${colour}-strong)`,
  '--ink': `var(--hl-${colour}-ink)`,
} as CSSProperties);

/** A small mark in a colour of the palette; what it stands for is said beside it. */
export const ColourDot = ({ colour }: { readonly colour: HighlightColour }): React.JSX.Element => (
  <span className={styles.dot} style={colourStyle(colour)} aria-hidden />
);

interface ColourPickerProps {
  readonly label: string;
  readonly value: HighlightColour;
  readonly onChange: (colour: HighlightColour) => void;
}

/** The ten colours of the palette; arrow keys move between them. */
export const ColourPicker = ({ label, value, onChange }: ColourPickerProps): React.JSX.Element => {
  const name = useId();
  return (
    <fieldset className={styles.picker} aria-label={label}>
      {highlightColours.map((colour) => (
        <label key={colour} className={styles.swatch} style={colourStyle(colour)} title={text(`colour.${colour}`)}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            value={colour}
            checked={colour === value}
            aria-label={text(`colour.${colour}`)}
            onChange={() => onChange(colour)}
          />
        </label>
      ))}
    </fieldset>
  );
};
