import { memo } from 'react';
import { authorNames, dateText } from '../../../core/formats/citation/citation-line.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Source } from '../../../core/model/source.ts';
import styles from './reader.module.css';

interface ReaderHeaderProps {
  readonly source: Source;
  readonly highlights: number;
  /** True when the text itself begins with the title. */
  readonly titled: boolean;
}

/** What is read: title, who published it and when, and how much is marked in it. */
export const ReaderHeader = memo(function ReaderHeader({ source, highlights, titled }: ReaderHeaderProps): React.JSX.Element {
  const { citation } = source;
  // A body that publishes its own text is named once.
  const parts = new Set([authorNames(citation).join(', '), citation.publisher ?? '', dateText(citation.issued) ?? ''].filter((part) => part !== ''));
  return (
    <header className={styles.header}>
      {!titled && <h1 dir="auto">{citation.title}</h1>}
      <p className={styles.citation}>
        {Array.from(parts, (part) => <span key={part} dir="auto">{part}</span>)}
        <span>{text('reader.counts', { highlights })}</span>
      </p>
    </header>
  );
});
