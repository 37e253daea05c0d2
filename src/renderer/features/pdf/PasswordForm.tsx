import { Lock } from 'lucide-react';
import { useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './PdfReader.module.css';

interface PasswordFormProps {
  readonly title: string;
  /** True after a password that was wrong. */
  readonly wrong: boolean;
  readonly onPassword: (password: string) => void;
}

/** Asks for the password of an original, in place of its pages. */
export function PasswordForm({ title, wrong, onPassword }: PasswordFormProps): React.JSX.Element {
  const [written, setWritten] = useState('');
  return (
    <form
      className={styles.password}
      aria-label={text('pdf.passwordTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        if (written !== '') onPassword(written);
      }}
    >
      <Lock aria-hidden />
      <h2>{text('pdf.passwordTitle')}</h2>
      <p>{text('pdf.passwordHint', { title })}</p>
      <div className={styles.passwordRow}>
        <input
          type="password" className={styles.field} aria-label={text('pdf.password')} aria-invalid={wrong || undefined} autoFocus value={written}
          onChange={({ target }) => setWritten(target.value)}
        />
        <Button type="submit" variant="solid">{text('pdf.open')}</Button>
      </div>
      {wrong && <p className={styles.wrong} role="alert">{text('pdf.passwordWrong')}</p>}
    </form>
  );
}
