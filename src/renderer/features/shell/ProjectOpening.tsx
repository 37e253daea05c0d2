import { FolderOpen } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { text, textOf } from '../../../core/messages/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { cancelJob, type Job } from '../export/jobs.ts';
import styles from './ProjectOpening.module.css';

/** What stands over the window while a large project is opened: how far that is, and the way back to what was there before. */
export function ProjectOpening({ job: { jobId, label, done, total } }: { readonly job: Job }): React.JSX.Element {
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    cancel.current?.focus({ preventScroll: true });
    return () => { if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true }); };
  }, []);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      void cancelJob(jobId);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [jobId]);
  return (
    <section className={styles.cover} aria-busy="true" aria-label={textOf(label)}>
      <EmptyState
        icon={<FolderOpen />}
        title={textOf(label)}
        actions={<Button ref={cancel} title={text('reader.stopByEscape')} onClick={() => void cancelJob(jobId)}>{text('shell.cancel')}</Button>}
      >
        <p role="status">{text(label.id === 'job.upgradeProject' ? 'shell.upgradingProject' : 'shell.openingProject')}</p>
        <div className={styles.progress}><ProgressBar label={textOf(label)} done={done} total={total} /></div>
      </EmptyState>
    </section>
  );
}
