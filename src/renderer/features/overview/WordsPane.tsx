import { Download, TextSearch } from 'lucide-react';
import { useMemo } from 'react';
import { frequenciesCsv } from '../../../core/analysis/words/words-csv.ts';
import { text } from '../../../core/messages/messages.ts';
import { foldWords } from '../../../core/queries/fold.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { saveMade } from '../export/save-made.ts';
import { CountingState } from './CountingState.tsx';
import { LineList } from './LineList.tsx';
import { filterWords, showSize, sizes, useOverviewStore } from './overview-store.ts';
import { StopWords } from './StopWords.tsx';
import { useFrequencies } from './use-counting.ts';
import { WordList } from './WordList.tsx';
import styles from './Words.module.css';

/** The words or phrases by how often they stand, and beside them the places of the chosen one. */
export const WordsPane = ({ scope }: { readonly scope: string | null }): React.JSX.Element => {
  const size = useOverviewStore((state) => state.size);
  const filter = useOverviewStore((state) => state.filter);
  const chosen = useOverviewStore((state) => state.chosen);
  const project = useProjectStore(({ view }) => view?.project.name ?? '');
  const counted = useFrequencies(scope, Number(size));
  const rows = useMemo(() => {
    const all = counted.found?.rows ?? [];
    const wanted = foldWords(filter.trim());
    return wanted === '' ? all : all.filter(({ words }) => foldWords(words).includes(wanted));
  }, [counted.found, filter]);
  const save = (): void => void saveMade({
    name: text('overview.csv.title', { project }), kind: 'csv',
    content: frequenciesCsv(rows, [text('overview.csv.words'), text('overview.csv.count'), text('overview.csv.texts')]),
  });
  return (
    <div className={styles.pane}>
      <div className={styles.tools} role="toolbar" aria-label={text('overview.words')}>
        <div className={styles.choice}><Select label={text('overview.size')} value={size} options={sizes.map((value) => ({ value, label: text(`overview.size.${value}`) }))} onChange={showSize} /></div>
        <TextField className={styles.filter} hideLabel type="search" label={text('overview.filter')} placeholder={text('overview.filterPlaceholder')} value={filter} maxLength={200} onChange={filterWords} />
        <StopWords />
        <IconButton size="small" label={text('overview.exportCsv')} icon={<Download aria-hidden />} disabled={rows.length === 0} onClick={save} />
      </div>
      <VisuallyHidden>{text('overview.keys')}</VisuallyHidden>
      <div className={styles.halves}>
        <section className={styles.words} aria-label={text('overview.frequencies')}>
          <p className={styles.status} role="status">{statusOf(counted, size === '1')}</p>
          <CountingState counting={counted} />
          {counted.found && counted.found.rows.length === 0 && counted.progress === null && <EmptyState title={text('overview.noWords')}>{text('overview.noWordsHint')}</EmptyState>}
          {rows.length > 0 && <WordList rows={rows} />}
        </section>
        {chosen
          ? <LineList key={chosen.keys.join(' ')} scope={scope} chosen={chosen} />
          : <EmptyState icon={<TextSearch />} title={text('overview.chooseWord')} />}
      </div>
    </div>
  );
};

function statusOf({ found, progress }: ReturnType<typeof useFrequencies>, single: boolean): string {
  if (!found || progress) return text('overview.counting');
  const different = text(single ? 'overview.different' : 'overview.differentPhrases', { count: found.different });
  return found.different > found.rows.length ? `${different}; ${text('overview.firstRows', { shown: found.rows.length })}` : different;
}
