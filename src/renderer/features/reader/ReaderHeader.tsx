import { memo } from 'react';
import { authorNames, dateText } from '../../../core/formats/citation/citation-line.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Source } from '../../../core/model/source.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { late } from '../../ui/late.tsx';
import styles from './reader.module.css';

const ReadingSwitch = late(async () => (await import('../replace/ReadingSwitch.tsx')).ReadingSwitch, { ahead: false });

interface ReaderHeaderProps {
  readonly source: Source;
  readonly highlights: number;
  /** True when the text itself begins with the title. */
  readonly titled: boolean;
}

/** What is read: title, who published it and when, and how much is marked in it. */
export const ReaderHeader = memo(function ReaderHeader({ source, highlights, titled }: ReaderHeaderProps): React.JSX.Element {
  const { citation, file: { reading } } = source;
  const readOnly = useProjectStore(({ view }) => view?.readOnly ?? true);
  // A body that publishes its own text is named once.
  const parts = new Set([authorNames(citation).join(', '), citation.publisher ?? '', dateText(citation.issued) ?? ''].filter((part) => part !== ''));
  return (
    <header className={styles.header}>
      {!titled && <h1 dir="auto">{citation.title}</h1>}
      <p className={styles.citation}>
        {Array.from(parts, (part) => <span key={part} dir="auto">{part}</span>)}
        <span>{text('reader.counts', { highlights })}</span>
      </p>
      {reading !== undefined && <ReadingSwitch sourceId={source.id} reading={reading} readOnly={readOnly} />}
    </header>
  );
});
