import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Button.module.css';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `solid` for the one thing to do next, `plain` for others, `quiet` inside dense places, `danger` for what removes. */
  readonly variant?: 'solid' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'medium' | 'small';
  readonly icon?: ReactNode;
}

/** A button with words. */
export const Button = ({ variant = 'plain', size = 'medium', icon, className, children, ...rest }: ButtonProps): React.JSX.Element => (
  <button type="button" {...rest} className={classes(styles.button, className)} data-variant={variant} data-size={size}>
    {icon}
    {children}
  </button>
);
