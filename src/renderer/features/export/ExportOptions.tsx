import type { GivenOptions, OptionShapes, OptionValue } from '../../../core/exports/export-options.ts';
import { text, type MessageId } from '../../../core/messages/messages.ts';
import { Choices } from '../../ui/Choices.tsx';
import styles from './ExportForm.module.css';

interface ExportOptionsProps {
  readonly shapes: OptionShapes;
  /** What is chosen; the usual for what is not. */
  readonly chosen: GivenOptions;
  readonly onChoose: (name: string, value: OptionValue) => void;
}

/** What may be chosen about a format. */
export const ExportOptions = ({ shapes, chosen, onChoose }: ExportOptionsProps): React.JSX.Element => (
  <>
    {Object.entries(shapes).map(([name, option]) => {
      const value = chosen[name] ?? option.usual;
      const label = text(`exportUi.option.${name}` as MessageId);
      switch (option.kind) {
        case 'switch': return (
          <label key={name} className={styles.option}>
            <input type="checkbox" checked={value === true} onChange={(event) => onChoose(name, event.target.checked)} />
            {label}
          </label>
        );
        case 'choice': return (
          <Choices
            key={name} label={label} value={String(value)} onChange={(next) => onChoose(name, next)}
            options={option.values.map((each) => ({ value: each, label: text(`exportUi.option.${name}.${each}` as MessageId) }))}
          />
        );
        // Only tables have one, which the form does not offer yet.
        case 'list': return null;
      }
    })}
  </>
);
