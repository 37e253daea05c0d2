import { text } from '../../../core/messages/messages.ts';
import type { Stance } from '../../../core/model/evidence.ts';
import { ariaKeys, keyNames } from '../../ui/keys.ts';
import { useKeys } from '../actions/registry.ts';
import { toggleStance } from './pinned-passage.ts';
import { StanceSign } from './stance.tsx';
import styles from './PinnedBar.module.css';

/** Attaches the passage that is read to the pinned claim, or takes it off; pressed where it says so already. */
export const StanceButton = ({ stance, given }: { readonly stance: Stance; readonly given: boolean }): React.JSX.Element => {
  const keys = useKeys(`stance.${stance}`);
  const words = text(`stance.${stance}`);
  return (
    <button
      type="button"
      className={styles.stance}
      aria-pressed={given}
      aria-keyshortcuts={keys && ariaKeys(keys)}
      title={keys === undefined ? words : `${words} (${keyNames(keys).join('+')})`}
      onClick={() => toggleStance(stance)}
    >
      <StanceSign stance={stance} />
      <span className={styles.word}>{words}</span>
    </button>
  );
};
