import { ArrowLeft } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
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
export const DetailPane = ({ label, backLabel, onBack, actions, children }: DetailPaneProps): React.JSX.Element => {
  const [before] = useState(() => document.activeElement);
  const pane = useRef<HTMLElement>(null);
  const back = (): void => {
    // Before the pane goes, and the focus with it. What has led here may be in the pane that comes, and is gone then.
    const returnsTo = before instanceof HTMLElement && before !== document.body && before.isConnected && !pane.current?.contains(before) ? before : null;
    onBack();
    if (returnsTo) returnsTo.focus();
    else requestAnimationFrame(() => document.querySelector<HTMLElement>(`[${detailReturn}] [tabindex="0"]`)?.focus({ preventScroll: true }));
  };
  return (
    <section
      ref={pane}
      className={styles.pane}
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        back();
      }}
    >
      <div className={styles.head}>
        <IconButton size="small" label={backLabel} icon={<ArrowLeft aria-hidden />} onClick={back} />
        <h2 className={styles.label}>{label}</h2>
        {actions}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
};

/** The attribute of the element that takes a detail's place when it is left; the focus goes to its first stop. */
export const detailReturn = 'data-detail-return';

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
