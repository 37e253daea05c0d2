import { Highlighter, Minus, MoveDown, MoveUp, PenLine, Plus, type LucideIcon } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import type { ShownRow } from '../../../core/comparison/shown-rows.ts';
import type { TextRange } from '../../../core/model/document.ts';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { Pieces } from './WordDiff.tsx';
import styles from './changes.module.css';
import diff from './diff.module.css';

const icons: Readonly<Record<Exclude<ShownRow['kind'], 'same' | 'folded'>, LucideIcon>> = {
  inserted: Plus, deleted: Minus, changed: PenLine, moved: MoveDown, movedAway: MoveUp,
};

interface ChangesRowProps {
  readonly ref: React.Ref<HTMLDivElement>;
  readonly index: number;
  /** Distance from the top of all rows in CSS pixels. */
  readonly top: number;
  readonly row: ShownRow;
  readonly before: string;
  readonly after: string;
  readonly current: boolean;
  readonly highlightsIn: (range: TextRange) => number;
  readonly onUnfold: (run: number) => void;
}

/** One paragraph of a comparison: what happened to it as a sign with a word, and the text with its changes. */
export const ChangesRow = ({ ref, index, top, row, before, after, current, highlightsIn, onUnfold }: ChangesRowProps): React.JSX.Element => (
  <div ref={ref} className={styles.row} data-index={index} data-current={current || undefined} style={{ transform: `translateY(${top}px)` }}>
    {row.kind === 'folded' ? (
      <>
        <span />
        <Button className={styles.unfold} size="small" variant="quiet" onClick={() => onUnfold(row.run)}>{text('changes.unfold', { count: row.count })}</Button>
      </>
    ) : (
      <>
        <Sign row={row} highlights={'to' in row && row.kind !== 'movedAway' ? highlightsIn(row.to) : 0} />
        <p className={styles.passage} data-kind={row.kind} dir="auto"><Passage row={row} before={before} after={after} /></p>
      </>
    )}
  </div>
);

const Sign = ({ row, highlights }: { readonly row: Exclude<ShownRow, { kind: 'folded' }>; readonly highlights: number }): React.JSX.Element => {
  const Icon = row.kind === 'same' ? null : icons[row.kind];
  return (
    <div className={styles.sign}>
      {Icon && row.kind !== 'same' && <span className={styles.kind} data-kind={row.kind}><Icon aria-hidden />{text(`changes.kind.${row.kind}`)}</span>}
      {highlights > 0 && (
        <span className={styles.marked} title={text('changes.highlights', { count: highlights })}>
          <Highlighter aria-hidden /><span aria-hidden>{highlights}</span><VisuallyHidden>{text('changes.highlights', { count: highlights })}</VisuallyHidden>
        </span>
      )}
    </div>
  );
};

const Passage = ({ row, before, after }: { readonly row: Exclude<ShownRow, { kind: 'folded' }>; readonly before: string; readonly after: string }): React.JSX.Element => {
  switch (row.kind) {
    case 'same': return <>{after.slice(row.to.start, row.to.end)}</>;
    case 'inserted': return <ins className={diff.inserted}>{after.slice(row.to.start, row.to.end)}</ins>;
    case 'deleted': return <del className={diff.deleted}>{before.slice(row.from.start, row.from.end)}</del>;
    case 'movedAway': return <>{before.slice(row.from.start, row.from.end)}</>;
    case 'changed':
    case 'moved': return <Pieces before={before} after={after} pieces={row.pieces} />;
  }
};
