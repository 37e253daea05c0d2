import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  /** What to do next. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** What a place shows while there is nothing in it. */
export const EmptyState = ({ icon, title, children, actions }: EmptyStateProps): React.JSX.Element => (
  <div className={styles.empty}>
    {icon && <span className={styles.icon} aria-hidden>{icon}</span>}
    <p className={styles.title}>{title}</p>
    {children && <div className={styles.words}>{children}</div>}
    {actions && <div className={styles.actions}>{actions}</div>}
  </div>
);
