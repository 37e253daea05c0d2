import { Scale } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { text, textOf } from '../../../core/messages/messages.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { showClaim } from '../../state/ui-store.ts';
import { useKeysOnArrival } from '../../state/use-keys-on-arrival.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ViewFrame } from '../../ui/ViewFrame.tsx';
import { useKeyWords } from '../actions/registry.ts';
import { claimAttribute } from '../claims/claim-attribute.ts';
import { ReadingFigures } from '../claims/ReadingFigures.tsx';
import { BulkBar } from './BulkBar.tsx';
import { CellEditor } from './CellEditor.tsx';
import { setQuery, useClaimTableStore } from './claim-table-store.ts';
import { ClaimGrid, type CellAt, type ClaimGridHandle } from './ClaimGrid.tsx';
import { gaveRows, useFocusRequest } from './focus-request.ts';
import { TableTools } from './TableTools.tsx';
import { useClaimRows, type ClaimRows } from './use-claim-rows.ts';
import { ViewBar } from './ViewBar.tsx';
import styles from './ClaimsView.module.css';

const openClaim = (claimId: string, beside: boolean): void => showClaim(claimId, { beside });

/** All claims of the project in a table: filtered, sorted, gathered in groups, changed in place and in bulk. */
export const ClaimsView = (): React.JSX.Element => {
  const table = useClaimRows();
  const readOnly = useProjectStore(({ view }) => view?.readOnly ?? true);
  const chosen = useClaimTableStore((state) => state.selected);
  const grid = useRef<ClaimGridHandle>(null);
  const [editing, setEditing] = useState<CellAt | null>(null);
  const wanted = useFocusRequest(({ rows }) => rows);
  useEffect(() => {
    if (wanted === null) return;
    grid.current?.focus();
    gaveRows();
  }, [wanted]);
  useKeysOnArrival(() => grid.current?.focus());
  // A cell that is being changed is followed to where its claim goes; the words that are being written stay.
  useLayoutEffect(() => {
    if (!editing || editing.element.closest(`[${claimAttribute}]`)?.getAttribute(claimAttribute) === editing.claimId) return;
    const element = grid.current?.cellOf(editing.claimId, editing.column);
    if (element) setEditing({ ...editing, element });
  }, [editing, table]);
  // What is done to the selection is never done to claims that are not shown.
  const selected = useMemo(() => new Set(chosen.size === 0 ? [] : table.shown.map(({ claim }) => claim.id).filter((id) => chosen.has(id))), [chosen, table.shown]);
  if (table.total === 0) return <ViewFrame label={text('claims.table')}><NoClaims /></ViewFrame>;
  return (
    <ViewFrame label={text('claims.table')}>
      <div className={styles.body}>
        <div className={styles.head}>
          <ViewBar readOnly={readOnly}>
            <div className={styles.sum}>
              {table.reading && <ReadingFigures reading={table.reading} />}
              <Count table={table} />
            </div>
          </ViewBar>
          <TableTools table={table} selected={selected} onLeave={() => grid.current?.focus()} />
          <Remarks hints={table.hints} />
        </div>
        {table.shown.length === 0 && !table.looking
          ? (
            <EmptyState icon={<Scale />} title={text('claims.noneFound')} actions={<Button onClick={() => setQuery('')}>{text('claims.clearFilter')}</Button>}>
              {text('claims.noneFoundHint')}
            </EmptyState>
          )
          : <ClaimGrid ref={grid} table={table} selected={selected} readOnly={readOnly} onEdit={setEditing} onOpen={openClaim} />}
        {editing && (
          <CellEditor
            key={`${editing.claimId} ${editing.column}`}
            cell={editing}
            onClose={(toGrid) => {
              setEditing(null);
              if (toGrid) grid.current?.focus();
            }}
          />
        )}
        {!readOnly && selected.size > 0 && <BulkBar table={table} selected={selected} onDone={() => grid.current?.focus()} />}
      </div>
    </ViewFrame>
  );
};

const NoClaims = (): React.JSX.Element => {
  const keys = useKeyWords('highlight.claim');
  return <EmptyState icon={<Scale />} title={text('claims.none')}>{text('claims.noneHint', { keys })}</EmptyState>;
};

const Count = ({ table: { shown, total, looking } }: { readonly table: ClaimRows }): React.JSX.Element => {
  const words = shown.length === total
    ? text('claims.countAll', { count: total.toLocaleString('en'), one: total === 1 ? 1 : 2 })
    : text('claims.countShown', { shown: shown.length.toLocaleString('en'), total: total.toLocaleString('en') });
  return <p className={styles.count} role="status" data-looking={looking || undefined}>{looking ? text('claims.looking') : words}</p>;
};

/** What there is to know of the filter: what is wrong with it, or names in it of which there are none. */
const Remarks = ({ hints }: Pick<ClaimRows, 'hints'>): React.JSX.Element => {
  const parsed = useClaimTableStore((state) => state.parsed);
  return (
    <>
      {!parsed.ok && <p className={styles.problem} role="alert">{textOf(parsed.error.message)}</p>}
      {parsed.ok && hints.map((hint) => <p key={textOf(hint)} className={styles.hint}>{textOf(hint)}</p>)}
    </>
  );
};
