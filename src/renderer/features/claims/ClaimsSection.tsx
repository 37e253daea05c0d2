import { Plus, Table2 } from 'lucide-react';
import { useMemo } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import { focusedHalf, placeIn } from '../../../core/panes/panes.ts';
import { usePinnedClaim } from '../../state/pinned-claim.ts';
import { openPlace, usePlaces } from '../../state/places.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect, useUiStore } from '../../state/ui-store.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { useKeys } from '../actions/registry.ts';
import { Section } from '../shell/Section.tsx';
import { ClaimList } from './ClaimList.tsx';
import styles from './ClaimsSection.module.css';

const none: ReadonlyMap<string, Claim> = new Map();

/** The project's claims with their verdicts, the pinned one first. */
export const ClaimsSection = (): React.JSX.Element => {
  const claims = useProjectStore(({ view }) => view?.claims ?? none);
  const readOnly = useProjectStore(({ view }) => view?.readOnly ?? true);
  const pinned = usePinnedClaim();
  const active = useShownClaim();
  const tableKeys = useKeys('claims.open');
  const ordered = useMemo(() => {
    const all = [...claims.values()];
    const first = pinned === null ? undefined : claims.get(pinned);
    return first ? [first, ...all.filter((claim) => claim !== first)] : all;
  }, [claims, pinned]);
  return (
    <Section
      title={text('claims.title')}
      count={claims.size}
      className={styles.section}
      actions={(
        <>
          {claims.size > 0 && <IconButton size="small" label={text('claims.inTable')} keys={tableKeys} icon={<Table2 aria-hidden />} onClick={() => openPlace({ kind: 'claims' })} />}
          {!readOnly && <IconButton size="small" label={text('newClaim.title')} icon={<Plus aria-hidden />} onClick={() => inspect({ kind: 'claims', task: { kind: 'new' } })} />}
        </>
      )}
    >
      {claims.size === 0 ? <NoClaims /> : <ClaimList claims={ordered} pinned={pinned} active={active} />}
    </Section>
  );
};

const NoClaims = (): React.JSX.Element => {
  const keys = useKeys('highlight.claim');
  const [before, after] = text('claims.empty', { keys: '\n' }).split('\n');
  return <p className={styles.empty}>{before}{keys && <Kbd keys={keys} />}{after}</p>;
};

/** Returns the claim whose page is in front, or that the inspector shows. */
function useShownClaim(): string | null {
  const inspected = useUiStore(({ inspector }) => (inspector.kind === 'claim' ? inspector.claimId : null));
  const inFront = usePlaces(({ panes }) => {
    const place = placeIn(focusedHalf(panes));
    return place?.kind === 'claim' ? place.claimId : null;
  });
  return inFront ?? inspected;
}
