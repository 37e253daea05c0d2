import { useMemo } from 'react';
import { evidenceInHighlight } from '../../../core/claims/evidence-in-highlights.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Evidence } from '../../../core/model/evidence.ts';
import type { HighlightRef } from '../../../core/model/highlight.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { showClaim } from '../../state/ui-store.ts';
import { wantsBeside } from '../../ui/wants-beside.ts';
import { StanceSign } from './stance.tsx';
import { ClaimSign } from './verdict.tsx';
import styles from './ServedClaims.module.css';

const none: readonly Evidence[] = [];

/** The claims that a highlight is evidence of, each with what it says of it; a click leads to the claim, with Ctrl beside. Nothing while there are none. */
export const ServedClaims = ({ highlight: { sourceId, id } }: { readonly highlight: HighlightRef }): React.JSX.Element | null => {
  const evidence = useProjectStore(({ view }) => (view ? evidenceInHighlight(view.evidenceInHighlights, { sourceId, id }) : none));
  return <EvidenceList evidence={evidence} />;
};

/** As {@link ServedClaims}, of all highlights that lie in a part of a source. */
export const ClaimsServedIn = ({ sourceId, start, end }: { readonly sourceId: string; readonly start: number; readonly end: number }): React.JSX.Element | null => {
  const inSource = useProjectStore(({ view }) => view?.evidenceInHighlights.get(sourceId));
  const highlights = useProjectStore(({ view }) => view?.loaded.get(sourceId)?.highlights);
  const evidence = useMemo(() => [...inSource ?? []].flatMap(([id, list]) => {
    const highlight = highlights?.get(id);
    return highlight && highlight.review === null && highlight.selector.start < end && highlight.selector.end > start ? list : [];
  }), [inSource, highlights, start, end]);
  return <EvidenceList evidence={evidence} />;
};

/** Claims that are listed at most; the others are on the card. */
const most = 4;

const EvidenceList = ({ evidence }: { readonly evidence: readonly Evidence[] }): React.JSX.Element | null => {
  if (evidence.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={text('served.label')}>
      {evidence.slice(0, most).map(({ id, claimId, stance }) => <li key={id}><ServedClaim claimId={claimId} stance={stance} /></li>)}
      {evidence.length > most && <li className={styles.more}>{text('served.more', { count: evidence.length - most })}</li>}
    </ul>
  );
};

const ServedClaim = ({ claimId, stance }: Pick<Evidence, 'claimId' | 'stance'>): React.JSX.Element => {
  const statement = useProjectStore(({ view }) => view?.claims.get(claimId)?.statement ?? '');
  return (
    <button
      type="button"
      className={styles.claim}
      title={statement}
      aria-label={text('served.claim', { stance: text(`stance.${stance}`), statement })}
      onClick={(event) => {
        event.stopPropagation();
        showClaim(claimId, { beside: wantsBeside(event) });
      }}
    >
      <StanceSign stance={stance} />
      <ClaimSign claimId={claimId} />
      <span className={styles.statement} dir="auto">{statement}</span>
    </button>
  );
};
