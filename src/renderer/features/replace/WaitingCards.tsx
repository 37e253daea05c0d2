import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import type { HighlightSet } from '../../../core/queries/highlight-set.ts';
import { OutcomeMark } from './OutcomeMark.tsx';
import { openReview } from './open-review.ts';
import styles from './review.module.css';

/** Of very many only these are listed: the review has them all. */
const mostListed = 50;

/** The highlights of a source that have no place to stand beside, above its cards; each leads to its review. */
export const WaitingCards = ({ sourceId, highlights }: { readonly sourceId: string; readonly highlights: HighlightSet }): React.JSX.Element | null => {
  const { waiting } = highlights;
  if (waiting.length === 0) return null;
  return (
    <section className={styles.waiting} aria-label={text('review.cards')}>
      <h3 className={styles.waitingTitle}>{text('review.cards')} <span className={styles.count}>{waiting.length}</span></h3>
      <ul>
        {waiting.slice(0, mostListed).map(({ id, selector, review }) => (
          <li key={id}>
            <button type="button" className={styles.entry} onClick={() => openReview(sourceId, id)}>
              <OutcomeMark review={review} />
              <span className={styles.entryQuote} dir="auto">{shorten(selector.exact, 90)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
