import { TriangleAlert } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { openHints, type Hint } from '../../../core/claims/hints.ts';
import { text, textOf } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import { relativeTime } from '../../../core/queries/relative-time.ts';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useHints } from '../claims/use-hints.ts';
import { runShown } from '../notices/run-shown.ts';
import styles from './HintList.module.css';

/** What does not fit together on a claim, each with its reason; what was put aside stays within reach. Nothing while all fits. */
export const HintList = ({ claim, readOnly }: { readonly claim: Claim; readonly readOnly: boolean }): React.JSX.Element | null => {
  const hints = useHints(claim);
  const open = openHints(claim, hints);
  const aside = hints.filter((hint) => !open.includes(hint));
  if (hints.length === 0) return null;
  return (
    <section className={styles.hints} aria-label={text('hints.label')}>
      {open.length > 0 && (
        <ul className={styles.list}>
          {open.map((hint) => (
            <li key={hint.key} className={styles.hint}>
              <TriangleAlert aria-hidden />
              <span className={styles.reason}>{textOf(hint.reason)}</span>
              {!readOnly && <Dismiss claimId={claim.id} hint={hint} />}
            </li>
          ))}
        </ul>
      )}
      {aside.length > 0 && (
        <details className={styles.aside}>
          <summary>{text('hints.aside', { count: aside.length })}</summary>
          <ul className={styles.list}>{aside.map((hint) => <Aside key={hint.key} claim={claim} hint={hint} readOnly={readOnly} />)}</ul>
        </details>
      )}
    </section>
  );
};

const Dismiss = ({ claimId, hint }: { readonly claimId: string; readonly hint: Hint }): React.JSX.Element => {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setOpen(false);
    void runShown({ name: 'claim.dismissHint', input: { claimId, hint: hint.key, reason: reason.trim() } });
  };
  return (
    <Popover trigger={<Button size="small" variant="quiet">{text('hints.dismiss')}</Button>} open={open} onOpenChange={setOpen} label={text('hints.why')} align="end">
      <form className={styles.form} onSubmit={submit}>
        <TextField label={text('hints.why')} hideLabel placeholder={text('hints.whyPlaceholder')} maxLength={10_000} value={reason} onChange={setReason} />
        <Button type="submit" size="small" variant="solid">{text('hints.doDismiss')}</Button>
      </form>
    </Popover>
  );
};

const Aside = ({ claim, hint, readOnly }: { readonly claim: Claim; readonly hint: Hint; readonly readOnly: boolean }): React.JSX.Element => {
  const given = claim.dismissedHints.find((dismissed) => dismissed.hint === hint.key);
  return (
    <li className={styles.hint}>
      <span className={styles.reason}>
        {textOf(hint.reason)}
        {given && given.reason !== '' && <span className={styles.why} dir="auto">{given.reason}</span>}
        {given && <span className={styles.by}>{text('hints.by', { author: given.author === '' ? text('claim.someone') : given.author, when: relativeTime(given.at, Date.now()) })}</span>}
      </span>
      {!readOnly && (
        <Button size="small" variant="quiet" onClick={() => void runShown({ name: 'claim.restoreHint', input: { claimId: claim.id, hint: hint.key } })}>{text('hints.restore')}</Button>
      )}
    </li>
  );
};
