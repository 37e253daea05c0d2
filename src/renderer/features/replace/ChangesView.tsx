import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { changesIn, shownRows } from '../../../core/comparison/shown-rows.ts';
import { text, textOf } from '../../../core/messages/messages.ts';
import type { TextRange } from '../../../core/model/document.ts';
import type { Comparison } from '../../../ipc/versions.ts';
import { bridge } from '../../state/bridge.ts';
import { loadSource } from '../../state/load-source.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useKeys } from '../actions/registry.ts';
import { ChangesRow } from './ChangesRow.tsx';
import { offerSteps } from './changes-store.ts';
import { useAnswer } from './use-answer.ts';
import styles from './changes.module.css';

interface ChangesViewProps {
  readonly sourceId: string;
  readonly from: number;
  readonly to: number;
}

/** What changed from one version of a source's text to another. */
export function ChangesView({ sourceId, from, to }: ChangesViewProps): React.JSX.Element | null {
  const source = useProjectStore(({ view }) => view?.sources.get(sourceId));
  const [attempt, setAttempt] = useState(0);
  const ask = useCallback(() => bridge().compareVersions({ sourceId, from, to }), [sourceId, from, to]);
  const answer = useAnswer(ask, attempt);
  if (!source) return null;
  if (!answer) return <div className={styles.state} role="status">{text('changes.loading')}</div>;
  if (!answer.ok) {
    return (
      <div className={styles.state} role="alert">
        <h2>{text('changes.failed')}</h2>
        <p>{textOf(answer.error)}</p>
        <Button onClick={() => setAttempt(attempt + 1)}>{text('changes.retry')}</Button>
      </div>
    );
  }
  return <Changes title={source.citation.title} sourceId={sourceId} from={from} to={to} comparison={answer.value} />;
}

interface ChangesProps extends ChangesViewProps {
  readonly title: string;
  readonly comparison: Comparison;
}

const Changes = ({ title, sourceId, from, to, comparison }: ChangesProps): React.JSX.Element => {
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const rows = useMemo(() => shownRows(comparison.rows, unfolded), [comparison, unfolded]);
  const changes = useMemo(() => changesIn(rows), [rows]);
  const [position, setPosition] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const highlightsIn = useHighlightCounts(sourceId, to);
  const [previousKeys, nextKeys] = [useKeys('changes.previous'), useKeys('changes.next')];
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    // About 70 characters a line of 28 pixels; what comes into view is measured.
    estimateSize: (index) => {
      const row = rows[index]!;
      if (row.kind === 'folded') return 40;
      const { start, end } = 'to' in row ? row.to : row.from;
      return 16 + Math.max(1, Math.ceil((end - start) / 70)) * 28;
    },
    overscan: 4,
  });

  const step = useCallback((by: 1 | -1): void => {
    const next = Math.max(0, Math.min(changes.length - 1, position + by));
    setPosition(next);
    const row = changes[next];
    if (row !== undefined) virtual.scrollToIndex(row, { align: 'center' });
  }, [changes, position, virtual]);
  useEffect(() => offerSteps(step), [step]);
  useEffect(() => scroller.current?.focus({ preventScroll: true }), []);

  return (
    <section className={styles.view} aria-label={text('changes.label', { title })} data-keys="changes">
      <header className={styles.head}>
        <div className={styles.words}>
          <h2 className={styles.title} dir="auto">{title}</h2>
          <p className={styles.about}>{text('changes.versions', { from, to })} · {text('changes.count', { count: changes.length })}</p>
        </div>
        {changes.length > 0 && (
          <div className={styles.steps}>
            <span role="status">{text('changes.position', { position: position + 1, count: changes.length })}</span>
            <IconButton label={text('changes.previous')} keys={previousKeys} icon={<ChevronUp aria-hidden />} disabled={position === 0} onClick={() => step(-1)} />
            <IconButton label={text('changes.next')} keys={nextKeys} icon={<ChevronDown aria-hidden />} disabled={position >= changes.length - 1} onClick={() => step(1)} />
          </div>
        )}
      </header>
      {changes.length === 0 && <EmptyState title={text('changes.none')}>{text('changes.noneHint')}</EmptyState>}
      <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label={text('changes.list')}>
        <div className={styles.rows} style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <ChangesRow
              key={index}
              ref={virtual.measureElement}
              index={index}
              top={start}
              row={rows[index]!}
              before={comparison.before}
              after={comparison.after}
              current={changes[position] === index}
              highlightsIn={highlightsIn}
              onUnfold={(run) => setUnfolded(new Set([...unfolded, run]))}
            />
          ))}
        </div>
      </div>
    </section>
  );
};

const noHighlights = (): number => 0;

/** Returns a function that counts the highlights on a range of the newer text; they are known while it is the present one. */
function useHighlightCounts(sourceId: string, version: number): (range: TextRange) => number {
  const loaded = useProjectStore(({ view }) => view?.loaded.get(sourceId));
  const isLoaded = loaded !== undefined;
  useEffect(() => {
    if (!isLoaded) void loadSource(sourceId);
  }, [sourceId, isLoaded]);
  return useMemo(() => {
    if (loaded?.version !== version) return noHighlights;
    const { placed } = loaded.highlights;
    return (range: TextRange) => placed.overlapping(range).length;
  }, [loaded, version]);
}
