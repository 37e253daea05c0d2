import { text } from '../../../core/messages/messages.ts';
import { ClaimsSection } from '../claims/ClaimsSection.tsx';
import { Codebook } from '../codebook/Codebook.tsx';
import { Library } from '../library/Library.tsx';
import styles from './SidePane.module.css';

/** The left pane: sources, codebook, claims. */
export const SidePane = (): React.JSX.Element => (
  <nav className={styles.pane} aria-label={text('shell.sidebar')}>
    <Library />
    <Codebook />
    <ClaimsSection />
  </nav>
);
