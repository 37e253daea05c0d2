import { Popover as Base } from '@base-ui/react/popover';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { classes } from './classes.ts';
import type { Side } from './Tooltip.tsx';
import styles from './Popover.module.css';

export interface PopoverProps {
  /** The control that opens it. Without one, `open` and `anchor` say when and where it shows. */
  readonly trigger?: ReactElement<Record<string, unknown>>;
  /** True for a trigger that is no button but words in a line, which break and end as others do. */
  readonly inLine?: boolean;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  /** What the popup stands beside when that is not the trigger: an element, or anything with a rectangle. */
  readonly anchor?: ComponentProps<typeof Base.Positioner>['anchor'];
  readonly side?: Side;
  readonly align?: 'start' | 'center' | 'end';
  readonly offset?: number;
  /** What the popup is, for assistive technology. */
  readonly label: string;
  /** What takes the focus on opening; by default the first control in the popup. False leaves the focus where it is. */
  readonly initialFocus?: ComponentProps<typeof Base.Popup>['initialFocus'];
  /** What takes the focus on closing; by default the trigger. False leaves the focus where it is. */
  readonly finalFocus?: ComponentProps<typeof Base.Popup>['finalFocus'];
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A small pane beside a control. Escape and a click elsewhere close it. */
export const Popover = (props: PopoverProps): React.JSX.Element => {
  const { trigger, inLine = false, open, onOpenChange, anchor, side = 'bottom', align = 'start', offset = 6, label, className, children } = props;
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger && <Base.Trigger nativeButton={!inLine} render={trigger} />}
      <Base.Portal>
        <Base.Positioner className={styles.positioner} anchor={anchor} side={side} align={align} sideOffset={offset} collisionPadding={8}>
          <Base.Popup
            className={classes(styles.popup, className)}
            aria-label={label}
            initialFocus={props.initialFocus}
            finalFocus={props.finalFocus}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
};
