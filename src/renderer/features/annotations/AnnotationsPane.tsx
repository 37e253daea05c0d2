import { MessageSquareText } from 'lucide-react';
import { useEffect, useState } from 'react';
import { text, textOf } from '../../../core/messages/messages.ts';
import type { Source } from '../../../core/model/source.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect } from '../../state/ui-store.ts';
import { Button } from '../../ui/Button.tsx';
import { DetailPane } from '../../ui/DetailPane.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { AnnotationsList } from './AnnotationsList.tsx';
import { lookFor, stopLooking, useFinding, type Finding } from './annotations-store.ts';
import styles from './annotations.module.css';
import './words.ts';

/** The annotations that other programs left in the file of a PDF, to be imported as highlights. */
export const AnnotationsPane = ({ sourceId }: { readonly sourceId: string }): React.JSX.Element | null => {
  const source = useProjectStore(({ view }) => view?.sources.get(sourceId));
  return source ? <FilePane key={`${source.id} ${source.version}`} source={source} /> : null;
};

const leave = (): void => inspect({ kind: 'cards' });

const FilePane = ({ source }: { readonly source: Source }): React.JSX.Element => {
  const finding = useFinding(source);
  useEffect(() => {
    void lookFor(source);
    // oxlint-disable-next-line react/exhaustive-deps -- once for each file
  }, []);
  if (finding?.kind === 'found' && finding.annotations.length > 0) return <AnnotationsList source={source} annotations={finding.annotations} onLeave={leave} />;
  return (
    <DetailPane label={text('annotations.title', { file: source.file.name })} backLabel={text('task.giveUp')} onBack={leave}>
      {finding && <State source={source} finding={finding} />}
    </DetailPane>
  );
};

const State = ({ source, finding }: { readonly source: Source; readonly finding: Finding }): React.JSX.Element => {
  const again = <Button onClick={() => void lookFor(source, { again: true })}>{text('annotations.again')}</Button>;
  switch (finding.kind) {
    case 'finding': return (
      <div className={styles.finding} role="status">
        <p>{text('annotations.finding')}</p>
        <ProgressBar label={text('annotations.finding')} done={finding.done} total={finding.total} />
        <Button size="small" onClick={() => stopLooking(finding)}>{text('annotations.stop')}</Button>
      </div>
    );
    case 'stopped': return <EmptyState icon={<MessageSquareText />} title={text('annotations.stopped')} actions={again} />;
    case 'failed': return <EmptyState icon={<MessageSquareText />} title={text('annotations.failed')} actions={again}>{textOf(finding.problem)}</EmptyState>;
    case 'locked': return <Password source={source} wrong={finding.wrong} />;
    case 'found': return <EmptyState icon={<MessageSquareText />} title={text('annotations.none')}>{text('annotations.noneHint')}</EmptyState>;
  }
};

const Password = ({ source, wrong }: { readonly source: Source; readonly wrong: boolean }): React.JSX.Element => {
  const [written, setWritten] = useState('');
  return (
    <form
      className={styles.finding}
      onSubmit={(event) => {
        event.preventDefault();
        if (written !== '') void lookFor(source, { password: written, again: true });
      }}
    >
      <p>{text('annotations.locked')}</p>
      <input
        type="password" className={styles.password} aria-label={text('library.password')} aria-invalid={wrong || undefined} autoFocus value={written}
        onChange={({ target }) => setWritten(target.value)}
      />
      {wrong && <p className={styles.wrong} role="alert">{text('import.pdf.wrongPassword')}</p>}
      <Button type="submit" variant="solid" disabled={written === ''}>{text('library.unlockReading')}</Button>
    </form>
  );
};
