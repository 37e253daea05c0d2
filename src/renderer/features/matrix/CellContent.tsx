import { useEffect, useState } from 'react';
import type { Matrix } from '../../../core/analysis/matrix.ts';
import { shorten } from '../../../core/commands/words.ts';
import { claimsOfCell } from '../../../core/analysis/claim-matrix.ts';
import { text, textOf, type Message } from '../../../core/messages/messages.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { CallResponse } from '../../../ipc/contract.ts';
import { bridge } from '../../state/bridge.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { lookAt } from '../../state/looked-at.ts';
import { showClaim } from '../../state/ui-store.ts';
import { wantsBeside } from '../../ui/wants-beside.ts';
import { VerdictIcon } from '../claims/verdict.tsx';
import { goToHighlight } from '../shell/go-to-highlight.ts';
import { nearnesses, useMatrixStore, type CellKey, type MatrixKind, type NearnessName } from './matrix-store.ts';
import styles from './Matrix.module.css';

/** What is in the cell that was chosen: its passages or claims, each of which leads to itself. */
export const CellContent = ({ matrix, kind, cell }: { readonly matrix: Matrix; readonly kind: MatrixKind; readonly cell: CellKey }): React.JSX.Element => {
  const name = (heads: Matrix['rows'], key: string): string => heads.find((head) => head.key === key)?.name ?? '';
  const title = `${name(matrix.rows, cell.row)} × ${name(matrix.columns, cell.column)}`;
  return (
    <section className={styles.content} aria-label={title}>
      <h3 className={styles.contentTitle} dir="auto">{title}</h3>
      {kind === 'verdicts' || kind === 'speakers' ? <Claims kind={kind} cell={cell} /> : <Passages key={`${kind} ${cell.row} ${cell.column}`} kind={kind} cell={cell} />}
    </section>
  );
};

const Claims = ({ kind, cell }: { readonly kind: 'verdicts' | 'speakers'; readonly cell: CellKey }): React.JSX.Element => {
  const all = useProjectStore(({ view }) => view?.claims);
  const claims = claimsOfCell(kind, all?.values() ?? [], cell.row, cell.column);
  if (claims.length === 0) return <p className={styles.quiet}>{text('matrix.nothing')}</p>;
  return (
    <>
      <p className={styles.quiet}>{text('matrix.claims', { count: claims.length })}</p>
      <ul className={styles.list}>
        {claims.map(({ id, statement, verdict }) => (
          <li key={id}>
            <button type="button" className={styles.item} onFocus={() => lookAt('matrix', { kind: 'claim', id })} onClick={(event) => showClaim(id, { beside: wantsBeside(event) })}>
              <VerdictIcon verdict={verdict} />
              <span dir="auto">{statement}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
};

type Found = CallResponse<'meetingPassages'>;

const Passages = ({ kind, cell }: { readonly kind: 'tags' | 'sources'; readonly cell: CellKey }): React.JSX.Element => {
  const near = useMatrixStore((state) => state.near);
  const sources = useProjectStore(({ view }) => view?.sources);
  const [found, setFound] = useState<Result<Found, Message> | null>(null);
  const [changes, setChanges] = useState(0);
  useEffect(() => bridge().on('changed', () => setChanges((count) => count + 1)), []);
  useEffect(() => {
    let wanted = true;
    void passagesOf(kind, near, cell).then((answer) => { if (wanted) setFound(answer); });
    return () => { wanted = false; };
  }, [kind, near, cell, changes]);
  if (!found) return <p className={styles.quiet} role="status">{text('matrix.counting')}</p>;
  if (!found.ok) return <p className={styles.problem} role="alert">{textOf(found.error)}</p>;
  const { total, passages } = found.value;
  if (total === 0) return <p className={styles.quiet}>{text('matrix.nothing')}</p>;
  return (
    <>
      <p className={styles.quiet}>{text('matrix.passages', { count: total })}{passages.length < total && ` ${text('matrix.listed', { listed: passages.length })}`}</p>
      <ul className={styles.list}>
        {passages.map(({ ref, quote }) => (
          <li key={`${ref.sourceId} ${ref.id}`}>
            <button type="button" className={styles.item} onClick={() => void goToHighlight(ref)}>
              <span className={styles.quote} dir="auto">{shorten(quote, 220)}</span>
              <span className={styles.where} dir="auto">{sources?.get(ref.sourceId)?.citation.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
};

async function passagesOf(kind: 'tags' | 'sources', near: NearnessName, { row, column }: CellKey): Promise<Result<Found, Message>> {
  if (kind === 'tags') return bridge().meetingPassages({ near: nearnesses[near], a: row, b: column });
  const tagged = await bridge().highlightsWithTag({ tagId: row });
  if (!tagged.ok) return tagged;
  const passages = tagged.value.filter(({ ref }) => ref.sourceId === column);
  return ok({ total: passages.length, passages });
}
