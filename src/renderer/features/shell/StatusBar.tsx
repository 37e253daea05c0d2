import { X } from 'lucide-react';
import { text, textOf } from '../../../core/messages/messages.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useSettingsStore } from '../../state/settings-store.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { cancelJob, useJobs } from '../export/jobs.ts';
import { showOverlay } from './shell-store.ts';
import styles from './StatusBar.module.css';

/** The line at the bottom: whether all is saved, what the project holds, long jobs, and who is writing. */
export const StatusBar = (): React.JSX.Element => {
  const view = useProjectStore((state) => state.view);
  const author = useSettingsStore(({ settings }) => settings.author);
  return (
    <footer className={styles.bar} aria-label={text('shell.status')}>
      {view && <SavedState />}
      {view && (
        <span className={styles.counts}>
          {[
            text('shell.countSources', { count: view.sources.size }),
            text('shell.countHighlights', { count: [...view.counts.bySource.values()].reduce((sum, count) => sum + count, 0) }),
            text('shell.countTags', { count: view.tags.size }),
            text('shell.countClaims', { count: view.claims.size }),
          ].map((words) => <span key={words}>{words}</span>)}
        </span>
      )}
      <span className={styles.gap} />
      <RunningJobs />
      <button type="button" className={styles.author} title={text('shell.authorTitle')} onClick={() => showOverlay('settings')}>
        {author === '' ? text('shell.noAuthor') : author}
      </button>
    </footer>
  );
};

const SavedState = (): React.JSX.Element => {
  const saving = useProjectStore(({ unsaved }) => unsaved > 0);
  const readOnly = useProjectStore(({ view }) => view?.readOnly ?? false);
  const words = readOnly ? text('notices.readOnly') : text(saving ? 'shell.saving' : 'shell.saved');
  return <span className={styles.saved} data-saving={saving || undefined}>{words}</span>;
};

const RunningJobs = (): React.JSX.Element => {
  const jobs = useJobs((state) => state.jobs);
  return (
    <>
      {[...jobs.values()].filter(({ shown }) => shown === 'statusBar').map(({ jobId, label, done, total }) => (
        <span key={jobId} className={styles.job}>
          <span>{textOf(label)}</span>
          <span className={styles.progress}><ProgressBar label={textOf(label)} done={done} total={total} /></span>
          <IconButton size="small" label={text('shell.cancel')} icon={<X aria-hidden />} tooltipSide="top" onClick={() => void cancelJob(jobId)} />
        </span>
      ))}
    </>
  );
};
