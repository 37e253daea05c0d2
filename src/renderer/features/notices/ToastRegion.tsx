import { Check, CircleAlert, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { dismissProblems, dismissToast, useToasts, type Toast } from './toasts.ts';
import styles from './ToastRegion.module.css';

const milliseconds = 6000;
/** Problems shown one by one; older ones wait behind a line that tells their number. */
const mostUnfolded = 2;

/** The place where toasts appear. It must be on the page from the start, so that what it says is announced. */
export const ToastRegion = (): React.JSX.Element => {
  const { toasts } = useToasts();
  const [all, setAll] = useState(false);
  const problems = toasts.filter(({ tone }) => tone === 'problem');
  const folded = all ? [] : problems.slice(0, -mostUnfolded);
  const shown = toasts.filter((toast) => !folded.includes(toast));
  return (
    <section className={styles.region} aria-label={text('shell.toasts')} aria-live="polite" aria-relevant="additions">
      {problems.length > mostUnfolded && (
        <div className={styles.pile}>
          <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? text('shell.fewerProblems') : text('shell.moreProblems', { count: folded.length })}
          </button>
          <Button size="small" variant="quiet" onClick={dismissProblems}>{text('shell.dismissAll')}</Button>
        </div>
      )}
      {shown.map((toast) => <ToastCard key={toast.id} toast={toast} />)}
    </section>
  );
};

const ToastCard = ({ toast }: { readonly toast: Toast }): React.JSX.Element => {
  const { id, tone, action } = toast;
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || tone === 'problem') return undefined;
    const timer = setTimeout(() => dismissToast(id), milliseconds);
    return () => clearTimeout(timer);
  }, [id, tone, held]);
  return (
    <div
      className={styles.toast}
      data-tone={tone}
      role={tone === 'problem' ? 'alert' : undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {tone === 'problem' && <CircleAlert className={styles.icon} aria-hidden />}
      {tone === 'done' && <Check className={styles.icon} aria-hidden />}
      <p className={styles.words} dir="auto">{toast.text}</p>
      {action && <Button size="small" onClick={() => { action.run(); dismissToast(id); }}>{action.label}</Button>}
      <IconButton size="small" label={text('shell.dismiss')} icon={<X aria-hidden />} tooltipSide="top" onClick={() => dismissToast(id)} />
    </div>
  );
};
