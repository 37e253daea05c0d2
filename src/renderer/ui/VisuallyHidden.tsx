import type { ReactNode } from 'react';
import styles from './VisuallyHidden.module.css';

/** Shows its content to assistive technology only. */
export const VisuallyHidden = ({ children }: { readonly children: ReactNode }): React.JSX.Element => (
  <span className={styles.hidden}>{children}</span>
);
