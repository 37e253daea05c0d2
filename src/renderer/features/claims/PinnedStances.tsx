import { text } from '../../../core/messages/messages.ts';
import { stances } from '../../../core/model/evidence.ts';
import { usePinnedClaim } from '../../state/pinned-claim.ts';
import { StanceButton } from './StanceButton.tsx';
import styles from './PinnedBar.module.css';

/** A button for each stance that attaches the selected text to the pinned claim, without their words. Nothing while none is pinned. */
export const PinnedStances = (): React.JSX.Element | null => {
  const claimId = usePinnedClaim();
  if (claimId === null) return null;
  return (
    <span className={styles.small} role="group" aria-label={text('pinned.attach')}>
      {stances.map((stance) => <StanceButton key={stance} stance={stance} given={false} />)}
    </span>
  );
};
