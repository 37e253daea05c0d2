import { Crosshair, RotateCcw, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Highlight } from '../../../core/model/highlight.ts';
import type { ReplacedPassage } from '../../../core/replacement/replacement.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { goToHighlight } from '../shell/go-to-highlight.ts';
import { OldQuote } from './OldQuote.tsx';
import { deleteReviewed, lookForPlace, reviewAgain } from './review.ts';
import { WordDiff } from './WordDiff.tsx';
import styles from './review.module.css';

/** Passages shown at once; each is compared word by word. */
const shownAtOnce = 100;

/** Highlights that the user keeps without a place. */
export const Orphans = ({ orphans }: { readonly orphans: readonly Highlight[] }): React.JSX.Element => {
  const readOnly = useProjectStore(({ view }) => view?.readOnly ?? true);
  if (orphans.length === 0) return <EmptyState title={text('review.noOrphans')} />;
  return (
    <ul className={styles.rows}>
      {orphans.map((highlight) => (
        <li key={highlight.id} className={styles.row}>
          <p className={styles.label}>{text('review.inOld', { version: highlight.review?.version ?? 1 })}</p>
          <OldQuote selector={highlight.selector} />
          {!readOnly && (
            <div className={styles.decisions}>
              <Button size="small" icon={<Crosshair aria-hidden />} onClick={() => lookForPlace(highlight)}>{text('review.openText')}</Button>
              <Button size="small" icon={<RotateCcw aria-hidden />} onClick={() => void reviewAgain(highlight)}>{text('review.reopen')}</Button>
              <Button size="small" variant="danger" icon={<Trash2 aria-hidden />} onClick={() => void deleteReviewed(highlight)}>{text('review.delete')}</Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
};

/** Highlights that were found again with other words, from the least sure on. */
export const Reworded = ({ passages, sourceId }: { readonly passages: readonly ReplacedPassage[]; readonly sourceId: string }): React.JSX.Element => {
  const [most, setMost] = useState(shownAtOnce);
  const sorted = useMemo(() => [...passages].sort((a, b) => a.score - b.score), [passages]);
  if (passages.length === 0) return <EmptyState title={text('review.noReworded')} />;
  return (
    <>
      <p className={styles.hint}>{text('review.rewordedHint')}</p>
      <ul className={styles.rows}>
        {sorted.slice(0, most).map(({ id, before, after, score }) => (
          <li key={id} className={styles.row}>
            <p className={styles.passage} dir="auto"><WordDiff before={before.exact} after={after?.exact ?? ''} /></p>
            <div className={styles.decisions}>
              <span className={styles.score}>{text('review.alike', { score: Math.round(score * 100) })}</span>
              <Button size="small" onClick={() => void goToHighlight({ sourceId, id })}>{text('review.show')}</Button>
            </div>
          </li>
        ))}
      </ul>
      {sorted.length > most && <Button className={styles.more} onClick={() => setMost(most + shownAtOnce)}>{text('review.more', { count: sorted.length - most })}</Button>}
    </>
  );
};
