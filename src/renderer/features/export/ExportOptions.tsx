import type { GivenOptions, OptionShapes, OptionValue } from '../../../core/exports/export-options.ts';
import type { ExportKind } from '../../../core/exports/export-subject.ts';
import { text, type MessageId } from '../../../core/messages/messages.ts';
import { Choices } from '../../ui/Choices.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import styles from './ExportForm.module.css';

interface ExportOptionsProps {
  readonly shapes: OptionShapes;
  readonly kind: ExportKind;
  /** What is chosen; the usual for what is not. */
  readonly chosen: GivenOptions;
  readonly onChoose: (name: string, value: OptionValue) => void;
}

/** Whether labels have room beside each other. */
const areShort = (labels: readonly string[]): boolean => labels.every((label) => label.length <= 12);

/** What may be chosen about a format. */
export const ExportOptions = ({ shapes, kind, chosen, onChoose }: ExportOptionsProps): React.JSX.Element => (
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
            key={name} label={label} value={String(value)} {...(areShort(option.values.map((each) => text(`exportUi.option.${name}.${each}` as MessageId))) && { look: 'row' as const })} onChange={(next) => onChoose(name, next)}
            options={option.values.map((each) => ({ value: each, label: text(`exportUi.option.${name}.${each}` as MessageId) }))}
          />
        );
        case 'list': return option.of === kind
          ? <ColumnChoice key={name} label={label} values={option.values} chosen={typeof value === 'object' ? value : option.usual} onChoose={(next) => onChoose(name, next)} />
          : null;
      }
    })}
  </>
);
