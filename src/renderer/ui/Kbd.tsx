import { keyNames, type Keys } from './keys.ts';
import styles from './Kbd.module.css';

/** A combination of keys as it is printed on the keyboard. `bare` leaves out the key caps, for menus and tooltips. */
export const Kbd = ({ keys, bare = false }: { readonly keys: Keys; readonly bare?: boolean }): React.JSX.Element => (
  <kbd className={styles.keys} data-bare={bare || undefined}>
    {keyNames(keys).map((name) => <span key={name}>{name}</span>)}
  </kbd>
);
