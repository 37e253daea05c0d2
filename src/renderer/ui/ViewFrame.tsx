import type { ReactNode } from 'react';
import styles from './ViewFrame.module.css';

interface ViewFrameProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A view that fills its half: a bar of tools at the top, and below it what there is to see. */
export const ViewFrame = ({ label, children }: ViewFrameProps): React.JSX.Element => <section className={styles.view} aria-label={label}>{children}</section>;

interface ViewBarProps extends ViewFrameProps {
  /** True where what is below draws the line between them itself. */
  readonly open?: boolean;
}

/** The tools of a view, on as many lines as they need. */
export const ViewTools = ({ label, open = false, children }: ViewBarProps): React.JSX.Element => (
  <div className={styles.tools} role="toolbar" aria-label={label} data-open={open || undefined}>{children}</div>
);

/** What keeps tools, or what stands in a head, at both ends. */
export const Space = (): React.JSX.Element => <span className={styles.space} />;
