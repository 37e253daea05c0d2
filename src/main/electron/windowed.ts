import { join } from 'node:path';
import { app, nativeTheme, session } from 'electron';
import { message } from '../../core/messages/messages.ts';
import { err } from '../../core/result.ts';
import { createHandlers } from '../handlers/handlers.ts';
import type { Services } from '../handlers/services.ts';
import { Workspace } from '../handlers/workspace.ts';
import type { Settings } from '../../core/model/settings.ts';
import { Spelling } from '../spelling/spelling.ts';
import { ProjectSearch } from '../search/project-search.ts';
import { ProjectMemories } from '../memory.ts';
import { UserProfile } from '../settings.ts';
import { systemDialogs } from './dialogs.ts';
import type { Machine } from './machine.ts';
import { bareMenu, showMenu } from './menu.ts';
import { answerCalls } from './router.ts';
import { appOrigin, developmentOrigin, lockDown, serveApp } from './security.ts';
import { appWindow, broadcast, openWindow } from './window.ts';

const applyTheme = ({ theme }: Settings): void => {
  nativeTheme.themeSource = theme === 'sepia' ? 'light' : theme;
};

/** Runs the app with its window, until the user quits. */
export async function runWindowed(machine: Machine): Promise<void> {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const profile = await UserProfile.load(app.getPath('userData'), machine.author);
  const memories = new ProjectMemories(join(app.getPath('userData'), 'projects'));
  applyTheme(profile.settings);
  const services: Services = {
    ...machine,
    profile,
    memories,
    dialogs: systemDialogs,
    broadcast,
    // Loaded when first needed, as are the formats: half of the app is not needed to show a project.
    print: async (request) => (await import('./printing.ts')).printer(machine.resources)(request),
    readSource: async (...given) => (await import('../import/read-in-thread.ts')).readInThread(...given),
    search: new ProjectSearch({
      start: async (...given) => (await import('../search/search-thread.ts')).searchInThread(...given),
      progress: (state) => broadcast('searchIndexed', state),
    }),
    spelling: new Spelling({
      folder: machine.dictionaries,
      start: async (...given) => (await import('../spelling/spelling-thread.ts')).spellInThread(...given),
    }),
    systemLanguages: () => app.getPreferredSystemLanguages(),
    editField: (command) => appWindow()?.webContents[command](),
    texts: {
      reanchor: async (...given) => (await import('../replace/texts-in-thread.ts')).textsInThread.reanchor(...given),
      compare: async (...given) => (await import('../replace/texts-in-thread.ts')).textsInThread.compare(...given),
    },
    applyTheme,
    setMenu: (menu) => showMenu(menu, machine.platform),
    documents: app.getPath('documents'),
  };
  const workspace = new Workspace(services);
  // The project loads while Chromium starts.
  const started = workspace.start().catch((error: unknown) => {
    console.error('opening a project failed', error);
    return err(message('problem.unexpected', { detail: error instanceof Error ? error.message : String(error) }));
  });
  await app.whenReady();

  const development = developmentOrigin(process.env, app.isPackaged);
  const origin = development ?? appOrigin;
  lockDown(session.defaultSession, development);
  serveApp(machine.renderer);
  const { handlers, jobs } = createHandlers(services, workspace);
  const getSnapshot: typeof handlers.getSnapshot = async (request) => {
    const outcome = await started;
    const answer = await handlers.getSnapshot(request);
    return answer.ok && answer.value === null && !outcome.ok ? outcome : answer;
  };
  answerCalls({ ...handlers, getSnapshot }, origin);

  const open = (): void => {
    const window = openWindow({
      preload: machine.preload,
      icon: join(machine.resources, 'icon.png'),
      origin,
      place: profile.window,
      onPlaced: (place) => void profile.change({ window: place }).catch(() => undefined),
    });
    window.once('closed', () => {
      if (machine.platform !== 'darwin') app.quit();
    });
  };
  open();
  showMenu(bareMenu, machine.platform);

  app.on('second-instance', () => {
    const window = appWindow();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('activate', () => {
    if (!appWindow()) open();
  });
  // Without a listener Electron would quit on macOS too. Elsewhere it is the app's own window that counts: the hidden one of
  // a print may outlive it.
  app.on('window-all-closed', () => undefined);
  closeBeforeQuitting(async () => {
    await jobs.stopAll();
    await workspace.close();
    await profile.settled();
    await memories.settled();
    await services.spelling.close();
  });
}

/** Holds the first attempt to quit until `close` is done, so that the last change is on disk and the lock is gone. */
function closeBeforeQuitting(close: () => Promise<void>): void {
  let closing = false;
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    if (closing) return;
    closing = true;
    void close().catch((error: unknown) => console.error('closing failed', error)).finally(() => {
      closed = true;
      // Not while the event is still being handled: Electron would take the second request for the first.
      setImmediate(() => app.quit());
    });
  });
}
