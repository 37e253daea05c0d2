import { Tooltip } from '@base-ui/react/tooltip';
import { text } from '../core/messages/messages.ts';
import { useJobs } from './features/export/jobs.ts';
import { DropOverlay } from './features/library/DropOverlay.tsx';
import { Announcer } from './features/notices/Announcer.tsx';
import { Notices } from './features/notices/Notices.tsx';
import { ToastRegion } from './features/notices/ToastRegion.tsx';
import { Palette } from './features/palette/Palette.tsx';
import { KeySheet } from './features/settings/KeySheet.tsx';
import { FieldMenu } from './features/spelling/FieldMenu.tsx';
import { CrashScreen } from './features/shell/CrashScreen.tsx';
import { ProjectOpening } from './features/shell/ProjectOpening.tsx';
import { StatusBar } from './features/shell/StatusBar.tsx';
import { TitleBar } from './features/shell/TitleBar.tsx';
import { Welcome } from './features/shell/Welcome.tsx';
import { Workspace } from './features/shell/Workspace.tsx';
import styles from './App.module.css';
import { useProjectStore } from './state/project-store.ts';
import { useSettingsStore } from './state/settings-store.ts';

/** The window. */
export function App(): React.JSX.Element {
  return (
    <CrashScreen>
      <Tooltip.Provider delay={450}>
        <div className={styles.window}>
          <TitleBar />
          <Notices />
          <Content />
          <StatusBar />
        </div>
        <Palette />
        <KeySheet />
        <DropOverlay />
        <FieldMenu />
        <ToastRegion />
        <Announcer />
      </Tooltip.Provider>
    </CrashScreen>
  );
}

const Content = (): React.JSX.Element => {
  const status = useProjectStore((state) => state.status);
  const folder = useProjectStore(({ view }) => view?.folder);
  const settingsLoaded = useSettingsStore(({ loaded }) => loaded);
  const opening = useJobs(({ jobs }) => [...jobs.values()].find(({ shown }) => shown === 'window'));
  const starting = status === 'starting' || !settingsLoaded;
  return (
    <div className={styles.content}>
      <div className={styles.content} inert={opening !== undefined}>
        {starting ? !opening && <main className={styles.starting} role="status">{text('shell.starting')}</main> : status === 'closed' ? <Welcome /> : <Workspace key={folder} />}
      </div>
      {opening && <ProjectOpening job={opening} />}
    </div>
  );
};
