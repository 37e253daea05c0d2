import { useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { bridge } from '../../state/bridge.ts';
import { Button } from '../../ui/Button.tsx';
import { rememberPassword } from '../pdf/passwords.ts';
import { tellImport } from './tell-import.ts';
import { dropFailure } from './import-store.ts';
import styles from './UnlockForm.module.css';

/** Takes the password of a file that was not imported because it is locked, and imports it. */
export function UnlockForm({ file }: { readonly file: string }): React.JSX.Element {
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const unlock = async (): Promise<void> => {
    setBusy(true);
    const answer = await bridge().unlockImport({ file, password });
    // Wrong, it comes back with its words; a file that is there now needs none.
    if (answer.ok) {
      dropFailure(file);
      // Its pages are drawn from the same locked bytes.
      for (const id of answer.value.imported) rememberPassword(id, password);
    } else {
      setBusy(false);
    }
    await tellImport(answer);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '' && !busy) void unlock();
      }}
    >
      <input
        type="password" className={styles.field} aria-label={text('library.passwordOf', { file })} placeholder={text('library.password')}
        value={password} onChange={({ target }) => setPassword(target.value)}
      />
      <Button type="submit" disabled={busy || password === ''}>{text('library.unlock')}</Button>
    </form>
  );
}
