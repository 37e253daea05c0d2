import { text } from '../../../core/messages/messages.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import type { Reading } from './disagreements.ts';
import styles from './ReadingFigures.module.css';

/** How far figures and days are read, where hints are counted before all are known. */
export const ReadingFigures = ({ reading: { done, total } }: { readonly reading: Reading }): React.JSX.Element => {
  const words = text('hints.reading', { done: done.toLocaleString('en'), total: total.toLocaleString('en') });
  return (
    <span className={styles.reading} title={text('hints.readingHint')}>
      <span className={styles.bar}><ProgressBar label={words} done={done} total={total} /></span>
      <span aria-hidden>{words}</span>
    </span>
  );
};
