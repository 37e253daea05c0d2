import { DetailGroup } from './DetailPane.tsx';
import styles from './task.module.css';

/** What something will do, in sentences; those that do not apply are left out. */
export const Effects = ({ title, effects }: { readonly title: string; readonly effects: readonly (string | false)[] }): React.JSX.Element => (
  <DetailGroup title={title}>
    <ul className={styles.effects} aria-live="polite">
      {effects.filter((effect) => effect !== false).map((effect) => <li key={effect} dir="auto">{effect}</li>)}
    </ul>
  </DetailGroup>
);
