import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { Kbd } from './Kbd.tsx';
import type { Keys } from './keys.ts';
import type { Side } from './Tooltip.tsx';
import popover from './Popover.module.css';
import styles from './Menu.module.css';

interface MenuProps {
  readonly trigger?: ReactElement<Record<string, unknown>>;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  /** What the menu stands beside when that is not the trigger, such as the place of a right click. */
  readonly anchor?: ComponentProps<typeof Base.Positioner>['anchor'];
  readonly side?: Side;
  readonly align?: 'start' | 'center' | 'end';
  readonly children: ReactNode;
}

/** A menu of commands, opened by its trigger. */
export const Menu = ({ trigger, open, onOpenChange, anchor, side = 'bottom', align = 'start', children }: MenuProps): React.JSX.Element => (
  <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)} modal={false}>
    {trigger && <Base.Trigger render={trigger} />}
    <Base.Portal>
      <Base.Positioner className={popover.positioner} anchor={anchor} side={side} align={align} sideOffset={4} collisionPadding={8}>
        <Base.Popup className={`${popover.popup} ${styles.menu}`}>{children}</Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
);

interface MenuItemProps {
  readonly icon?: ReactNode;
  readonly keys?: Keys | undefined;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** What more there is to say of it, while the pointer is over it. */
  readonly title?: string;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}

export const MenuItem = ({ icon, keys, danger = false, disabled = false, title, onSelect, children }: MenuItemProps): React.JSX.Element => (
  <Base.Item className={styles.item} data-danger={danger || undefined} disabled={disabled} title={title} onClick={onSelect}>
    <span className={styles.icon}>{icon}</span>
    <span className={styles.words}>{children}</span>
    {keys && <Kbd keys={keys} bare />}
  </Base.Item>
);

interface MenuChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly icon?: ReactNode }[];
}

/** A part of a menu where one of several options is chosen. */
export const MenuChoice = <Value extends string>({ label, value, onChange, options }: MenuChoiceProps<Value>): React.JSX.Element => (
  <Base.RadioGroup value={value} onValueChange={onChange}>
    <Base.Group>
      <Base.GroupLabel className={styles.label}>{label}</Base.GroupLabel>
      {options.map((option) => (
        <Base.RadioItem key={option.value} className={styles.item} value={option.value} closeOnClick>
          <span className={styles.icon}>{option.icon}</span>
          <span className={styles.words}>{option.label}</span>
          <Base.RadioItemIndicator className={styles.check}><Check aria-hidden /></Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.Group>
  </Base.RadioGroup>
);

/** Entries that belong together, below a small heading. */
export const MenuGroup = ({ label, children }: { readonly label: string; readonly children: ReactNode }): React.JSX.Element => (
  <Base.Group>
    <Base.Separator className={styles.separator} />
    <Base.GroupLabel className={styles.label}>{label}</Base.GroupLabel>
    {children}
  </Base.Group>
);

export const MenuSeparator = (): React.JSX.Element => <Base.Separator className={styles.separator} />;
