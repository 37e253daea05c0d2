import { CircleHelp, CircleSlash2 } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import type { Highlight } from '../../../core/model/highlight.ts';
import styles from './review.module.css';

/** What became of a highlight under review, as a sign with a word. */
export const OutcomeMark = ({ review }: Pick<Highlight, 'review'>): React.JSX.Element => {
  const outcome = review?.outcome ?? 'gone';
  const Icon = outcome === 'doubtful' ? CircleHelp : CircleSlash2;
  return <span className={styles.outcome} data-outcome={outcome}><Icon aria-hidden />{text(`review.${outcome}`)}</span>;
};
