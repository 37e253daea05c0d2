import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Highlight } from '../../../core/model/highlight.ts';
import { useHalf } from '../../state/half.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { areKeysFree } from '../../state/use-keys-on-arrival.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { OutcomeMark } from './OutcomeMark.tsx';
import { acceptCandidate, currentOf } from './review.ts';
import { ReviewItem } from './ReviewItem.tsx';
import { lookAt, useReviewStore } from './review-store.ts';
import styles from './review.module.css';

interface ReviewQueueProps {
  readonly sourceId: string;
  /** At least one. */
  readonly waiting: readonly Highlight[];
  readonly newText: string;
  /** How many had to be decided at first. */
  readonly total: number;
}

/** Height of an entry of the list in CSS pixels. */
const entryHeight = 50;

/** The highlights that wait, one of them in full. Digits accept its candidates. */
export const ReviewQueue = ({ sourceId, waiting, newText, total }: ReviewQueueProps): React.JSX.Element => {
  const chosen = useReviewStore(({ current }) => current.get(sourceId));
  const readOnly = useProjectStore(({ view }) => view?.readOnly ?? true);
  const highlight = currentOf(waiting, chosen)!;
  const half = useHalf();
  const list = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: waiting.length, getScrollElement: () => list.current, estimateSize: () => entryHeight, overscan: 6 });
  const place = waiting.indexOf(highlight);
  const item = useRef<HTMLElement>(null);
  const done = total - waiting.length;

  useEffect(() => {
    // The keys go on to the next highlight with the decision, unless the user is busy elsewhere.
    if (areKeysFree(half) || document.activeElement?.closest('[data-keys="review"]')) item.current?.focus({ preventScroll: true });
  }, [highlight.id, half]);
  useEffect(() => virtual.scrollToIndex(place), [virtual, place]);

  const pressed = (event: React.KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (!/^[1-9]$/.test(key) || ctrlKey || metaKey || altKey || shiftKey) return;
    event.preventDefault();
    void acceptCandidate(highlight, Number(key) - 1);
  };

  return (
    <div className={styles.queue} onKeyDown={pressed}>
      <div className={styles.side}>
        <p className={styles.progress} role="status">{text('review.progress', { done, total })}</p>
        <ProgressBar label={text('review.progress', { done, total })} done={done} total={total} />
        <div ref={list} className={styles.list}>
          <ul className={styles.virtual} style={{ blockSize: virtual.getTotalSize() }} aria-label={text('review.queue')}>
            {virtual.getVirtualItems().map(({ index, start, size }) => {
              const each = waiting[index]!;
              return (
                <li key={each.id} style={{ blockSize: size, transform: `translateY(${start}px)` }} aria-setsize={waiting.length} aria-posinset={index + 1}>
                  <button type="button" className={styles.entry} aria-current={each.id === highlight.id || undefined} onClick={() => lookAt({ sourceId, id: each.id })}>
                    <OutcomeMark review={each.review} />
                    <span className={styles.entryQuote} dir="auto">{shorten(each.selector.exact, 90)}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </div>
      </div>
      <ReviewItem key={highlight.id} ref={item} highlight={highlight} newText={newText} waiting={waiting} readOnly={readOnly} />
    </div>
  );
};
