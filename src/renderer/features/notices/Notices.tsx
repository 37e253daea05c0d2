import { CircleAlert, Lock, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { text, textOf } from '../../../core/messages/messages.ts';
import { dismissNotices, useProjectStore } from '../../state/project-store.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { late } from '../../ui/late.tsx';
import { dismissFailures, hasRemedy, useImportFailures } from '../library/import-store.ts';
import styles from './Notices.module.css';

const Remedy = late(async () => (await import('../library/Remedy.tsx')).Remedy, { ahead: false });

/** What the user must know and may take time to read: it stays until dismissed. */
export const Notices = (): React.JSX.Element => {
  const readOnly = useProjectStore(({ view }) => view?.readOnly ?? false);
  // The banner of a project open for reading says what this one would.
  const notices = useProjectStore((state) => state.notices).filter(({ id }) => !(readOnly && id === 'storage.readOnlyNewer'));
  const { failures } = useImportFailures();
  return (
    <>
      {readOnly && (
        <Banner icon={<Lock aria-hidden />} title={text('notices.readOnly')}><p>{text('notices.readOnlyHint')}</p></Banner>
      )}
      {notices.length > 0 && (
        <Banner icon={<CircleAlert aria-hidden />} title={text('notices.title')} onDismiss={dismissNotices}>
          <ul>{notices.map((notice) => <li key={textOf(notice)}>{textOf(notice)}</li>)}</ul>
        </Banner>
      )}
      {failures.length > 0 && (
        <Banner icon={<CircleAlert aria-hidden />} title={text('library.failedTitle', { count: failures.length })} onDismiss={dismissFailures}>
          <ul>{failures.map(({ file, problem }) => <li key={`${file}\n${problem.id}`}><b dir="auto">{file}</b> {textOf(problem)}{hasRemedy(problem) && <Remedy file={file} problem={problem} />}</li>)}</ul>
        </Banner>
      )}
    </>
  );
};

interface BannerProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly onDismiss?: () => void;
  readonly children: ReactNode;
}

const Banner = ({ icon, title, onDismiss, children }: BannerProps): React.JSX.Element => (
  <section className={styles.banner} role="alert" aria-label={title}>
    {icon}
    <div className={styles.words}>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
    {onDismiss && <IconButton size="small" label={text('shell.dismiss')} icon={<X aria-hidden />} onClick={onDismiss} />}
  </section>
);
