import { Globe, Plus } from 'lucide-react';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { evidenceOn } from '../../../core/claims/evidence-by-claim.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Evidence, Stance } from '../../../core/model/evidence.ts';
import { lookAt } from '../../state/looked-at.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { Button } from '../../ui/Button.tsx';
import { StanceSign } from '../claims/stance.tsx';
import { EvidenceCard } from './EvidenceCard.tsx';
import { NoEvidence } from './NoEvidence.tsx';
import { columnAttribute, stopAttribute, useEvidenceKeys } from './use-evidence-keys.ts';
import { WebPageForm } from './WebPageForm.tsx';
import styles from './EvidenceColumns.module.css';

const none: readonly Evidence[] = [];
/** Pieces of evidence that a column shows at first, and with each request for more. */
const page = 12;

/** Those for and those against side by side; below them, what states the claim and what gives context. */
const columns = [
  { stance: 'supports', title: 'evidence.for' },
  { stance: 'refutes', title: 'evidence.against' },
  { stance: 'states', title: 'claimPage.statesIt' },
  { stance: 'context', title: 'evidence.context' },
] as const satisfies readonly { readonly stance: Stance; readonly title: string }[];

/** The evidence on a claim, in columns by stance. Arrow keys go from piece to piece; Tab stops once in each column. */
export const EvidenceColumns = memo(function EvidenceColumns({ claimId, readOnly }: { readonly claimId: string; readonly readOnly: boolean }): React.JSX.Element {
  const evidence = useProjectStore(({ view }) => (view ? evidenceOn(view.evidenceByClaim, claimId) : none));
  const frame = useRef<HTMLDivElement>(null);
  const keys = useEvidenceKeys(frame);
  const [adding, setAdding] = useState(false);
  useEffect(() => lookAt('claim'), [claimId]);
  return (
    <div ref={frame} className={styles.columns} {...keys}>
      {columns.map((column) => <Column key={column.stance} {...column} evidence={evidence} readOnly={readOnly} />)}
      {!readOnly && (
        <div className={styles.adding}>
          {adding
            ? <WebPageForm claimId={claimId} onDone={() => setAdding(false)} />
            : <Button size="small" variant="quiet" icon={<><Plus aria-hidden /><Globe aria-hidden /></>} onClick={() => setAdding(true)}>{text('claimPage.addPage')}</Button>}
        </div>
      )}
    </div>
  );
});

interface ColumnProps {
  readonly stance: Stance;
  readonly title: (typeof columns)[number]['title'];
  /** All of the claim. */
  readonly evidence: readonly Evidence[];
  readonly readOnly: boolean;
}

const Column = ({ stance, title, evidence, readOnly }: ColumnProps): React.JSX.Element => {
  const own = useMemo(() => evidence.filter((item) => item.stance === stance), [evidence, stance]);
  const sources = new Set(own.map(({ at }) => (at.kind === 'highlight' ? at.sourceId : at.page.url))).size;
  const [most, setMost] = useState(page);
  const [stop, setStop] = useState<string | null>(null);
  const shown = own.slice(0, most);
  const tabbable = shown.some(({ id }) => id === stop) ? stop : shown[0]?.id;
  return (
    <section className={styles.column} {...{ [columnAttribute]: '' }} aria-label={text(title)}>
      <header className={styles.head}>
        <StanceSign stance={stance} />
        <h3 className={styles.title}>{text(title)}</h3>
        {own.length > 0 && <span className={styles.count}>{text('claimPage.count', { count: own.length })}{own.length > 1 && ` ${text('claimPage.sources', { count: sources })}`}</span>}
      </header>
      {own.length === 0 && <NoEvidence stance={stance} />}
      {own.length > 0 && (
        <ul className={styles.list}>
          {shown.map((item) => <EvidenceCard key={item.id} evidence={item} tabbable={item.id === tabbable} readOnly={readOnly} onStop={setStop} />)}
        </ul>
      )}
      {own.length > most && (
        <Button size="small" variant="quiet" {...{ [stopAttribute]: '' }} onClick={() => setMost(most + page)}>
          {text('claimPage.more', { count: Math.min(page, own.length - most) })}
        </Button>
      )}
    </section>
  );
};
