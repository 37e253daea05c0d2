import { memo } from 'react';
import { authorNames, dateText } from '../../../core/formats/citation/citation-line.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Source } from '../../../core/model/source.ts';
import styles from './reader.module.css';

interface ReaderHeaderProps {
  readonly source: Source;
  readonly highlights: number;
}

/** What is read: title, who published it and when, and how much is marked in it. */
export const ReaderHeader = memo(function ReaderHeader({ source, highlights }: ReaderHeaderProps): React.JSX.Element {
  const { citation } = source;
  const parts = [authorNames(citation).join(', '), citation.publisher ?? '', dateText(citation.issued) ?? ''].filter((part) => part !== '');
  return (
    <header className={styles.header}>
      <h1 dir="auto">{citation.title}</h1>
      <p className={styles.citation}>
        {parts.map((part) => <span key={part} dir="auto">{part}</span>)}
        <span>{text('reader.counts', { highlights })}</span>
      </p>
    </header>
  );
});
