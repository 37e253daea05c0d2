import { Pin, X } from 'lucide-react';
import { useMemo } from 'react';
import { evidenceInHighlight } from '../../../core/claims/evidence-in-highlights.ts';
import { text } from '../../../core/messages/messages.ts';
import { stances, type Evidence, type Stance } from '../../../core/model/evidence.ts';
import { pinClaim, usePinnedClaim } from '../../state/pinned-claim.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { showClaim, useUiStore } from '../../state/ui-store.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { wantsBeside } from '../../ui/wants-beside.ts';
import { StanceButton } from './StanceButton.tsx';
import { ClaimSign } from './verdict.tsx';
import styles from './PinnedBar.module.css';

const none: readonly Evidence[] = [];

/** The pinned claim above a text that is read, with a button for each stance that attaches the passage being read. Nothing while none is pinned. */
export const PinnedBar = ({ sourceId }: { readonly sourceId: string }): React.JSX.Element | null => {
  const claimId = usePinnedClaim();
  return claimId === null ? null : <Bar claimId={claimId} sourceId={sourceId} />;
};

const Bar = ({ claimId, sourceId }: { readonly claimId: string; readonly sourceId: string }): React.JSX.Element => {
  const statement = useProjectStore(({ view }) => view?.claims.get(claimId)?.statement ?? '');
  const readOnly = useProjectStore(({ view }) => view?.readOnly ?? true);
  const given = useGivenStances(claimId, sourceId);
  return (
    <div className={styles.bar} role="toolbar" aria-label={text('pinned.label')}>
      <Pin className={styles.pin} aria-hidden />
      <button
        type="button"
        className={styles.claim}
        title={statement}
        aria-label={text('pinned.open', { statement })}
        onClick={(event) => showClaim(claimId, { beside: wantsBeside(event) })}
      >
        <ClaimSign claimId={claimId} />
        <span className={styles.statement} dir="auto">{statement}</span>
      </button>
      {!readOnly && (
        // A press on a button must not take the selection away that it acts on.
        <span className={styles.stances} role="group" aria-label={text('pinned.attach')} onPointerDown={(event) => event.preventDefault()} onMouseDown={(event) => event.preventDefault()}>
          {stances.map((stance) => <StanceButton key={stance} stance={stance} given={given.has(stance)} />)}
        </span>
      )}
      <IconButton size="small" label={text('claim.unpin')} icon={<X aria-hidden />} onClick={() => pinClaim(null)} />
    </div>
  );
};

/** Returns what the selected highlight says of the claim. */
function useGivenStances(claimId: string, sourceId: string): ReadonlySet<Stance> {
  const selected = useUiStore(({ selected: ref, selection }) => (selection === null && ref?.sourceId === sourceId ? ref.id : null));
  const evidence = useProjectStore(({ view }) => (view && selected !== null ? evidenceInHighlight(view.evidenceInHighlights, { sourceId, id: selected }) : none));
  return useMemo(() => new Set(evidence.filter((item) => item.claimId === claimId).map(({ stance }) => stance)), [evidence, claimId]);
}
