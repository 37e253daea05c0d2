import { Combobox as Base } from '@base-ui/react/combobox';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import menu from './Menu.module.css';
import popover from './Popover.module.css';
import select from './Select.module.css';
import styles from './FindChoice.module.css';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly icon?: ReactNode;
}

interface FindChoiceProps {
  readonly label: string;
  /** Words for the choice of none of them. */
  readonly none: string;
  /** What the field says in which a few letters of a name are typed, and what is said when nothing fits. */
  readonly find: string;
  readonly empty: string;
  readonly value: string | null;
  readonly options: readonly Option[];
  readonly onChange: (value: string | null) => void;
}

/** Options shown at once; more are reached by letters of their names. */
const mostShown = 100;

/** A choice among many options, or of none, that are found by typing. */
export const FindChoice = ({ label, none, find, empty, value, options, onChange }: FindChoiceProps): React.JSX.Element => {
  const chosen = options.find((option) => option.value === value) ?? null;
  const noneOption: Option = { value: '', label: none };
  return (
    <Base.Root
      items={[noneOption, ...options]}
      value={chosen ?? noneOption}
      isItemEqualToValue={(a: Option, b: Option) => a.value === b.value}
      limit={mostShown}
      onValueChange={(next: Option | null) => onChange(next === null || next.value === '' ? null : next.value)}
    >
      <Base.Trigger className={select.trigger} data-variant="quiet" aria-label={`${label}: ${chosen?.label ?? none}`}>
        <span className={classes(select.value, styles.value)} dir="auto">{chosen?.icon}<span className={styles.label}>{chosen?.label ?? none}</span></span>
        <Base.Icon className={select.chevron}><ChevronDown aria-hidden /></Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className={popover.positioner} sideOffset={4} collisionPadding={8}>
          <Base.Popup className={classes(popover.popup, menu.menu, styles.popup)} aria-label={label}>
            <Base.Input className={styles.field} placeholder={find} aria-label={find} spellCheck={false} />
            <Base.Empty className={styles.empty}>{empty}</Base.Empty>
            <Base.List className={styles.list}>
              {(option: Option) => (
                <Base.Item key={option.value} className={menu.item} value={option}>
                  <span className={menu.icon}>{option.icon}</span>
                  <span className={classes(menu.words, styles.label)} dir="auto">{option.label}</span>
                  <Base.ItemIndicator className={menu.check}><Check aria-hidden /></Base.ItemIndicator>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
};
