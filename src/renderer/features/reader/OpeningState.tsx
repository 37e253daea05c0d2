import { FileText } from 'lucide-react';
import { text, textOf } from '../../../core/messages/messages.ts';
import type { Source } from '../../../core/model/source.ts';
import { stopOpening, useOpening } from '../../state/openings.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { ReaderHeader } from './ReaderHeader.tsx';
import { useStopByEscape } from './use-stop-by-escape.ts';
import reader from './reader.module.css';
import styles from './opening.module.css';

interface OpeningStateProps {
  /** Key of the place whose text is being opened. */
  readonly place: string;
  readonly source: Source;
  /** Opens the text, again if need be. */
  readonly open: () => void;
}

/** What stands where a text will be: how far its opening is, or why it is not open and how to go on. */
export function OpeningState({ place, source, open }: OpeningStateProps): React.JSX.Element {
  const opening = useOpening(place);
  switch (opening?.kind) {
    case 'failed':
      return (
        <div className={reader.state} role="alert">
          <h2>{text('reader.failed')}</h2>
          <p>{textOf(opening.problem)}</p>
          <Button onClick={open}>{text('reader.tryAgain')}</Button>
        </div>
      );
    case 'stopped':
      return (
        <div className={reader.state} role="status">
          {/* Who stopped it by the button had the keys there. */}
          <EmptyState icon={<FileText />} title={text('reader.stopped')} actions={<Button variant="solid" autoFocus onClick={open}>{text('reader.openAgain')}</Button>}>
            {text('reader.stoppedHint')}
          </EmptyState>
        </div>
      );
    default:
      return <Reading place={place} source={source} done={opening?.done ?? 0} />;
  }
}

interface ReadingProps {
  readonly place: string;
  readonly source: Source;
  readonly done: number;
}

/** Lengths of the lines of three paragraphs, in hundredths of a full one. */
const lines = [[100, 97, 99, 62], [100, 98, 96, 100, 38], [99, 100, 71]] as const;

function Reading({ place, source, done }: ReadingProps): React.JSX.Element {
  const highlights = useProjectStore(({ view }) => view?.counts.bySource.get(source.id) ?? 0);
  useStopByEscape(place);
  const label = text('reader.opening', { characters: source.textLength.toLocaleString('en') });
  return (
    <section className={styles.opening} aria-label={source.citation.title} aria-busy="true">
      <div className={reader.page}>
        <ReaderHeader source={source} highlights={highlights} contents={false} titled={false} />
        <div className={styles.progress}>
          <span role="status">{label}</span>
          <ProgressBar label={label} done={done} total={1} />
          <Button size="small" title={text('reader.stopByEscape')} onClick={() => stopOpening(place)}>{text('shell.cancel')}</Button>
        </div>
        <div className={styles.lines} aria-hidden>
          {lines.map((paragraph, i) => (
            <div key={i}>{paragraph.map((length, j) => <span key={j} style={{ inlineSize: `${length}%` }} />)}</div>
          ))}
        </div>
      </div>
    </section>
  );
}
