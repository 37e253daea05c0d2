import { text } from '../../../core/messages/messages.ts';
import type { Source } from '../../../core/model/source.ts';
import { verdictOf, type Scale } from '../../../core/model/verdict.ts';
import { lookAt } from '../../state/looked-at.ts';
import { showSource } from '../../state/ui-store.ts';
import { colourStyle } from '../../ui/Colour.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { wantsBeside } from '../../ui/wants-beside.ts';
import { searchIn } from './go-to-figure.ts';
import { listFigure, showPart, showScope } from './overview-store.ts';
import type { HighlightCounts } from './use-highlight-counts.ts';
import styles from './Overview.module.css';

interface SourceTableProps {
  readonly sources: readonly Source[];
  readonly words: ReadonlyMap<string, number>;
  readonly counts: HighlightCounts | null;
  readonly verdicts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly scale: Scale;
}

/** The sources with their figures. */
export const SourceTable = ({ sources, words, counts, verdicts, scale }: SourceTableProps): React.JSX.Element => (
  <div className={styles.tableScroller}>
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{text('overview.column.source')}</th>
          <th scope="col" className={styles.numeric}>{text('overview.column.words')}</th>
          <th scope="col" className={styles.numeric}>{text('overview.column.highlights')}</th>
          <th scope="col" className={styles.numeric}>{text('overview.column.untagged')}</th>
          <th scope="col" className={styles.numeric}>{text('overview.column.claims')}</th>
          <th scope="col">{text('overview.column.verdicts')}</th>
        </tr>
      </thead>
      <tbody>
        {sources.map(({ id, citation }) => {
          const given = scale.map((verdict) => ({ verdict, count: verdicts.get(id)?.get(verdict.id) ?? 0 })).filter(({ count }) => count > 0);
          const claims = [...verdicts.get(id)?.values() ?? []].reduce((all, count) => all + count, 0);
          const figure = (name: string, count: number | undefined, go: () => void): React.JSX.Element => (
            <td className={styles.numeric}>
              {count === undefined ? '…' : count === 0 ? <span className={styles.zero}>0</span> : <button type="button" className={styles.figure} aria-label={`${name}: ${count}, ${citation.title}`} onClick={go}>{count.toLocaleString()}</button>}
            </td>
          );
          const own = counts?.sources.get(id);
          return (
            <tr key={id} onFocus={() => lookAt('overview', { kind: 'source', id })}>
              <th scope="row"><button type="button" className={styles.sourceName} dir="auto" onClick={(event) => showSource(id, { beside: wantsBeside(event) })}>{citation.title}</button></th>
              {figure(text('overview.column.words'), words.get(id), () => {
                showScope(id);
                showPart('words');
              })}
              {figure(text('overview.column.highlights'), counts ? own?.highlights ?? 0 : undefined, () => searchIn('has:highlight', id))}
              {figure(text('overview.column.untagged'), counts ? own?.untagged ?? 0 : undefined, () => searchIn('is:untagged', id))}
              {figure(text('overview.column.claims'), claims, () => {
                showScope(id);
                listFigure({ kind: 'all' });
              })}
              <td>
                <span className={styles.stack} title={given.map(({ verdict, count }) => `${verdict.name}: ${count}`).join('\n')}>
                  {given.map(({ verdict, count }) => <span key={verdict.id} className={styles.share} style={{ ...colourStyle(verdictOf(scale, verdict.id).colour), flexGrow: count }} />)}
                </span>
                <VisuallyHidden>{given.map(({ verdict, count }) => text('overview.verdict', { verdict: verdict.name, count })).join(', ')}</VisuallyHidden>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </div>
);
