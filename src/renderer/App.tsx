import { Tooltip } from '@base-ui/react/tooltip';
import { useEffect } from 'react';
import { text } from '../core/messages/messages.ts';
import { everyAction } from './features/actions/all-actions.ts';
import { followKeys } from './features/actions/dispatch.ts';
import { followMenu } from './features/actions/menu.ts';
import { provideActions } from './features/actions/registry.ts';
import { followJobs } from './features/export/jobs.ts';
import { DropOverlay } from './features/library/DropOverlay.tsx';
import { Announcer } from './features/notices/Announcer.tsx';
import { Notices } from './features/notices/Notices.tsx';
import { ToastRegion } from './features/notices/ToastRegion.tsx';
import { Palette } from './features/palette/Palette.tsx';
import { followSelectAll } from './features/reader/select-all.ts';
import { followSearch } from './features/search/index-state.ts';
import { KeySheet } from './features/settings/KeySheet.tsx';
import { followSettingsProblems } from './features/settings/problems.ts';
import { followTheme } from './features/settings/theme.ts';
import { FieldMenu } from './features/spelling/FieldMenu.tsx';
import { followSpelling } from './features/spelling/follow-spelling.ts';
import { CrashScreen } from './features/shell/CrashScreen.tsx';
import { followMouseButtons } from './features/shell/mouse-buttons.ts';
import { followScrolling } from './features/shell/scroll-together.ts';
import { StatusBar } from './features/shell/StatusBar.tsx';
import { TitleBar } from './features/shell/TitleBar.tsx';
import { Welcome } from './features/shell/Welcome.tsx';
import { Workspace } from './features/shell/Workspace.tsx';
import styles from './App.module.css';
import { followKnownHighlights } from './state/known-highlights.ts';
import { followMemory } from './state/memory.ts';
import { followPlaces } from './state/places.ts';
import { followProject, useProjectStore } from './state/project-store.ts';
import { followSettings, useSettingsStore } from './state/settings-store.ts';

provideActions(everyAction);

/** The window. */
export function App(): React.JSX.Element {
  useEffect(() => {
    const stops = [followTheme(), followSettingsProblems(), followPlaces(), followMemory(), followScrolling(), followMouseButtons(), followSelectAll(), followJobs(), followKeys(), followMenu(), followSearch(), followSettings(), followSpelling(), followProject(), followKnownHighlights()];
    return () => { for (const stop of stops) stop(); };
  }, []);
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
  if (status === 'starting' || !settingsLoaded) return <main className={styles.starting} role="status">{text('shell.starting')}</main>;
  return status === 'closed' ? <Welcome /> : <Workspace key={folder} />;
};
