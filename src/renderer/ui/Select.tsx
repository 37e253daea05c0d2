import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import popover from './Popover.module.css';
import menu from './Menu.module.css';
import styles from './Select.module.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: ReactNode;
}

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
  /** `quiet` has no border until the pointer is over it. */
  readonly variant?: 'field' | 'quiet';
}

/** A choice among a few options, opened as a list. Its label names it and is not shown. */
export const Select = <Value extends string>(props: SelectProps<Value>): React.JSX.Element => {
  const { label, value, options, onChange, disabled = false, variant = 'field' } = props;
  const chosen = options.find((option) => option.value === value);
  return (
    <Base.Root value={value} disabled={disabled} onValueChange={(next) => { if (next !== null) onChange(next); }} modal={false}>
      <Base.Trigger className={styles.trigger} data-variant={variant} aria-label={`${label}: ${chosen?.label ?? ''}`}>
        <span className={styles.value}>
          {chosen?.icon}
          <Base.Value>{() => chosen?.label}</Base.Value>
        </span>
        <Base.Icon className={styles.chevron}><ChevronDown aria-hidden /></Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className={popover.positioner} sideOffset={4} alignItemWithTrigger={false} collisionPadding={8}>
          <Base.Popup className={classes(popover.popup, menu.menu, styles.popup)}>
            {options.map((option) => (
              <Base.Item key={option.value} className={menu.item} value={option.value}>
                <span className={menu.icon}>{option.icon}</span>
                <Base.ItemText className={menu.words}>{option.label}</Base.ItemText>
                <Base.ItemIndicator className={menu.check}><Check aria-hidden /></Base.ItemIndicator>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
};
