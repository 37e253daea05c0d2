import { BookMarked, FolderOpen, FolderPlus, Sparkles, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { relativeTime } from '../../../core/queries/relative-time.ts';
import { useOtherProjects } from '../../state/recent-projects.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { forgetRecent, openProject, openRecent, openSample } from './project-actions.ts';
import { showOverlay } from './shell-store.ts';
import styles from './Welcome.module.css';

/** What the window shows while no project is open. */
export const Welcome = (): React.JSX.Element => (
  <main className={styles.page}>
    <div className={styles.column}>
      <h1 className={styles.title}>{text('welcome.title')}</h1>
      <p className={styles.subtitle}>{text('welcome.subtitle')}</p>
      <div className={styles.ways}>
        <Way icon={<Sparkles aria-hidden />} title={text('welcome.sample')} hint={text('welcome.sampleHint')} onClick={() => void openSample()} />
        <Way icon={<FolderOpen aria-hidden />} title={text('welcome.open')} hint={text('welcome.openHint')} onClick={() => void openProject()} />
        <Way icon={<FolderPlus aria-hidden />} title={text('welcome.create')} hint={text('welcome.createHint')} onClick={() => showOverlay('newProject')} />
      </div>
      <Recent />
    </div>
  </main>
);

/** The projects that were open before. One that is gone says so, and can be taken off the list. */
const Recent = (): React.JSX.Element | null => {
  const projects = useOtherProjects();
  if (projects.length === 0) return null;
  return (
    <section className={styles.recent} aria-label={text('welcome.recent')}>
      <h2 className={styles.recentTitle}>{text('welcome.recent')}</h2>
      <ul className={styles.ways}>
        {projects.map(({ folder, name, openedAt, present }) => (
          <li key={folder} className={styles.recentRow} data-gone={!present || undefined}>
            <button type="button" className={styles.way} onClick={() => void openRecent(folder)}>
              <BookMarked aria-hidden />
              <span className={styles.recentWords}>
                <span className={styles.wayTitle} dir="auto">{name}</span>
                <span className={styles.wayHint}>{present ? folder : text('welcome.gone')}</span>
              </span>
              <span className={styles.when}>{relativeTime(openedAt, Date.now())}</span>
            </button>
            <IconButton size="small" label={text('project.forgetNamed', { name })} icon={<X aria-hidden />} onClick={() => void forgetRecent(folder)} />
          </li>
        ))}
      </ul>
    </section>
  );
};

interface WayProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly hint: string;
  readonly onClick: () => void;
}

const Way = ({ icon, title, hint, onClick }: WayProps): React.JSX.Element => (
  <button type="button" className={styles.way} onClick={onClick}>
    {icon}
    <span>
      <span className={styles.wayTitle}>{title}</span>
      <span className={styles.wayHint}>{hint}</span>
    </span>
  </button>
);
