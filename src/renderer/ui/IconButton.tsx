import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';
import { ariaKeys, type Keys } from './keys.ts';
import { Tooltip, type Side } from './Tooltip.tsx';
import styles from './IconButton.module.css';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children'> {
  /** The button's name, and the words of its tooltip unless `hint` says more. */
  readonly label: string;
  readonly hint?: string | undefined;
  readonly keys?: Keys | undefined;
  readonly icon: ReactNode;
  readonly size?: 'medium' | 'small';
  readonly tooltipSide?: Side;
  /** For a button that switches something: whether it is on. */
  readonly pressed?: boolean | undefined;
}

/** A button with an icon, named by a tooltip. */
export const IconButton = (props: IconButtonProps): React.JSX.Element => {
  const { label, hint, keys, icon, size = 'medium', tooltipSide, pressed, className, ...rest } = props;
  return (
    <Tooltip text={hint ?? label} keys={keys} side={tooltipSide}>
      <button
        type="button"
        {...rest}
        className={classes(styles.button, className)}
        data-size={size}
        aria-label={label}
        aria-keyshortcuts={keys && ariaKeys(keys)}
        aria-pressed={pressed}
      >
        {icon}
      </button>
    </Tooltip>
  );
};
