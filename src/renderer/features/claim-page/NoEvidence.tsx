import { text } from '../../../core/messages/messages.ts';
import type { Stance } from '../../../core/model/evidence.ts';
import { useKeyWords } from '../actions/registry.ts';
import styles from './EvidenceColumns.module.css';

const words = { supports: 'evidence.noneFor', refutes: 'evidence.noneAgainst', states: 'claimPage.noneStates', context: 'claimPage.noneContext' } as const;

/** What an empty column says: that it is, and how to fill it. */
export const NoEvidence = ({ stance }: { readonly stance: Stance }): React.JSX.Element => {
  const key = useKeyWords(`stance.${stance}`);
  return <p className={styles.none}>{text(words[stance])} {text('claimPage.howTo', { key })}</p>;
};
