import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import styles from './DetailPane.module.css';

interface DetailPaneProps {
  /** What kind of thing is shown. */
  readonly label: string;
  readonly backLabel: string;
  readonly onBack: () => void;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One thing of the project in full, in the inspector. */
export const DetailPane = ({ label, backLabel, onBack, actions, children }: DetailPaneProps): React.JSX.Element => (
  <section className={styles.pane} aria-label={label}>
    <div className={styles.head}>
      <IconButton size="small" label={backLabel} icon={<ArrowLeft aria-hidden />} onClick={onBack} />
      <h2 className={styles.label}>{label}</h2>
      {actions}
    </div>
    <div className={styles.body}>{children}</div>
  </section>
);

interface DetailGroupProps {
  readonly title: string;
  /** A small button beside the heading. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a detail with a small heading. */
export const DetailGroup = ({ title, action, children }: DetailGroupProps): React.JSX.Element => (
  <div className={styles.group} role="group" aria-label={title}>
    <div className={styles.groupHead}>
      <h3 className={styles.groupTitle}>{title}</h3>
      {action}
    </div>
    {children}
  </div>
);
