import { text, textOf } from '../../../core/messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import type { Counting } from './use-counting.ts';
import styles from './Words.module.css';

/** How far counting is, with a way to cancel it, and what became of it. */
export const CountingState = ({ counting: { progress, problem, cancelled, cancel, again } }: { readonly counting: Omit<Counting<unknown>, 'found'> }): React.JSX.Element | null => {
  if (progress && progress.total > 0) {
    return (
      <div className={styles.progress}>
        <ProgressBar label={text('overview.counting')} {...progress} />
        <Button size="small" variant="quiet" onClick={cancel}>{text('overview.cancel')}</Button>
      </div>
    );
  }
  if (problem) return <p className={styles.problem} role="alert">{textOf(problem)}</p>;
  if (!cancelled) return null;
  return (
    <div className={styles.progress}>
      <p className={styles.status}>{text('overview.cancelled')}</p>
      <Button size="small" onClick={again}>{text('overview.again')}</Button>
    </div>
  );
};
