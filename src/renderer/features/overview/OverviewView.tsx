import { ChartColumn } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Select } from '../../ui/Select.tsx';
import { ViewFrame, ViewTools } from '../../ui/ViewFrame.tsx';
import { Figures } from './Figures.tsx';
import { showPart, showScope, useOverviewStore } from './overview-store.ts';
import { WordsPane } from './WordsPane.tsx';
import styles from './Overview.module.css';

/** The project, or one source, in figures and words. Every figure leads to what it counts. */
export const OverviewView = (): React.JSX.Element => {
  const sources = useProjectStore(({ view }) => view?.sources);
  const asked = useOverviewStore((state) => state.scope);
  const part = useOverviewStore((state) => state.part);
  if (!sources || sources.size === 0) return <EmptyState icon={<ChartColumn />} title={text('overview.none')}>{text('overview.noneHint')}</EmptyState>;
  const scope = asked !== null && sources.has(asked) ? asked : null;
  const scopes = [{ value: '', label: text('overview.all') }, ...Array.from(sources.values(), ({ id, citation }) => ({ value: id, label: citation.title }))];
  return (
    <ViewFrame label={text('place.overview')}>
      <ViewTools label={text('place.overview')}>
        <div className={styles.scope}>
          <Select label={text('overview.scope')} value={scope ?? ''} options={scopes} onChange={(value) => showScope(value === '' ? null : value)} />
        </div>
        <div className={styles.parts} role="group" aria-label={text('overview.part')}>
          {(['figures', 'words'] as const).map((each) => (
            <button key={each} type="button" className={styles.part} aria-pressed={part === each} onClick={() => showPart(each)}>{text(`overview.${each}`)}</button>
          ))}
        </div>
      </ViewTools>
      {part === 'figures' ? <Figures scope={scope} /> : <WordsPane scope={scope} />}
    </ViewFrame>
  );
};
