import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef } from 'react';
import { text, type MessageId } from '../../../core/messages/messages.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './ExportForm.module.css';

interface ColumnChoiceProps {
  readonly label: string;
  readonly values: readonly string[];
  /** In their order; at least one. */
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** The columns of a table, those that are chosen first and in their order. */
export const ColumnChoice = ({ label, values, chosen, onChoose }: ColumnChoiceProps): React.JSX.Element => {
  const list = useRef<HTMLUListElement>(null);
  const move = (from: number, to: number): void => {
    const next = [...chosen];
    next.splice(to, 0, ...next.splice(from, 1));
    onChoose(next);
    // The button that was pressed went along with its column; at the ends the other one takes the focus.
    requestAnimationFrame(() => {
      const row = list.current?.children[to];
      const buttons = [...(row?.querySelectorAll('button') ?? [])];
      (buttons[to < from ? 0 : 1]?.disabled ? buttons.find(({ disabled }) => !disabled) : buttons[to < from ? 0 : 1])?.focus();
    });
  };
  return (
    <fieldset className={styles.columns}>
      <legend className={styles.legend}>{label}</legend>
      <ul ref={list} className={styles.list}>
        {[...chosen, ...values.filter((value) => !chosen.includes(value))].map((value, index) => {
          const column = text(`export.column.${value}` as MessageId);
          const on = index < chosen.length;
          return (
            <li key={value} className={styles.column}>
              <label className={styles.option}>
                <input
                  type="checkbox" checked={on} disabled={on && chosen.length === 1}
                  onChange={(event) => onChoose(event.target.checked ? [...chosen, value] : chosen.filter((each) => each !== value))}
                />
                {column}
              </label>
              {on && (
                <span className={styles.movers}>
                  <IconButton size="small" label={text('exportUi.columnUp', { column })} icon={<ArrowUp aria-hidden />} disabled={index === 0} onClick={() => move(index, index - 1)} />
                  <IconButton size="small" label={text('exportUi.columnDown', { column })} icon={<ArrowDown aria-hidden />} disabled={index === chosen.length - 1} onClick={() => move(index, index + 1)} />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
};
