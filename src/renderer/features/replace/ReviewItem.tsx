import { ChevronDown, ChevronUp, Crosshair, Trash2, Unlink } from 'lucide-react';
import { useMemo } from 'react';
import { contextAround } from '../../../core/comparison/passage-context.ts';
import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Highlight } from '../../../core/model/highlight.ts';
import { shownColour } from '../../../core/model/shown-colour.ts';
import { NoteView } from '../../editor/note/NoteView.tsx';
import { useProjectStore } from '../../state/project-store.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { colourStyle } from '../../ui/Colour.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { useKeys } from '../actions/registry.ts';
import { OldQuote } from './OldQuote.tsx';
import { OutcomeMark } from './OutcomeMark.tsx';
import { acceptCandidate, deleteReviewed, keepAllWithoutPlace, keepWithoutPlace, lookForPlace, placeOnSelection, showPlace, stepReview } from './review.ts';
import { WordDiff } from './WordDiff.tsx';
import styles from './review.module.css';

/** Characters of the new text shown on each side of a candidate. */
const contextLength = 130;

interface ReviewItemProps {
  readonly ref: React.Ref<HTMLElement>;
  readonly highlight: Highlight;
  readonly newText: string;
  readonly waiting: readonly Highlight[];
  readonly readOnly: boolean;
}

/** One highlight under review in full: where it stood, where it may be now, and what can be decided. */
export const ReviewItem = ({ ref, highlight, newText, waiting, readOnly }: ReviewItemProps): React.JSX.Element => {
  const { selector, review, sourceId } = highlight;
  const candidates = review?.candidates ?? [];
  const place = waiting.indexOf(highlight);
  const [previousKeys, nextKeys] = [useKeys('review.previous'), useKeys('review.next')];
  return (
    <article ref={ref} className={styles.item} tabIndex={-1} aria-label={shorten(selector.exact)}>
      <div className={styles.itemHead}>
        <OutcomeMark review={review} />
        <span className={styles.gap} />
        <IconButton size="small" label={text('review.previous')} keys={previousKeys} icon={<ChevronUp aria-hidden />} disabled={place <= 0} onClick={() => stepReview(sourceId, -1)} />
        <IconButton size="small" label={text('review.next')} keys={nextKeys} icon={<ChevronDown aria-hidden />} disabled={place >= waiting.length - 1} onClick={() => stepReview(sourceId, 1)} />
      </div>
      <OldPassage highlight={highlight} />
      {candidates.length > 0 && (
        <>
          <h3 className={styles.label}>{text('review.candidates')}</h3>
          <ol className={styles.candidates}>
            {candidates.map((candidate, number) => (
              <Candidate key={`${candidate.start} ${candidate.end}`} highlight={highlight} number={number} newText={newText} readOnly={readOnly} />
            ))}
          </ol>
        </>
      )}
      {candidates.length === 0 && <p className={styles.none}>{text('review.noCandidates')}</p>}
      {readOnly ? <p className={styles.none}>{text('review.readOnly')}</p> : <Decisions highlight={highlight} waiting={waiting} />}
    </article>
  );
};

/** The quote as it was, in what stood around it, with the user's tags and note. */
const OldPassage = ({ highlight }: { readonly highlight: Highlight }): React.JSX.Element => {
  const tags = useProjectStore(({ view }) => view?.tags);
  const { selector, review, tagIds, note } = highlight;
  return (
    <div className={styles.old} style={tags && colourStyle(shownColour(highlight, tags))}>
      <h3 className={styles.label}>{text('review.inOld', { version: review?.version ?? 1 })}</h3>
      <OldQuote selector={selector} />
      {tagIds.length > 0 && <p className={styles.chips}>{tagIds.map((id) => { const tag = tags?.get(id); return tag && <Chip key={id} label={tag.name} colour={tag.colour} />; })}</p>}
      {note !== null && <div className={styles.note}><NoteView note={note} /></div>}
    </div>
  );
};

interface CandidateProps {
  readonly highlight: Highlight;
  /** From 0. */
  readonly number: number;
  readonly newText: string;
  readonly readOnly: boolean;
}

const Candidate = ({ highlight, number, newText, readOnly }: CandidateProps): React.JSX.Element => {
  const { start, end, score } = highlight.review!.candidates[number]!;
  const { before, after } = useMemo(() => contextAround(newText, { start, end }, contextLength), [newText, start, end]);
  const percent = Math.round(score * 100);
  return (
    <li className={styles.candidate} aria-label={text('review.candidate', { number: number + 1, score: percent })}>
      <div className={styles.candidateHead}>
        <Kbd keys={String(number + 1)} />
        <span className={styles.score}>{text('review.alike', { score: percent })}</span>
        <span className={styles.gap} />
        <Button size="small" variant="quiet" aria-label={text('review.showLabel', { number: number + 1 })} onClick={() => showPlace(highlight, number)}>{text('review.show')}</Button>
        {!readOnly && (
          <Button size="small" variant={number === 0 ? 'solid' : 'plain'} aria-label={text('review.acceptLabel', { number: number + 1 })} onClick={() => void acceptCandidate(highlight, number)}>{text('review.accept')}</Button>
        )}
      </div>
      <p className={styles.passage} dir="auto">
        <span className={styles.around}>{before}</span>
        <span className={styles.found}><WordDiff before={highlight.selector.exact} after={newText.slice(start, end)} /></span>
        <span className={styles.around}>{after}</span>
      </p>
    </li>
  );
};

const Decisions = ({ highlight, waiting }: { readonly highlight: Highlight; readonly waiting: readonly Highlight[] }): React.JSX.Element => {
  const selecting = useUiStore(({ selection }) => selection?.sourceId === highlight.sourceId);
  const gone = waiting.filter(({ review }) => review?.outcome === 'gone');
  const [placeKeys, keepKeys, deleteKeys] = [useKeys('review.place'), useKeys('review.keep'), useKeys('review.delete')];
  return (
    <div className={styles.decisions}>
      {selecting
        ? <Button icon={<Crosshair aria-hidden />} onClick={() => void placeOnSelection(highlight)}>{text('review.place')}{placeKeys && <Kbd keys={placeKeys} bare />}</Button>
        : <Button icon={<Crosshair aria-hidden />} title={text('review.placeHint')} onClick={() => lookForPlace(highlight)}>{text('review.openText')}</Button>}
      <Button icon={<Unlink aria-hidden />} onClick={() => void keepWithoutPlace(highlight)}>{text('review.keep')}{keepKeys && <Kbd keys={keepKeys} bare />}</Button>
      <Button variant="danger" icon={<Trash2 aria-hidden />} onClick={() => void deleteReviewed(highlight)}>{text('review.delete')}{deleteKeys && <Kbd keys={deleteKeys} bare />}</Button>
      {gone.length > 2 && <Button variant="quiet" onClick={() => void keepAllWithoutPlace(gone)}>{text('review.keepAll', { count: gone.length })}</Button>}
    </div>
  );
};
