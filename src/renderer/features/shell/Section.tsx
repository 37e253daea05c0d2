import { ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { classes } from '../../ui/classes.ts';
import styles from './Section.module.css';

interface SectionProps {
  readonly title: string;
  readonly count?: number;
  readonly actions?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A part of the left pane with a heading that folds it. */
export const Section = ({ title, count, actions, className, children }: SectionProps): React.JSX.Element => {
  const [open, setOpen] = useState(true);
  const id = useId();
  return (
    <section className={classes(styles.section, className)} aria-labelledby={id} data-open={open || undefined}>
      <div className={styles.head}>
        <h2 className={styles.heading}>
          <button type="button" id={id} className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
            {title}
            {count !== undefined && count > 0 && <span className={styles.count} aria-hidden>{count}</span>}
            <ChevronRight aria-hidden />
          </button>
        </h2>
        {open && actions}
      </div>
      {open && <div className={styles.body}>{children}</div>}
    </section>
  );
};
