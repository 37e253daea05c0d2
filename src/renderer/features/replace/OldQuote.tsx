import { contextOf } from '../../../core/comparison/passage-context.ts';
import type { Selector } from '../../../core/model/selector.ts';
import styles from './review.module.css';

/** A quote in what stood around it in the older text. */
export const OldQuote = ({ selector }: { readonly selector: Selector }): React.JSX.Element => {
  const { before, after } = contextOf(selector);
  return <blockquote className={styles.passage} dir="auto">{before}<mark className={styles.quote}>{selector.exact}</mark>{after}</blockquote>;
};
