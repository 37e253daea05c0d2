import { CircleHelp, Crosshair } from 'lucide-react';
import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { useKeys } from '../actions/registry.ts';
import { showChanges } from './replace-source.ts';
import { openReview } from './open-review.ts';
import { placeOnSelection } from './review.ts';
import { setPlacing, useReviewStore } from './review-store.ts';
import styles from './review.module.css';

/** What stands above a text that was replaced while highlights of it wait: how many, or which one is being placed. */
export const ReaderBanner = ({ sourceId }: { readonly sourceId: string }): React.JSX.Element | null => {
  const waiting = useProjectStore(({ view }) => view?.counts.waiting.get(sourceId) ?? 0);
  const placing = useReviewStore((state) => (state.placing?.sourceId === sourceId ? state.placing.id : null));
  const highlight = useProjectStore(({ view }) => (placing === null ? undefined : view?.loaded.get(sourceId)?.highlights.get(placing)));
  const selecting = useUiStore(({ selection }) => selection?.sourceId === sourceId);
  const keys = useKeys('review.place');
  if (highlight?.review) {
    return (
      <div className={styles.banner} role="status">
        <Crosshair aria-hidden />
        <p dir="auto">{text('review.placing', { quote: shorten(highlight.selector.exact) })}</p>
        <Button size="small" variant="solid" disabled={!selecting} onClick={() => void placeOnSelection(highlight)}>{text('review.placeHere')}{keys && <Kbd keys={keys} bare />}</Button>
        <Button size="small" onClick={() => setPlacing(null)}>{text('review.stopPlacing')}</Button>
      </div>
    );
  }
  if (waiting === 0) return null;
  return (
    <div className={styles.banner} role="status">
      <CircleHelp aria-hidden />
      <p>{text('review.banner', { count: waiting })}</p>
      <Button size="small" onClick={() => showChanges(sourceId)}>{text('replace.showChanges')}</Button>
      <Button size="small" variant="solid" onClick={() => openReview(sourceId)}>{text('replace.review')}</Button>
    </div>
  );
};
