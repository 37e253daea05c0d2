import { ListTree } from 'lucide-react';
import { memo } from 'react';
import { authorNames, dateText } from '../../../core/formats/citation/citation-line.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Source } from '../../../core/model/source.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { late } from '../../ui/late.tsx';
import { useKeys } from '../actions/registry.ts';
import { toggleStrip, usePdfStore } from '../pdf/pdf-store.ts';
import styles from './reader.module.css';

const ReadingSwitch = late(async () => (await import('../replace/ReadingSwitch.tsx')).ReadingSwitch, { ahead: false });

interface ReaderHeaderProps {
  readonly source: Source;
  readonly highlights: number;
  /** True when it has headings that can be listed beside it. */
  readonly contents: boolean;
  /** True when the text itself begins with the title. */
  readonly titled: boolean;
}

/** What is read: title, who published it and when, and how much is marked in it. */
export const ReaderHeader = memo(function ReaderHeader({ source, highlights, contents, titled }: ReaderHeaderProps): React.JSX.Element {
  const { citation, file: { reading } } = source;
  const readOnly = useProjectStore(({ view }) => view?.readOnly ?? true);
  // A body that publishes its own text is named once.
  const parts = new Set([authorNames(citation).join(', '), citation.publisher ?? '', dateText(citation.issued) ?? ''].filter((part) => part !== ''));
  return (
    <header className={styles.header}>
      {!titled && <h1 dir="auto">{citation.title}</h1>}
      <div className={styles.line}>
        <p className={styles.citation}>
          {Array.from(parts, (part) => <span key={part} dir="auto">{part}</span>)}
          <span>{text('reader.counts', { highlights })}</span>
        </p>
        {(contents || reading !== undefined) && (
          <div className={styles.tools}>
            {reading !== undefined && <ReadingSwitch sourceId={source.id} reading={reading} readOnly={readOnly} />}
            {contents && <ContentsButton />}
          </div>
        )}
      </div>
    </header>
  );
});

/** Shows or folds the headings beside the text. */
function ContentsButton(): React.JSX.Element {
  const pressed = usePdfStore(({ strip }) => strip === 'outline');
  return <IconButton size="small" label={text('pdf.outline')} keys={useKeys('pages.outline')} icon={<ListTree aria-hidden />} pressed={pressed} onClick={() => toggleStrip('outline')} />;
}
