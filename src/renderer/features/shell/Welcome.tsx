import { FolderOpen, FolderPlus, Sparkles } from 'lucide-react';
import type { ReactNode } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { openProject, openSample } from './project-actions.ts';
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
    </div>
  </main>
);

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
